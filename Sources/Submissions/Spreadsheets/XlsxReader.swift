import Foundation

/// Reads the parts of SpreadsheetML (ECMA-376, part 1, 18) that hold text and numbers; formulas give their results.
struct XlsxReader {
  let archive: ZipArchive
  let limits: SubmissionLimits

  /// The sheets in their order, each with its member in the archive.
  func sheets() throws(SubmissionProblem) -> [(name: String, member: String)] {
    var targets: [String: String] = [:]
    for element in try elements("Relationship", in: "xl/_rels/workbook.xml.rels") {
      targets[element["Id"] ?? ""] = element["Target"]
    }
    // The attribute is r:id; a sheet's number is sheetId.
    return try elements("sheet", in: "xl/workbook.xml").compactMap { element in
      guard let name = element["name"], let target = targets[element["id"] ?? ""] else { return nil }
      return (name, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }
  }

  /// The texts that cells refer to by number; without what is only read aloud (pinyin).
  func sharedStrings() throws(SubmissionProblem) -> [String] {
    guard archive.has("xl/sharedStrings.xml") else { return [] }
    var strings: [String] = []
    var (isText, spoken) = (false, 0)
    try read("xl/sharedStrings.xml") { event in
      switch event {
      case .start("si", _): strings.append("")
      case .start("rPh", _): spoken += 1
      case .end("rPh"): spoken -= 1
      case .start("t", _): isText = spoken == 0
      case .end("t"): isText = false
      case .text(let text): if isText, !strings.isEmpty { strings[strings.count - 1] += text }
      default: break
      }
    }
    return strings
  }

  func rows(of member: String, _ strings: [String]) throws(SubmissionProblem) -> [Spreadsheet.Row] {
    var sheet = XlsxSheet(strings: strings)
    try read(member) { sheet.take($0) }
    return sheet.rows
  }

  private func elements(
    _ name: String, in member: String
  ) throws(SubmissionProblem) -> [XMLStream.Attributes] {
    var elements: [XMLStream.Attributes] = []
    try read(member) { event in
      if case .start(name, let attributes) = event { elements.append(attributes) }
    }
    return elements
  }

  private func read(_ member: String, _ handle: (XMLStream.Event) -> Void) throws(SubmissionProblem) {
    let bytes = try archive.contents(of: member)
    try XMLStream.read(bytes, depth: limits.xmlDepth, kind: .xlsx, handle)
  }
}

/// Turns the elements of a worksheet into rows.
private struct XlsxSheet {
  let strings: [String]
  private(set) var rows: [Spreadsheet.Row] = []
  private var element = ""
  /// Of the cell that is being read: its reference (`K4`) and type (`s`, `inlineStr`, `str`, `n`, …).
  private var reference = ""
  private var type = ""
  private var content = ""

  init(strings: [String]) { self.strings = strings }

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start(let name, let attributes):
      element = name
      if name == "row" {
        let number = attributes.number("r") ?? (rows.last?.number ?? 0) + 1
        rows.append(Spreadsheet.Row(number: number, cells: [:]))
      }
      if name == "c" { (reference, type, content) = (attributes["r"] ?? "", attributes["t"] ?? "", "") }
    case .text(let text): if element == "v" || element == "t" { content += text }
    case .end(let name):
      if name == "c" { keep() }
      element = ""
    }
  }

  private mutating func keep() {
    let letters = reference.prefix { $0.isLetter && $0.isASCII && $0.isUppercase }
    guard !rows.isEmpty, (1...3).contains(letters.count), let text, !text.isEmpty else { return }
    rows[rows.count - 1].cells[Spreadsheet.column(letters)] = text
  }

  private var text: String? {
    switch type {
    case "s": Int(content).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
    case "", "n": Double(content).map(Self.shown)
    default: content
    }
  }

  /// Fifteen digits: 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3.
  private static func shown(_ number: Double) -> String {
    let digits = String(format: "%.15g", number)
    return Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX")).map { "\($0)" } ?? digits
  }
}
