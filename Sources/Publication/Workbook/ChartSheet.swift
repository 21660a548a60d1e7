import Model

/// 图表: the newest period's headline indicators, by unit or, over all counties, by county.
struct ChartSheet {
  let scope: WorkbookScope
  let styles: Styles

  private static let firstRow = 3

  /// - Note: a workbook without headline indicators or periods gets no such sheet.
  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let indicators = scope.edition.indicators.filter(\.isHeadline)
    guard let period = scope.periods.first, !indicators.isEmpty else { return }
    let rows = bars(in: period, indicators)
    guard !rows.isEmpty else { return }
    let sheet = try workbook.addSheet("图表")
    setUp(sheet, columns: indicators.count)
    writeHead(sheet, indicators, period)
    for (row, bar) in rows.enumerated() { write(bar, row: Self.firstRow + row, sheet) }
    let range = Self.firstRow...(Self.firstRow + rows.count - 1)
    for (number, indicator) in indicators.enumerated() {
      insert(indicator, number: number, rows: range, last: indicators.count, sheet)
    }
  }

  /// A category with its values.
  private struct Bar {
    let name: String
    let figures: [ListSheet<Void>.Value]
  }

  private func bars(in period: Period, _ indicators: [Indicator]) -> [Bar] {
    if scope.isOverall {
      return scope.counties.map { county in
        Bar(
          name: county,
          figures: indicators.map { .number(scope.edition.aggregate(.county(county), period, $0.id)?.value) })
      }
    }
    return scope.counties.flatMap { scope.edition.units(of: $0, in: period) }.map { unit in
      Bar(
        name: unit.name,
        figures: indicators.map { .number(scope.edition.observation(unit, period, $0.id)?.value) })
    }
  }

  private func setUp(_ sheet: XLSXSheet, columns: Int) {
    sheet.setColumns(0...0, width: 16)
    sheet.setColumns(1...columns, width: 12)
    sheet.setColumns((columns + 1)...(columns + 1), width: 3)
    sheet.freeze(rows: Self.firstRow, columns: 1)
    sheet.setPage(PageSetup(footer: scope.title("重点指标图")))
  }

  private func writeHead(_ sheet: XLSXSheet, _ indicators: [Indicator], _ period: Period) {
    let title = styles.title.with { ($0.size, $0.horizontal) = (16, .left) }
    sheet.setRow(0, height: 30)
    sheet.write(scope.title("重点指标图", period), at: CellAddress(0, 0), title)
    sheet.write("空格为没有数字（未提及、待补或未报），不是零。", at: CellAddress(1, 0), styles.note.with { $0.wraps = false })
    sheet.setRow(2, height: 34)
    sheet.write(scope.isOverall ? "县区" : "单位", at: CellAddress(2, 0), styles.header)
    for (number, indicator) in indicators.enumerated() {
      sheet.write(
        "\(indicator.labelZh)\n（\(indicator.unit)）", at: CellAddress(2, number + 1), styles.headlineHeader)
    }
  }

  private func write(_ bar: Bar, row: Int, _ sheet: XLSXSheet) {
    sheet.write(bar.name, at: CellAddress(row, 0), styles.name)
    for (number, figure) in bar.figures.enumerated() {
      let cell = CellAddress(row, number + 1)
      if case .number(let value, let format) = figure {
        sheet.write(value, at: cell, styles.number.with { $0.numberFormat = format })
      } else {
        sheet.writeBlank(at: cell, styles.number)
      }
    }
  }

  /// Two charts side by side, then the next two below.
  private func insert(
    _ indicator: Indicator, number: Int, rows: ClosedRange<Int>, last: Int, _ sheet: XLSXSheet
  ) {
    let size = (width: 520, height: 300)
    let cell = CellAddress(2 + (number / 2) * 15, last + 2 + (number % 2) * 9)
    sheet.insertColumnChart(
      title: "\(indicator.labelZh)（\(indicator.unit)）", categories: CellRange(rows: rows, columns: 0...0),
      values: CellRange(rows: rows, columns: (number + 1)...(number + 1)), at: cell, size: size,
      color: Styles.Colour.chart)
  }
}
