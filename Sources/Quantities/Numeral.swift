import Foundation

/// A numeral as it stands in the text, in either script, before any qualifier or measure word.
struct Numeral: Equatable {
  var value: Decimal
  /// The other end of an approximate pair (三五, 十五六, 三四十); nil for one number.
  var upper: Decimal?
  /// The order of the last stated digit: 200 has 100, 1.2万 has 1000, 十二 has 1.
  var step: Decimal
  /// The number of units read.
  var length: Int
  var script: NumberToken.Script
  /// How many digits an Arabic number has before 万 and 亿; 0 for a Chinese one.
  var digits = 0
  /// The power of ten that 万 and 亿 at its end stand for: 4 in 3.5万, 7 in 2千万, 0 where there is none.
  var multiplier = 0
  /// Whether it begins with a bare 百, 千, 万 or 亿, which is a number only with 余, 近 or 约 beside it.
  var isBareUnit = false
  /// Whether it is a string of Chinese digits (二〇二三, 五一), which names something and counts nothing.
  var isSpelledOut = false

  /// Reads the numeral that starts at `start`; nil where none does.
  static func read(_ text: [UInt16], at start: Int) -> Numeral? {
    guard start < text.count else { return nil }
    if Fold.isDigit(text[start]) { return ArabicNumeral.read(text, at: start) }
    return ChineseNumeral.read(text, at: start)
  }
}

extension Decimal {
  static func powerOfTen(_ power: Int) -> Decimal { Decimal(sign: .plus, exponent: power, significand: 1) }
}
