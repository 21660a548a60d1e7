import Model

/// 图表: the newest period's headline indicators, by unit or, over all counties, by county.
struct ChartSheet {
  let scope: WorkbookScope
  let styles: Styles

  /// Rows of 20 pixels that a chart and the space below it take.
  private static let rowsPerChart = 15
  private static let chartSize = (width: 505, height: 285)

  /// - Note: a workbook without headline indicators or periods gets no such sheet.
  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let indicators = scope.edition.indicators.filter(\.isHeadline)
    guard let period = scope.periods.first, !indicators.isEmpty else { return }
    let bars = bars(in: period, indicators)
    guard !bars.isEmpty else { return }
    let sheet = try workbook.addSheet("图表")
    setUp(sheet, columns: indicators.count, fitsOnePage: bars.count <= 25 && indicators.count <= 4)
    writeTitle(sheet, period)
    let head = 2 + Self.rowsPerChart * ((indicators.count + 1) / 2)
    let rows = (head + 1)...(head + bars.count)
    for (number, indicator) in indicators.enumerated() {
      insert(indicator, number: number, rows: rows, sheet)
    }
    writeTable(bars, indicators, head: head, sheet)
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

  private func setUp(_ sheet: XLSXSheet, columns: Int, fitsOnePage: Bool) {
    sheet.setColumns(0...0, width: 22)
    sheet.setColumns(1...columns, width: 14)
    sheet.setPage(PageSetup(scale: fitsOnePage ? .onePage : .fitWidth, footer: scope.title("重点指标图")))
  }

  private func writeTitle(_ sheet: XLSXSheet, _ period: Period) {
    sheet.setRow(0, height: 30)
    let title = styles.title.with { ($0.size, $0.horizontal) = (16, .left) }
    sheet.write(scope.title("重点指标图", period), at: CellAddress(0, 0), title)
    let note = styles.note.with { $0.wraps = false }
    sheet.write("没有柱的为没有数字（未提及、待补或未报），不是零；零标 0。数据见图下的表。", at: CellAddress(1, 0), note)
  }

  private func writeTable(_ bars: [Bar], _ indicators: [Indicator], head: Int, _ sheet: XLSXSheet) {
    sheet.setRow(head, height: 34)
    sheet.write(scope.isOverall ? "县区" : "单位", at: CellAddress(head, 0), styles.header)
    for (number, indicator) in indicators.enumerated() {
      let label = "\(indicator.labelZh)\n（\(indicator.unit)）"
      sheet.write(label, at: CellAddress(head, number + 1), styles.headlineHeader)
    }
    for (row, bar) in bars.enumerated() { write(bar, row: head + 1 + row, sheet) }
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
  private func insert(_ indicator: Indicator, number: Int, rows: ClosedRange<Int>, _ sheet: XLSXSheet) {
    sheet.insertColumnChart(
      XLSXChart(
        title: "\(indicator.labelZh)（\(indicator.unit)）", categories: CellRange(rows: rows, columns: 0...0),
        values: CellRange(rows: rows, columns: (number + 1)...(number + 1)), color: Styles.Colour.chart,
        size: Self.chartSize, offset: number % 2 * (Self.chartSize.width + 10)),
      at: CellAddress(2 + number / 2 * Self.rowsPerChart, 0))
  }
}
