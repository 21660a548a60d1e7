import Foundation

/// Reads shares written in words: 百分之九十五, 百分之3.5, 三分之二, 九成, 七成五.
enum Fraction {
  struct Reading: Equatable {
    var percent: Decimal
    /// In percent: the order of the last stated digit.
    var step: Decimal
    var length: Int
    /// Where 百分之, 分之 or 成 stands, which does for a measure word.
    var sign: Range<Int>
  }

  private static let ofHundred = Array("百分之".utf16)
  private static let of = Array("分之".utf16)
  private static let tenth = unit("成")
  /// What 成 makes words with, so that 三成立 is no share: 成立 成员 成果 成功 …
  private static let notTenth = Set("立员果功为效长绩熟才就本品年都型渝交片套建".utf16)

  static func read(_ text: [UInt16], at start: Int) -> Reading? {
    readPercent(text, start) ?? readParts(text, start) ?? readTenths(text, start)
  }

  private static func has(_ text: [UInt16], _ word: [UInt16], at start: Int) -> Bool {
    start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
  }

  private static func number(_ text: [UInt16], _ start: Int) -> (value: Decimal, step: Decimal, length: Int)? {
    if start < text.count, Fold.isDigit(text[start]) {
      return ArabicNumeral.read(text, at: start).map { ($0.value, $0.step, $0.length) }
    }
    return ChineseNumeral.read(text, at: start).map { ($0.value, $0.step, $0.length) }
  }

  private static func readPercent(_ text: [UInt16], _ start: Int) -> Reading? {
    guard has(text, ofHundred, at: start), let part = number(text, start + 3) else { return nil }
    var (percent, length) = (part.value, 3 + part.length)
    let point = start + length
    if point + 1 < text.count, text[point] == unit("点") {
      var scale = Decimal(sign: .plus, exponent: -1, significand: 1)
      var index = point + 1
      while index < text.count, let digit = ChineseNumeral.digit(text[index]) {
        percent += Decimal(digit) * scale
        scale /= 10
        index += 1
      }
      if index > point + 1 { length = index - start }
    }
    return Reading(percent: percent, step: part.step, length: length, sign: start..<start + 3)
  }

  private static func readParts(_ text: [UInt16], _ start: Int) -> Reading? {
    guard let whole = number(text, start), whole.value > 1, has(text, of, at: start + whole.length),
      let part = number(text, start + whole.length + 2), part.value <= whole.value
    else { return nil }
    let sign = start + whole.length..<start + whole.length + 2
    return Reading(
      percent: part.value * 100 / whole.value, step: 1, length: whole.length + 2 + part.length, sign: sign)
  }

  private static func readTenths(_ text: [UInt16], _ start: Int) -> Reading? {
    guard let tenths = number(text, start), tenths.value <= 10, tenths.value > 0 else { return nil }
    let sign = start + tenths.length
    guard sign < text.count, text[sign] == tenth else { return nil }
    let next = sign + 1 < text.count ? text[sign + 1] : Fold.lineFeed
    guard !notTenth.contains(next) else { return nil }
    if let half = ChineseNumeral.digit(next), half > 0 {
      return Reading(
        percent: tenths.value * 10 + Decimal(half), step: 1, length: tenths.length + 2, sign: sign..<sign + 1)
    }
    return Reading(percent: tenths.value * 10, step: 10, length: tenths.length + 1, sign: sign..<sign + 1)
  }
}
