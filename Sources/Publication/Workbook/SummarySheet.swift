import Foundation
import Model

/// 汇总表: a row a unit, a column an indicator, in the form that offices print and sign.
struct SummarySheet {
  let name: String
  let scope: WorkbookScope
  let period: Period
  let styles: Styles
  let path: String
  private let layout: SummaryLayout
  private let units: [UnitRow]
  private let figures: [UnitRow: [IndicatorID: FigureCell]]

  private static let titleRow = 0
  private static let metaRow = 1
  private static let groupRow = 2
  private static let labelRow = 3
  private static let firstUnitRow = 4

  init(_ name: String, _ scope: WorkbookScope, _ period: Period, _ styles: Styles, path: String) {
    (self.name, self.scope, self.period, self.styles, self.path) = (name, scope, period, styles, path)
    let units = scope.counties.flatMap { scope.edition.units(of: $0, in: period) }
    let figures = Self.figures(of: units, in: period, scope.edition)
    layout = SummaryLayout(
      scope.edition.indicators, form: scope.options.workbook, showsCounty: scope.isOverall,
      names: units.map(\.name)
    ) { indicator in
      let shown =
        units.lazy.compactMap { figures[$0]?[indicator.id] }.map { XLSXText.width($0.shown) }.max() ?? 0
      let total = scope.edition.aggregate(scope.area, period, indicator.id)?.value
      return max(shown, total.map { Wording.groupedTotal($0).count } ?? 0)
    }
    (self.units, self.figures) = (units, figures)
  }

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let sheet = try workbook.addSheet(name)
    setUp(sheet)
    writeHead(sheet)
    var body = SummaryBody(
      sheet: sheet, layout: layout, styles: styles, scope: scope, period: period, path: path)
    try body.write(units, figures, from: Self.firstUnitRow)
    SummaryFoot(sheet: sheet, layout: layout, styles: styles, scope: scope).write(from: body.nextRow)
  }

  private static func figures(
    of units: [UnitRow], in period: Period, _ edition: OrderedEdition
  ) -> [UnitRow: [IndicatorID: FigureCell]] {
    Dictionary(
      uniqueKeysWithValues: units.uniqued().map { unit in
        let outcome = edition.unitReportAt[UnitPeriod(unit.county, unit.name, period)]?.outcome
        let cells = edition.indicators.map { indicator in
          (indicator.id, FigureCell(edition.observation(unit, period, indicator.id), outcome: outcome))
        }
        return (unit, Dictionary(cells, uniquingKeysWith: { first, _ in first }))
      })
  }

  // MARK: Set-up

  private func setUp(_ sheet: XLSXSheet) {
    let lead = layout.leading.count
    for (column, width) in layout.widths.enumerated() {
      sheet.setColumns(column...column, width: width, level: isFolded(column) ? 1 : 0)
    }
    sheet.foldLeftAndBelow()
    sheet.freeze(rows: Self.firstUnitRow, columns: lead)
    var page = PageSetup(footer: scope.title("汇总表", period))
    page.repeatedRows = Self.titleRow...Self.labelRow
    page.repeatedColumns = 0...(lead - 1)
    if layout.blocks.count > 1 {
      page.scale = .percent(layout.printScale)
      page.columnBreaks = layout.blocks.dropFirst().map(\.columns.lowerBound)
    }
    sheet.setPage(page)
  }

  /// All but the headline indicators and the first of each group can be folded away.
  private func isFolded(_ column: Int) -> Bool {
    layout.blocks.contains { block in
      block.groups.contains { group, columns in
        !group.isHeadline && columns.contains(column) && column != columns.lowerBound
      }
    }
  }

  // MARK: Head

  private func writeHead(_ sheet: XLSXSheet) {
    writeTitle(sheet)
    writeMeta(sheet)
    writeGroups(sheet)
    writeLabels(sheet)
    mergeLeading(sheet)
  }

  private func writeTitle(_ sheet: XLSXSheet) {
    sheet.setRow(Self.titleRow, height: 34)
    for block in layout.blocks {
      let first = block.number == 0 ? 0 : block.columns.lowerBound
      let continued = block.number == 0 ? "" : "（续\(Wording.ordinal(block.number))）"
      let text = scope.title("汇总表", period) + continued
      sheet.write(text, at: CellAddress(Self.titleRow, first), styles.title)
      sheet.merge(
        CellRange(rows: Self.titleRow...Self.titleRow, columns: first...block.columns.upperBound), text,
        styles.title)
    }
  }

  private func writeMeta(_ sheet: XLSXSheet) {
    let approval = scope.options.workbook.approval
    sheet.setRow(Self.metaRow, height: 20 + 14 * Double(approval.count))
    let foot = styles.meta.with { $0.vertical = .bottom }
    sheet.write("填报单位：\(scope.office)", at: CellAddress(Self.metaRow, 0), foot)
    let coverage = scope.coverage(in: period)
    let facts = [
      "统计期：\(period)年", "应报 \(coverage.roster) 个，已报 \(coverage.reporting) 个",
      "制表日期：\(Wording.date(scope.options.compiledOn))",
    ].joined(separator: "　　")
    let text = (approval + [facts]).joined(separator: "\n")
    let style = foot.with { ($0.horizontal, $0.wraps) = (.right, !approval.isEmpty) }
    for block in layout.blocks {
      sheet.write(text, at: CellAddress(Self.metaRow, block.columns.lowerBound), style)
      sheet.merge(CellRange(rows: Self.metaRow...Self.metaRow, columns: block.columns), text, style)
    }
  }

  private func writeGroups(_ sheet: XLSXSheet) {
    sheet.setRow(Self.groupRow, height: 21)
    for (column, lead) in layout.leading.enumerated() {
      sheet.write(lead.title, at: CellAddress(Self.groupRow, column), styles.header)
    }
    for (group, columns) in layout.blocks.flatMap(\.groups) {
      let style = (group.isHeadline ? styles.headlineHeader : styles.header).with { $0.size = 10.5 }
      sheet.write(group.title, at: CellAddress(Self.groupRow, columns.lowerBound), style)
      sheet.merge(CellRange(rows: Self.groupRow...Self.groupRow, columns: columns), group.title, style)
    }
  }

  private func writeLabels(_ sheet: XLSXSheet) {
    let labels = layout.indicators.map {
      let label = HeaderLabel.broken($0.indicator.labelZh, width: layout.widths[$0.column] - 1)
      return (text: "\(label)\n（\($0.indicator.unit)）", column: $0.column)
    }
    let lines = labels.map { XLSXText.lines($0.text, width: layout.widths[$0.column] - 0.6) }.max() ?? 2
    sheet.setRow(Self.labelRow, height: 14 * Double(lines) + 6)
    for column in layout.leading.indices {
      sheet.writeBlank(at: CellAddress(Self.labelRow, column), styles.header)
    }
    for (label, entry) in zip(labels, layout.indicators) {
      let style = entry.indicator.isHeadline ? styles.headlineHeader : styles.header
      sheet.write(label.text, at: CellAddress(Self.labelRow, label.column), style)
    }
  }

  private func mergeLeading(_ sheet: XLSXSheet) {
    for (column, lead) in layout.leading.enumerated() {
      sheet.merge(
        CellRange(rows: Self.groupRow...Self.labelRow, columns: column...column), lead.title, styles.header)
    }
  }
}
