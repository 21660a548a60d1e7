import Foundation

/// Reads what follows a Chinese numeral's 点: 三点五万, 十二点五公里, 百分之九十五点五.
///
/// 点 is a decimal point only before 万, 亿 or a unit of measurement: 八点三十分 is a time, 两点一线 a phrase.
enum ChineseDecimal {
  private static let point = unit("点")
  private static let longest = 6
  private static let units = WordIndex(
    "公里 千米 平方米 平方公里 米 亩 公顷 吨 公斤 千克 元 倍 成 个百分点 百分点".split(separator: " ").map { (String($0), ()) })

  static func read(_ text: [UInt16], after whole: Numeral, at start: Int) -> Numeral? {
    guard whole.upper == nil, var number = readDigits(text, after: whole, at: start) else { return nil }
    let multiplier = Multiplier.read(text, at: start + number.length, least: 4)
    let end = start + number.length + multiplier.length
    guard multiplier.length > 0 || units.longest(in: text, at: end) != nil else { return nil }
    number.value *= .powerOfTen(multiplier.power)
    number.step *= .powerOfTen(multiplier.power)
    number.length += multiplier.length
    number.multiplier = multiplier.power
    return number
  }

  /// The digits after 点, whatever follows them; nil where there is no 点 or no digit.
  static func readDigits(_ text: [UInt16], after whole: Numeral, at start: Int) -> Numeral? {
    let first = start + whole.length + 1
    guard text.unit(at: first - 1) == point else { return nil }
    var number = whole
    var count = 0
    while count < longest, let digit = ChineseNumeral.digit(text.unit(at: first + count)) {
      count += 1
      number.step = .powerOfTen(-count)
      number.value += Decimal(digit) * number.step
    }
    guard count > 0, ChineseNumeral.power(text.unit(at: first + count)) != 1 else { return nil }
    number.length += 1 + count
    return number
  }
}
