import Foundation

/// Reads the rest of a range after its first number: 3至5名, 10-15件, 6—8人, 一至两次, 40—50%.
enum RangeEnd {
  struct Reading: Equatable {
    var lower: Decimal
    var upper: Decimal
    var end: Int
  }

  private static let words: Set<UInt16> = [Fold.dash, unit("至"), unit("到")]

  /// A range counts something: a measure word must follow the second number, else `2021-2025` is years.
  static func read(
    _ text: [UInt16], first: ArabicNumeral.Reading, core: Range<Int>, measures: MeasureWords
  ) -> Reading? {
    guard let start = connector(text, core.upperBound), start < text.count, Fold.isDigit(text[start]),
      let second = ArabicNumeral.read(text, at: start)
    else { return nil }
    let end = start + second.length
    guard measures.length(in: text, at: end) > 0, !isDateUnit(text, end), second.digits < 5 || first.digits > 3 else {
      return nil
    }
    return ordered(scaledLike(second.value, first.value), second.value, end: end)
  }

  static func readChinese(
    _ text: [UInt16], first: ChineseNumeral.Reading, core: Range<Int>, measures: MeasureWords
  ) -> Reading? {
    guard let start = connector(text, core.upperBound), let second = ChineseNumeral.read(text, at: start),
      second.upper == nil
    else { return nil }
    let end = start + second.length
    guard measures.length(in: text, at: end) > 0, !isDateUnit(text, end) else { return nil }
    return ordered(first.value, second.value, end: end)
  }

  private static func connector(_ text: [UInt16], _ at: Int) -> Int? {
    guard at < text.count, words.contains(text[at]) else { return nil }
    return at + 1 < text.count && text[at] == Fold.dash && text[at + 1] == Fold.dash ? at + 2 : at + 1
  }

  /// 3-5万 means 30,000 to 50,000: a bare first number takes the second one's 万.
  private static func scaledLike(_ second: Decimal, _ first: Decimal) -> Decimal {
    for scale in [Decimal(10_000), 100_000_000] where second >= scale && first < 100 && first * scale < second {
      return first * scale
    }
    return first
  }

  private static func ordered(_ lower: Decimal, _ upper: Decimal, end: Int) -> Reading? {
    lower < upper ? Reading(lower: lower, upper: upper, end: end) : nil
  }

  private static func isDateUnit(_ text: [UInt16], _ at: Int) -> Bool {
    [unit("年"), unit("月"), unit("日"), unit("号"), unit("时")].contains(text[at])
  }
}
