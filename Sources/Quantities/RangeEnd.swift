import Foundation

/// Reads the rest of a range after its first number: 3至5名, 10-15件, 6—8人, 一至两次, 3-5万, 95%-98%.
struct RangeEnd {
  struct Reading: Equatable {
    var lower: Decimal
    var upper: Decimal
    var end: Int
  }

  private static let to = unit("到")
  private static let until = unit("至")
  /// 从3名至5名 tells a change, not a range.
  private static let from = Array("从由自".utf16)
  private static let calendar = Array("年月日号时".utf16)

  let text: [UInt16]
  let measures: MeasureWords

  /// A range counts something: a measure word or a 万 must follow the second number, else `2021-2025` is years.
  ///
  /// - Parameter core: where the first number stands.
  func read(after first: Numeral, at core: Range<Int>) -> Reading? {
    shared(first, core) ?? repeated(first, core)
  }

  /// 3至5名: one measure word for both.
  private func shared(_ first: Numeral, _ core: Range<Int>) -> Reading? {
    guard let start = behindConnector(core.upperBound), let second = second(of: first, at: start) else {
      return nil
    }
    let end = start + second.length
    guard !Self.calendar.contains(text.unit(at: end)) else { return nil }
    guard second.multiplier > 0 || measures.length(in: text, at: end) > 0 else { return nil }
    guard first.script == .chinese || second.digits < 5 || first.digits > 3 else { return nil }
    return ordered(scaled(first.value, like: second), second.value, end: end)
  }

  /// 3名至5名, 95%-98%: the same measure word twice.
  private func repeated(_ first: Numeral, _ core: Range<Int>) -> Reading? {
    let measure = measures.length(in: text, at: core.upperBound)
    let connector = core.upperBound + measure
    guard measure > 0, text.unit(at: connector) != Self.to, let start = behindConnector(connector),
      !Self.from.contains(text.unit(at: core.lowerBound - 1)), let second = second(of: first, at: start)
    else { return nil }
    let end = start + second.length
    guard measures.length(in: text, at: end) == measure,
      text[core.upperBound..<connector] == text[end..<end + measure]
    else { return nil }
    return ordered(first.value, second.value, end: end)
  }

  private func second(of first: Numeral, at start: Int) -> Numeral? {
    guard let second = Numeral.read(text, at: start), second.script == first.script, second.upper == nil
    else {
      return nil
    }
    return second
  }

  /// Where the second number starts, if 至, 到 or a dash (also a double one) stands at `index`.
  private func behindConnector(_ index: Int) -> Int? {
    switch text.unit(at: index) {
    case Self.until, Self.to: index + 1
    case Fold.dash: text.unit(at: index + 1) == Fold.dash ? index + 2 : index + 1
    default: nil
    }
  }

  /// 3-5万 means 30,000 to 50,000: a bare first number takes the second one's 万, where it stays the smaller.
  private func scaled(_ first: Decimal, like second: Numeral) -> Decimal {
    guard second.multiplier >= 4 else { return first }
    let scaled = first * .powerOfTen(second.multiplier)
    return scaled < second.value ? scaled : first
  }

  private func ordered(_ lower: Decimal, _ upper: Decimal, end: Int) -> Reading? {
    lower < upper ? Reading(lower: lower, upper: upper, end: end) : nil
  }
}
