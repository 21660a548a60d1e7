import Foundation

/// How a workbook shows its numbers: stored are doubles, shown are percentages, dates and rounded figures.
struct CellFormats {
  private var codes: [Int: String] = [:]
  /// For each cell style its number format.
  private var styles: [Int] = []
  private var isInCellStyles = false

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start("numFmt", let attributes):
      if let id = attributes.number("numFmtId") { codes[id] = attributes["formatCode"] }
    case .start("cellXfs", _): isInCellStyles = true
    case .end("cellXfs"): isInCellStyles = false
    case .start("xf", let attributes) where isInCellStyles: styles.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  /// A stored number as the cell shows it; units within the format, such as `0"件"`, are shown too.
  func shown(_ stored: String, style: Int, is1904: Bool) -> String {
    guard let number = Decimal(string: stored, locale: Locale(identifier: "en_US_POSIX")), number.isFinite
    else {
      return stored
    }
    let id = styles.indices.contains(style) ? styles[style] : 0
    let code = codes[id] ?? Self.builtIn(id)
    if Self.isDate(code, id) { return Self.date(number, is1904: is1904) ?? stored }
    let section = Self.section(code)
    let isPercent = section.pattern.contains("%")
    let value = isPercent ? number * 100 : number
    let text = Self.rounded(value, to: section.decimals ?? Self.storedDigits(value)).description
    return section.prefix + text + (isPercent ? "%" : "") + section.suffix
  }

  /// The formats that workbooks use without declaring them (ECMA-376 part 1, 18.8.30).
  private static func builtIn(_ id: Int) -> String {
    switch id {
    case 1, 3, 37, 38: "0"
    case 2, 4, 39, 40: "0.00"
    case 9: "0%"
    case 10: "0.00%"
    default: "General"
    }
  }

  private static func isDate(_ code: String, _ id: Int) -> Bool {
    if (14...17).contains(id) || id == 22 || (27...36).contains(id) || (50...58).contains(id) { return true }
    let plain = section(code).pattern.lowercased()
    return plain.contains("y") || plain.contains("m") && plain.contains("d")
  }

  /// The format's first section: the pattern without literals, its decimals, and the words around the digits.
  private static func section(_ code: String) -> (
    pattern: String, decimals: Int?, prefix: String, suffix: String
  ) {
    var (pattern, prefix, suffix) = ("", "", "")
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code {
      if isEscaped || (isQuoted && character != "\"") {
        if pattern.contains(where: { "0#?".contains($0) }) {
          suffix.append(character)
        } else {
          prefix.append(character)
        }
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isBracketed || character == "[" {
        isBracketed = character != "]"
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" {
        break
      } else {
        pattern.append(character)
      }
    }
    guard pattern.contains("0") || pattern.contains("#") else { return (pattern, nil, "", "") }
    let decimals = pattern.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix {
      "0#?".contains($0)
    }.count
    return (pattern, decimals ?? 0, prefix.trimmingSpaces, suffix.trimmingSpaces)
  }

  /// Doubles carry 15 digits; what is behind them is residue of the binary form.
  private static func storedDigits(_ value: Decimal) -> Int {
    var whole = 0
    var rest = abs(value)
    while rest >= 1, whole < 15 {
      rest /= 10
      whole += 1
    }
    return 15 - whole
  }

  private static func rounded(_ value: Decimal, to decimals: Int) -> Decimal {
    var (value, result) = (value, Decimal())
    NSDecimalRound(&result, &value, min(decimals, 30), .plain)
    return result
  }

  /// Days since 1899-12-30, or 1904-01-01; Excel's 29 February 1900 is before any report.
  private static func date(_ serial: Decimal, is1904: Bool) -> String? {
    let days = NSDecimalNumber(decimal: serial).intValue
    guard (1...2_958_465).contains(days) else { return nil }
    let epoch = is1904 ? -24_107 : -25_569
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    let date = Date(timeIntervalSince1970: Double(days + epoch) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return "\(year)年\(month)月\(day)日"
  }
}
