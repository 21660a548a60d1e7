import Foundation
import Model

/// The formulas under a 汇总表's columns, each with the result that is published in `aggregates.csv`.
///
/// A total adds up what the cells show, so that a clerk who fills in a figure sees it counted. A column
/// without any figure totals `—`, never 0.
struct SummaryTotals {
  /// The worksheet rows of a table's units.
  struct Rows {
    /// Units on the roster, one row after the other; the others follow them.
    var listed: [Int] = []
    var others: [Int] = []

    var all: [Int] { listed + others }
  }

  /// What stands in a total's cell.
  enum Cell: Hashable {
    case formula(String, FormulaResult, format: String)
    case number(Decimal)
    case text(String)

    static let none = Cell.text("—")
  }

  /// What the names of 小计 rows stand in, where a table has several counties.
  let marks: CellRange?
  /// The workbook, for messages.
  let path: String

  /// The total of a column over consecutive unit rows.
  ///
  /// Units off the roster are counted if and only if the aggregate counts them.
  func sum(
    column: Int, rows: Rows, values: [Int: Decimal], _ aggregate: Aggregate?
  ) throws(PublicationError) -> (cell: Cell, total: Decimal?) {
    let candidates = [rows.all, rows.listed].map { rows in
      (rows, Self.sum(of: rows.compactMap { values[$0] }))
    }
    guard let (counted, total) = candidates.first(where: { aggregate == nil || $0.1 == aggregate?.value })
    else {
      throw disagreement(aggregate)
    }
    guard let first = counted.first, let last = counted.last else { return (.none, nil) }
    let range = CellRange(rows: first...last, columns: column...column).name()
    return (Self.formula("=IF(COUNT(\(range))=0,\"—\",SUM(\(range)))", total), total)
  }

  /// The total of a column over the 小计 rows, found by the mark in their name column.
  func sum(
    column: Int, ofSubtotals subtotals: [Decimal], _ aggregate: Aggregate?
  ) throws(PublicationError) -> Cell {
    guard let marks else { return .none }
    let total = Self.sum(of: subtotals)
    if let aggregate, aggregate.value != total { throw disagreement(aggregate) }
    let range = CellRange(rows: marks.rows, columns: column...column).name()
    let names = marks.name(absolute: true)
    let count = "SUMPRODUCT((\(names)=\"小计\")*ISNUMBER(\(range)))"
    return Self.formula("=IF(\(count)=0,\"—\",SUMIF(\(names),\"小计\",\(range)))", total)
  }

  /// The rate over the units of which both parts are known, and the one is no larger than the other.
  ///
  /// - Returns: a formula where it comes to what the aggregate says, rounded or not; else its bare value.
  func ratio(
    numerator: Int, denominator: Int, rows: ClosedRange<Int>, values: [Int: [Int: Decimal]],
    _ aggregate: Aggregate?
  ) -> Cell {
    guard let rate = aggregate?.value else { return .none }
    let both = rows.compactMap { row in
      values[numerator]?[row].flatMap { top in values[denominator]?[row].map { (top, $0) } }
    }.filter { $0.0 <= $0.1 }
    let (top, bottom) = (both.reduce(0) { $0 + $1.0 }, both.reduce(0) { $0 + $1.1 })
    guard bottom != 0 else { return .number(rate) }
    let quotient = Self.quotient(
      CellRange(rows: rows, columns: numerator...numerator),
      CellRange(rows: rows, columns: denominator...denominator),
      marks: marks)
    let exact = 100 * top / bottom
    if exact.double == rate.double { return Self.formula("=\(quotient)", rate) }
    for places in 0...6 where exact.rounded(places: places) == rate {
      return Self.formula("=ROUND(\(quotient),\(places))", rate)
    }
    return .number(rate)
  }

  private static func quotient(_ numerator: CellRange, _ denominator: CellRange, marks: CellRange?) -> String
  {
    let (top, bottom) = (numerator.name(), denominator.name())
    let units = marks.map { ",--(\($0.name(absolute: true))<>\"小计\")" } ?? ""
    let known = "--ISNUMBER(\(top)),--ISNUMBER(\(bottom)),--(\(top)<=\(bottom))\(units)"
    return "100*SUMPRODUCT(\(known),\(top))/SUMPRODUCT(\(known),\(bottom))"
  }

  private static func formula(_ formula: String, _ total: Decimal?) -> Cell {
    guard let total else { return .formula(formula, .text("—"), format: "#,##0") }
    return .formula(formula, .number(total.double), format: Wording.totalFormat(of: total))
  }

  private static func sum(of values: [Decimal]) -> Decimal? { values.isEmpty ? nil : values.reduce(0, +) }

  private func disagreement(_ aggregate: Aggregate?) -> PublicationError {
    PublicationError(
      .totalsDisagree(
        area: aggregate?.area.name ?? "", period: aggregate?.period.description ?? "",
        indicator: aggregate?.indicator.rawValue ?? ""), path: path)
  }
}
