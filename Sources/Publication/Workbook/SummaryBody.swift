import Foundation
import Model

/// The rows of a 汇总表: units, 小计 of each county where there are several, 合计 and what qualifies it.
struct SummaryBody {
  let sheet: XLSXSheet
  let layout: SummaryLayout
  let styles: Styles
  let scope: WorkbookScope
  let period: Period
  let path: String
  /// Where to go on after `write`.
  private(set) var nextRow = 0
  /// By column, then worksheet row: what adds up.
  private var values: [Int: [Int: Decimal]] = [:]
  private var subtotals: [Int: [Decimal]] = [:]
  /// A short table is set wider.
  private var unitHeight = 21.0

  init(
    sheet: XLSXSheet, layout: SummaryLayout, styles: Styles, scope: WorkbookScope, period: Period,
    path: String
  ) {
    (self.sheet, self.layout, self.styles) = (sheet, layout, styles)
    (self.scope, self.period, self.path) = (scope, period, path)
  }

  mutating func write(
    _ units: [UnitRow], _ figures: [UnitRow: [IndicatorID: FigureCell]], from first: Int
  ) throws(PublicationError) {
    nextRow = first
    let extent = EvidenceComment.Extent(units: units.count)
    unitHeight = units.count <= 15 ? 25 : 21
    var number = 0
    var rows = SummaryTotals.Rows()
    for county in scope.counties {
      rows = SummaryTotals.Rows()
      for unit in units where unit.county == county {
        number += 1
        unit.isOnRoster ? rows.listed.append(nextRow) : rows.others.append(nextRow)
        write(unit, number: number, figures[unit] ?? [:], extent)
      }
      if scope.isOverall { try writeSubtotal(county, rows) }
    }
    try writeTotal(rows, first: first)
    writeRemarks()
  }

  // MARK: Units

  private mutating func write(
    _ unit: UnitRow, number: Int, _ figures: [IndicatorID: FigureCell], _ extent: EvidenceComment.Extent
  ) {
    sheet.setRow(nextRow, height: unitHeight, level: scope.isOverall ? 1 : 0)
    writeLeading(String(number), unit.county, unit.isOnRoster ? unit.name : "\(unit.name)（名册外）")
    for (indicator, column) in layout.indicators {
      let cell = CellAddress(nextRow, column)
      guard let figure = figures[indicator.id] else { continue }
      switch figure.content {
      case .number(let value, _):
        sheet.write(value, at: cell, styles.figure(figure))
        values[column, default: [:]][nextRow] = value
      case .text(let text):
        sheet.write(text, at: cell, styles.figure(figure))
      }
      if let observation = scope.edition.observation(unit, period, indicator.id),
        let comment = EvidenceComment.text(for: observation, isHeadline: indicator.isHeadline, extent)
      {
        sheet.comment(comment, at: cell)
      }
    }
    nextRow += 1
  }

  private func writeLeading(_ number: String, _ county: String, _ name: String) {
    let texts = [number] + (scope.isOverall ? [county] : []) + [name]
    for (column, text) in texts.enumerated() {
      sheet.write(text, at: CellAddress(nextRow, column), column == 0 ? styles.body : styles.name)
    }
  }

  // MARK: Totals

  private mutating func writeSubtotal(_ county: String, _ rows: SummaryTotals.Rows) throws(PublicationError) {
    sheet.setRow(nextRow, height: 21)
    let style = styles.total.with { ($0.horizontal, $0.indent) = (.left, 1) }
    for (column, text) in ["", county, "小计"].enumerated() {
      sheet.write(text, at: CellAddress(nextRow, column), style)
    }
    let totals = SummaryTotals(marks: nil, path: path)
    for (indicator, column) in layout.indicators {
      let aggregate = scope.edition.aggregate(.county(county), period, indicator.id)
      let (cell, total) = try total(indicator, column, rows, aggregate, totals)
      write(cell, at: CellAddress(nextRow, column))
      if let total { subtotals[column, default: []].append(total) }
    }
    nextRow += 1
  }

  private mutating func writeTotal(_ rows: SummaryTotals.Rows, first: Int) throws(PublicationError) {
    sheet.setRow(nextRow, height: 23)
    writeLabel("合　计", styles.total)
    let last = nextRow - 1
    guard last >= first else {
      nextRow += 1
      return
    }
    let nameColumn = layout.leading.count - 1
    let marks = scope.isOverall ? CellRange(rows: first...last, columns: nameColumn...nameColumn) : nil
    let totals = SummaryTotals(marks: marks, path: path)
    for (indicator, column) in layout.indicators {
      let aggregate = scope.edition.aggregate(scope.area, period, indicator.id)
      let cell: SummaryTotals.Cell
      if scope.isOverall, indicator.combination == .sum {
        cell = try totals.sum(column: column, ofSubtotals: subtotals[column] ?? [], aggregate)
      } else if scope.isOverall, case .ratio(let top, let bottom) = indicator.combination {
        cell = ratio(top, bottom, first...last, aggregate, totals)
      } else {
        cell = try total(indicator, column, rows, aggregate, totals).cell
      }
      write(cell, at: CellAddress(nextRow, column))
    }
    nextRow += 1
  }

