/// How a word processor writes the numbers of its lists.
enum NumberFormat: Hashable {
  case decimal, fullWidth, circled, chinese, heavenlyStems, earthlyBranches
  case upperLetter, lowerLetter, upperRoman, lowerRoman
  /// A bullet, or nothing.
  case none

  /// `w:numFmt` of a docx (ECMA-376 part 1, 17.18.59).
  init(word name: String) {
    switch name {
    case "bullet", "none": self = .none
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
      "japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand":
      self = .chinese
    case "ideographTraditional": self = .heavenlyStems
    case "ideographZodiac": self = .earthlyBranches
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    default: self = .decimal
    }
  }

  /// `style:num-format` of an odt (OpenDocument 1.3 part 3, 19.503), by the first character of its series.
  init(openDocument series: String) {
    switch series.unicodeScalars.first {
    case nil: self = .none
    case "１": self = .fullWidth
    case "①": self = .circled
    case "一", "壹": self = .chinese
    case "甲": self = .heavenlyStems
    case "子": self = .earthlyBranches
    case "A": self = .upperLetter
    case "a": self = .lowerLetter
    case "I": self = .upperRoman
    case "i": self = .lowerRoman
    default: self = .decimal
    }
  }

  /// - Parameter number: Any; where the series has none of its own, the digits are given.
  func text(of number: Int) -> String {
    guard self != .none else { return "" }
    guard number > 0 else { return String(number) }
    return switch self {
    case .none, .decimal: String(number)
    case .fullWidth: String(number).compactMap(\.wholeNumberValue).map { Self.scalar(0xFF10 + $0) }.joined()
    case .circled: (1...20).contains(number) ? Self.scalar(0x2460 + number - 1) : String(number)
    case .chinese: Self.chinese(number)
    case .heavenlyStems: Self.character(at: (number - 1) % 10, of: "甲乙丙丁戊己庚辛壬癸")
    case .earthlyBranches: Self.character(at: (number - 1) % 12, of: "子丑寅卯辰巳午未申酉戌亥")
    case .upperLetter: Self.letter(number)
    case .lowerLetter: Self.letter(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    }
  }

  /// 12 is 十二, 20 二十, 105 一百零五; beyond 9999 the digits.
  private static func chinese(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    var (text, rest, hasGap) = ("", number, false)
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      guard digit > 0 else {
        hasGap = !text.isEmpty
        continue
      }
      if hasGap { text += "零" }
      hasGap = false
      let isPlainTen = unit == 10 && digit == 1 && text.isEmpty
      text += (isPlainTen ? "" : character(at: digit, of: "零一二三四五六七八九")) + name
    }
    return text
  }

  /// 27 is AA, as Word counts.
  private static func letter(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    return String(repeating: scalar(0x41 + (number - 1) % 26), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (text, rest) = ("", number)
    for (value, letters) in values {
      text += String(repeating: letters, count: rest / value)
      rest %= value
    }
    return text
  }

  private static func character(at index: Int, of series: String) -> String {
    let characters = Array(series)
    return characters.indices.contains(index) ? String(characters[index]) : ""
  }

  private static func scalar(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
  }
}
