/// File names that every file system takes, made from names that come from a roster or a report.
enum FileName {
  /// A safe name for each of `names`, all different even where case is ignored.
  static func safe(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let stem = safe(name)
      var candidate = stem
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(stem)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  /// One name without its extension: no separators, controls or reserved names, at most 180 bytes.
  static func safe(_ name: String) -> String {
    var scalars = name.unicodeScalars.map { isForbidden($0) ? "_" : $0 }
    while let first = scalars.first, first == "." || first == " " { scalars.removeFirst() }
    var kept = ""
    for scalar in scalars where kept.utf8.count + 4 <= 180 { kept.unicodeScalars.append(scalar) }
    while let last = kept.last, last == "." || last == " " { kept.removeLast() }
    if kept.isEmpty { return "未注明县区" }
    return isReserved(kept) ? "_" + kept : kept
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
  }

  /// Windows takes these names for devices.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && (stem.last?.isNumber ?? false)
  }
}
