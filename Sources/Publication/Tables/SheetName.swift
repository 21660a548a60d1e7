/// Excel's rules for the name of a sheet, all of them: libxlsxwriter 1.1.4 lets control characters,
/// `History` and names over 31 UTF-16 units pass, and reads out of bounds on an empty one.
enum SheetName {
  /// - Returns: what is wrong with the name; nil where it may stand.
  static func problem(with name: String, besides taken: [String]) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.utf16.count > 31 { return "it is longer than 31 characters" }
    if name.unicodeScalars.contains(where: isForbidden) {
      return "it has one of [ ] : * ? / \\ or a control character"
    }
    if name.hasPrefix("'") || name.hasSuffix("'") { return "it starts or ends with an apostrophe" }
    if name.lowercased() == "history" { return "Excel keeps this name for itself" }
    if taken.contains(where: { $0.lowercased() == name.lowercased() }) { return "another sheet has it" }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