  private func total(
    _ indicator: Indicator, _ column: Int, _ rows: SummaryTotals.Rows, _ aggregate: Aggregate?,
    _ totals: SummaryTotals
  ) throws(PublicationError) -> (cell: SummaryTotals.Cell, total: Decimal?) {
    switch indicator.combination {
    case .sum:
      return try totals.sum(column: column, rows: rows, values: values[column] ?? [:], aggregate)
    case .ratio(let top, let bottom):
      guard let first = rows.all.first, let last = rows.all.last else { return (.none, nil) }
      return (ratio(top, bottom, first...last, aggregate, totals), nil)
    case .none:
      return (.text("不汇总"), nil)
    }
  }

  private func ratio(
    _ numerator: IndicatorID, _ denominator: IndicatorID, _ rows: ClosedRange<Int>, _ aggregate: Aggregate?,
    _ totals: SummaryTotals
  ) -> SummaryTotals.Cell {
    guard let top = layout.column(of: numerator), let bottom = layout.column(of: denominator) else {
      return aggregate?.value.map { .number($0) } ?? .none
    }
    return totals.ratio(numerator: top, denominator: bottom, rows: rows, values: values, aggregate)
  }

  private func write(_ total: SummaryTotals.Cell, at cell: CellAddress) {
    switch total {
    case .formula(let formula, let result, let format):
      let isNumber = if case .number = result { true } else { false }
      let style = isNumber ? styles.totalNumber : styles.totalNumber.with { $0.horizontal = .center }
      sheet.writeFormula(
        formula, result: result, at: cell, style.with { $0.numberFormat = Styles.padded(format) })
    case .number(let number):
      sheet.write(
        number, at: cell,
        styles.totalNumber.with { $0.numberFormat = Styles.padded(Wording.totalFormat(of: number)) })
    case .text(let text):
      sheet.write(text, at: cell, styles.total.with { ($0.isBold, $0.shrinks) = (false, true) })
    }
  }

  // MARK: What qualifies the totals

  private mutating func writeRemarks() {
    writeBound("下　限") { $0.bounds.map { .number($0.lower) } }
    writeBound("上　限") { $0.bounds.map { $0.upper.map { .number($0) } ?? .text("无上限") } }
    if hasOwnReport { writeBound("县级自报") { $0.ownReport.map { .number($0.value) } } }
    writeAnswers()
    writeReliability()
  }

  /// Whether the county's own report stands beside the totals of its units.
  private var hasOwnReport: Bool {
    layout.indicators.contains {
      scope.edition.aggregate(scope.area, period, $0.indicator.id)?.ownReport != nil
    }
  }

  private mutating func writeBound(_ label: String, _ bound: (Aggregate) -> SummaryTotals.Cell?) {
    sheet.setRow(nextRow, height: 18)
    writeLabel(label, styles.remark)
    forEachAggregate { aggregate, cell in
      switch aggregate.flatMap(bound) {
      case .number(let number):
        sheet.write(
          number, at: cell,
          styles.remarkNumber.with { $0.numberFormat = Styles.padded(Wording.totalFormat(of: number)) })
      case .text(let text): sheet.write(text, at: cell, styles.remark)
      default: sheet.write("—", at: cell, styles.remark.with { $0.color = Styles.Colour.faint })
      }
    }
    nextRow += 1
  }

  private mutating func writeAnswers() {
    sheet.setRow(nextRow, height: 18)
    writeLabel("填列/已报/应报", styles.remark)
    forEachAggregate { aggregate, cell in
      guard let aggregate else { return sheet.write("—", at: cell, styles.remark) }
      let format = "0\"/\(aggregate.unitsReporting)/\(aggregate.unitsOnRoster)\""
      let style = styles.remarkNumber.with { ($0.numberFormat, $0.horizontal) = (format, .center) }
      sheet.write(Decimal(aggregate.unitsAnswering), at: cell, style)
    }
    nextRow += 1
  }

  private mutating func writeReliability() {
    var texts: [(CellAddress, String)] = []
    for (indicator, column) in layout.indicators {
      let aggregate = scope.edition.aggregate(scope.area, period, indicator.id)
      let isTotalled = indicator.combination != .none
      let text = Reliability.text(for: isTotalled ? aggregate : nil)
      texts.append((CellAddress(nextRow, column), Self.stacked(text)))
    }
    let lines = texts.map { XLSXText.lines($0.1, width: layout.widths[$0.0.column]) }.max() ?? 1
    sheet.setRow(nextRow, height: max(18, 12.5 * Double(lines) + 5))
    writeLabel("说　明", styles.remark)
    for (cell, text) in texts { sheet.write(text, at: cell, styles.remark.with { $0.size = 8.5 }) }
    nextRow += 1
  }

  /// `≥ 1,254（缺 3，疑 1）` as lines, since a column is narrow.
  private static func stacked(_ statement: String) -> String {
    statement.replacing("）", with: "").split { "（，\n".contains($0) }.joined(separator: "\n")
  }

  private func forEachAggregate(_ body: (Aggregate?, CellAddress) -> Void) {
    for (indicator, column) in layout.indicators {
      body(scope.edition.aggregate(scope.area, period, indicator.id), CellAddress(nextRow, column))
    }
  }

  private func writeLabel(_ text: String, _ style: CellStyle) {
    let last = layout.leading.count - 1
    sheet.write(text, at: CellAddress(nextRow, 0), style)
    for column in 1...last { sheet.writeBlank(at: CellAddress(nextRow, column), style) }
    sheet.merge(CellRange(rows: nextRow...nextRow, columns: 0...last), text, style)
  }
}
