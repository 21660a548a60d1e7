import Testing

/// Writes whole numbers up to 10^12 in every form that the scanner must read again.
enum NumeralWriter {
  struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let write: @Sendable (Int) -> String
  }

  static let forms = [
    Form(testDescription: "1234567") { "\($0)" },
    Form(testDescription: "１２３４５６７") { fullWidth("\($0)") },
    Form(testDescription: "1,234,567", write: separated),
    Form(testDescription: "123万4567", write: mixed),
    Form(testDescription: "123.4567万", write: inTenThousands),
    Form(testDescription: "一百二十三万四千五百六十七") { chinese($0, common) },
    Form(testDescription: "壹佰贰拾叁万肆仟伍佰陆拾柒") { chinese($0, financial) },
  ]

  private static let common = (digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"])
  private static let financial = (digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])

  private static func fullWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  private static func separated(_ number: Int) -> String {
    number < 1000 ? "\(number)" : separated(number / 1000) + "," + padded(number % 1000, to: 3)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// 3亿0456万0007: each part in full, so that none is taken for a short form such as 13万2.
  private static func mixed(_ number: Int) -> String {
    var text = number >= 100_000_000 ? "\(number / 100_000_000)亿" : ""
    let (ten, rest) = (number / 10_000 % 10_000, number % 10_000)
    if ten > 0 { text += text.isEmpty ? "\(ten)万" : padded(ten, to: 4) + "万" }
    if rest > 0 || text.isEmpty { text += text.isEmpty ? "\(rest)" : padded(rest, to: 4) }
    return text
  }

  /// 1.2万, without trailing zeros.
  private static func inTenThousands(_ number: Int) -> String {
    var decimals = padded(number % 10_000, to: 4)[...]
    while decimals.last == "0" { decimals.removeLast() }
    return "\(number / 10_000)" + (decimals.isEmpty ? "" : "." + decimals) + "万"
  }

  private typealias Characters = (digits: [Character], units: [String])

  private static func chinese(_ number: Int, _ characters: Characters) -> String {
    guard number > 0 else { return String(characters.digits[0]) }
    var text = ""
    var needsZero = false
    for (scale, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let section = scale == 100_000_000 ? number / scale : number / scale % 10_000
      if section > 0 {
        if !text.isEmpty, needsZero || section < 1000 { text.append(characters.digits[0]) }
        text += (section >= 10_000 ? chinese(section, characters) : self.section(section, characters)) + name
      }
      needsZero = section == 0 && !text.isEmpty
    }
    return text
  }

  /// Below ten thousand: 一千零五.
  private static func section(_ number: Int, _ characters: Characters) -> String {
    var text = ""
    var needsZero = false
    for (power, scale) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = number / scale % 10
      guard digit > 0 else {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text.append(characters.digits[0]) }
      text += String(characters.digits[digit]) + characters.units[power]
      needsZero = false
    }
    return text
  }
}
