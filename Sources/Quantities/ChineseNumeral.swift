import Foundation

/// Reads numerals written in Chinese characters: 一百零五, 三十多, 十五六, 二百五, 二〇二三, 壹拾贰, 廿三, 三点五万.
enum ChineseNumeral {
  /// No numeral has more characters; what does is read in parts.
  private static let longest = 32

  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00, 0x58F9: 1  // 一 壹
    case 0x4E8C, 0x4E24, 0x8D30: 2  // 二 两 贰
    case 0x4E09, 0x53C1: 3  // 三 叁
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9646: 6  // 六 陆
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    default: nil
    }
  }

  /// The power of ten of a unit character.
  static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341, 0x62FE: 1  // 十 拾
    case 0x767E, 0x4F70: 2  // 百 佰
    case 0x5343, 0x4EDF: 3  // 千 仟
    case 0x4E07, 0x842C: 4  // 万 萬
    case 0x4EBF, 0x5104: 8  // 亿 億
    default: nil
    }
  }

  /// 廿 is twenty in one character, 卅 thirty.
  static func tens(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5EFF: 20
    case 0x5345: 30
    default: nil
    }
  }

  static func isDigitOrUnit(_ unit: UInt16) -> Bool {
    digit(unit) != nil || power(unit) != nil || tens(unit) != nil
  }

  /// Reads the longest numeral that starts at `start`; nil where none does, or where the characters make none.
  static func read(_ text: [UInt16], at start: Int) -> Numeral? {
    let end = runEnd(text, from: start)
    guard end > start, !endsOtherWord(text, start) else { return nil }
    let run = text[start..<end]
    let whole = run.allSatisfy(isSpelled) ? readDigits(run) : readWithUnits(run)
    guard let whole, start + whole.length == end else { return whole }
    return ChineseDecimal.read(text, after: whole, at: start) ?? whole
  }

  private static func runEnd(_ text: [UInt16], from start: Int) -> Int {
    var end = start
    while end < text.count, end - start < longest, isDigitOrUnit(text[end]) || isZeroCircle(text, end, start)
    {
      end += 1
    }
    return end
  }

  /// The 伍 of 队伍, the 陆 of 大陆 and the 拾 of 收拾 are no five, six and ten.
  private static func endsOtherWord(_ text: [UInt16], _ start: Int) -> Bool {
    financial.contains(text[start]) && wordsBeforeFinancial.contains(text.unit(at: start - 1))
  }

  private static let financial = Array("伍陆拾肆".utf16)
  private static let wordsBeforeFinancial = Array("队退入落大登着收放".utf16)

  /// ○ is a zero between Chinese digits (二○二三), else a placeholder.
  private static func isZeroCircle(_ text: [UInt16], _ index: Int, _ start: Int) -> Bool {
    text[index] == Fold.circle && index > start && digit(text[index - 1]) != nil
      && digit(text.unit(at: index + 1)) != nil
  }

  private static func isSpelled(_ unit: UInt16) -> Bool { digit(unit) != nil || unit == Fold.circle }

  /// Digits alone: a single one, a pair of neighbours (三五, 两三), or a string as in years (二〇二三).
  private static func readDigits(_ run: ArraySlice<UInt16>) -> Numeral {
    let digits = run.prefix(ArabicNumeral.longestNumber)
    let (first, last) = (value(digits.first), value(digits.last))
    var number = Numeral(value: Decimal(first), step: 1, length: digits.count, script: .chinese)
    if digits.count == 2, isApproximatePair(first, last) {
      number.upper = Decimal(last)
    } else if digits.count > 1 {
      number.value = Decimal(digits.reduce(0) { $0 * 10 + value($1) })
      number.isSpelledOut = true
    }
    return number
  }

  /// The digit's value; ○ among digits is a zero.
  private static func value(_ unit: UInt16?) -> Int { unit.flatMap(digit) ?? 0 }

  /// 两三, 七八 and also 三五 say "about so many".
  static func isApproximatePair(_ first: Int, _ second: Int) -> Bool {
    first > 0 && (second == first + 1 || first == 3 && second == 5)
  }

  /// Digits with units, section by section: 一万五千亿 is (1×万 + 5×千) × 亿.
  private static func readWithUnits(_ run: ArraySlice<UInt16>) -> Numeral? {
    var sum = ChineseSum()
    var length = 0
    for unit in run {
      guard sum.take(unit) else { break }
      length += 1
    }
    return length > 0 ? sum.numeral(length: length) : nil
  }
}
