import Foundation

/// Makes any text fit for a worksheet; what cannot be shown is replaced visibly, never dropped.
enum XLSXText {
  /// Excel's limit for a cell, in UTF-16 units; libxlsxwriter counts code points and lets more pass.
  static let cellLimit = 32_767

  /// Text for a cell or a comment.
  ///
  /// Control characters become their pictures (`␀`), since XML has none and C strings end at NUL;
  /// `_x000D_` is escaped, since Excel would read a carriage return; what is over `limit` is cut, and says so.
  static func safe(_ text: String, limit: Int = cellLimit) -> String {
    if isSafe(text, limit: limit) { return text }
    return shortened(escaped(String(String.UnicodeScalarView(normalized(text).map(printable)))), to: limit)
  }

  /// Text for a header or footer, where `&` starts a command.
  static func footer(_ text: String) -> String {
    safe(text, limit: 200).replacingOccurrences(of: "&", with: "&&")
  }

  /// The width in Excel's column units: a Chinese character takes two.
  static func width(_ text: String) -> Int { lineWidths(text).max() ?? 0 }

  /// The lines that the text takes when wrapped at a column's width.
  static func lines(_ text: String, width: Double) -> Int {
    lineWidths(text).reduce(0) { $0 + max(1, Int((Double($1) / max(1, width)).rounded(.up))) }
  }

  private static func lineWidths(_ text: String) -> [Int] {
    var widths = [0]
    for scalar in text.unicodeScalars {
      if scalar == "\n" { widths.append(0) } else { widths[widths.count - 1] += isWide(scalar) ? 2 : 1 }
    }
    return widths
  }

  /// Most text is: one look at its bytes tells. Lead bytes of what `printable` replaces are taken as unsafe.
  private static func isSafe(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
      let isC1 = previous == 0xC2 && byte < 0xA0
      let isNoncharacter = previous == 0xBF && byte >= 0xBE
      let isEscape = previous == UInt8(ascii: "_") && byte == UInt8(ascii: "x")
      if isControl || byte == 0x7F || isC1 || isNoncharacter || isEscape { return false }
      previous = byte
    }
    return true
  }

  private static func normalized(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      scalars.append(scalar == "\r" ? "\n" : scalar)
    }
    return scalars
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacingOccurrences(
      of: "_(x[0-9A-Fa-f]{4}_)", with: "_x005F_$1", options: .regularExpression)
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    let notice = "……（过长，余下部分见 CSV）"
    var kept = String.UnicodeScalarView()
    var room = limit - notice.utf16.count
    for scalar in text.unicodeScalars {
      room -= scalar.value > 0xFFFF ? 2 : 1
      if room < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + notice
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2264, 0x2265: true
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
