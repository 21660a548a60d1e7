import Model
import Quantities

/// What a table's columns say of the numbers in them: the heading above, and the unit of measure that a cell of the
/// row or brackets in the heading name once for all.
struct TableColumns {
  let units: [UInt16]
  let layout: TextLayout

  /// The cell of the table's first row in the number's column; nil in that row itself and outside of tables.
  func heading(above token: NumberToken) -> Range<Int>? {
    guard let line = layout.line(at: token.span.lowerBound), let head = line.tableHead, head != line.range
    else {
      return nil
    }
    let column = units[line.range.lowerBound..<token.span.lowerBound].count { $0 == Fold.tab }
    let cell = units[head].split(separator: Fold.tab, omittingEmptySubsequences: false).dropFirst(column)
      .first
    return cell.flatMap { $0.contains(where: Fold.isIdeograph) ? $0.indices : nil }
  }

  /// The unit of measure of a number that has none of its own: a cell of its row, or brackets there or in the
  /// heading, that hold nothing else.
  func unit(of token: NumberToken, under heading: Range<Int>?) -> Range<Int>? {
    guard token.measure.isEmpty, let row = layout.line(at: token.span.lowerBound)?.range else { return nil }
    return unit(in: row.lowerBound..<token.span.lowerBound) ?? heading.flatMap { unit(in: $0) }
  }

  private func unit(in range: Range<Int>) -> Range<Int>? {
    for start in range where start == range.lowerBound || opensCell(units[start - 1]) {
      let scale = Self.scales.length(in: units, at: start, before: range.upperBound) ?? 0
      let end = start + scale + MeasureWords.standard.length(in: units, at: start + scale)
      guard end > start + scale else { continue }
      if units.unit(end) == Fold.tab || units.unit(end) == Fold.close { return start..<end }
    }
    return nil
  }

  private func opensCell(_ sign: UInt16) -> Bool {
    sign == Fold.tab || sign == Fold.open || sign == Quantities.unit("/")
  }

  private static let scales = WordList("万 亿 千")
  private static let powers = [Quantities.unit("万"): 4, Quantities.unit("亿"): 8, Quantities.unit("千"): 3]

  /// The power of ten that a unit multiplies by, and its measure word: 万元 is 4 and 元.
  static func split(_ unit: Range<Int>, in units: [UInt16]) -> (power: Int, measure: Range<Int>) {
    guard let power = powers[units[unit.lowerBound]] else { return (0, unit) }
    return (power, unit.lowerBound + 1..<unit.upperBound)
  }
}
