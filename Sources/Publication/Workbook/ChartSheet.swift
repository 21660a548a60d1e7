import Foundation
import Model

/// 图表: the headline indicators by unit or, over all counties, by county, the years side by side; how the
/// indicators were answered, and what the reports' numbers are. The charts are the workbook's own, over the
/// tables below them.
struct ChartSheet {
  let scope: WorkbookScope
  let styles: Styles

  private static let chartWidth = 505
  private static let nameWidth = 22.0
  /// Of all columns but the first, in characters; the charts above are as wide.
  private static let valuesWidth = 112.0

  /// - Note: a workbook without headline indicators or periods gets no such sheet.
  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let tables = ChartTable.all(of: scope)
    guard !tables.isEmpty else { return }
    let sheet = try workbook.addSheet("图表")
    let charts = tables.flatMap { table in table.charts.map { ChartPlace(chart: $0, table: table) } }
    let tops = Self.tops(of: charts)
    let rows = tops.end + tables.reduce(0) { $0 + $1.headRows + $1.names.count + 1 }
    setUp(sheet, tables, fitsOnePage: rows <= 90)
    writeTitle(sheet)
    var (number, row) = (0, tops.end)
    for table in tables {
      let first = row + table.headRows
      for _ in table.charts {
        insert(
          charts[number], rows: first...(first + table.names.count - 1),
          at: CellAddress(tops.rows[number / 2], 0), isRight: number % 2 == 1, sheet)
        number += 1
      }
      write(table, from: row, sheet)
      row = first + table.names.count + 1
    }
  }

  private struct ChartPlace {
    let chart: ChartTable.Chart
    let table: ChartTable

    /// In pixels: lying bars need room each, standing ones do not.
    var height: Int {
      guard table.isHorizontal else { return 285 }
      return min(485, max(225, 90 + table.names.count * (14 * chart.columns.count + 6)))
    }
  }

  /// The worksheet row of each pair of charts, and the first one below all; a row has 20 pixels.
  private static func tops(of charts: [ChartPlace]) -> (rows: [Int], end: Int) {
    var (rows, row) = ([Int](), 2)
    for pair in stride(from: 0, to: charts.count, by: 2) {
      rows.append(row)
      row += (charts[pair...].prefix(2).map(\.height).max() ?? 0) / 20 + 2
    }
    return (rows, row)
  }

  private func setUp(_ sheet: XLSXSheet, _ tables: [ChartTable], fitsOnePage: Bool) {
    let columns = max(1, tables.map(\.columns.count).max() ?? 1)
    sheet.setColumns(0...0, width: Self.nameWidth)
    sheet.setColumns(1...columns, width: min(16, max(9, Self.valuesWidth / Double(columns))))
    sheet.setPage(
      PageSetup(
        isLandscape: false, scale: fitsOnePage ? .onePage : .fitWidth, sideMargin: 0.6,
        footer: scope.title("图表")))
  }

  private func writeTitle(_ sheet: XLSXSheet) {
    sheet.setRow(0, height: 30)
    let title = styles.title.with { ($0.size, $0.horizontal) = (16, .left) }
    sheet.write(scope.title("图表"), at: CellAddress(0, 0), title)
    let note = styles.note.with { $0.wraps = false }
    sheet.write("没有柱的为没有数字（未提及、待补或未报），不是零；零标 0。数据见图下的表。", at: CellAddress(1, 0), note)
  }

  // MARK: Tables

  private func write(_ table: ChartTable, from row: Int, _ sheet: XLSXSheet) {
    if table.headRows == 2 { writeGroups(table, row: row, sheet) }
    let labels = row + table.headRows - 1
    sheet.setRow(labels, height: table.headRows == 2 ? 20 : 34)
    sheet.write(table.corner, at: CellAddress(labels, 0), styles.header)
    for (number, column) in table.columns.enumerated() {
      sheet.write(column.header, at: CellAddress(labels, number + 1), table.style(styles))
    }
    for (line, name) in table.names.enumerated() {
      let cells = labels + 1 + line
      sheet.write(name, at: CellAddress(cells, 0), styles.name)
      for (number, column) in table.columns.enumerated() {
        write(column.values[line], at: CellAddress(cells, number + 1), sheet)
      }
    }
  }

  /// What stands over the years of one indicator.
  private func writeGroups(_ table: ChartTable, row: Int, _ sheet: XLSXSheet) {
    sheet.setRow(row, height: 20)
    sheet.writeBlank(at: CellAddress(row, 0), styles.header)
    for chart in table.charts {
      let columns = (chart.columns.lowerBound + 1)...chart.columns.upperBound
      sheet.write(chart.title, at: CellAddress(row, columns.lowerBound), table.style(styles))
      sheet.merge(CellRange(rows: row...row, columns: columns), chart.title, table.style(styles))
    }
  }

  private func write(_ value: Decimal?, at cell: CellAddress, _ sheet: XLSXSheet) {
    guard let value else { return sheet.writeBlank(at: cell, styles.number) }
    sheet.write(
      value, at: cell, styles.number.with { $0.numberFormat = Styles.padded(Wording.format(of: value)) })
  }

  // MARK: Charts

  /// Two charts stand side by side.
  private func insert(
    _ place: ChartPlace, rows: ClosedRange<Int>, at cell: CellAddress, isRight: Bool, _ sheet: XLSXSheet
  ) {
    let (chart, table) = (place.chart, place.table)
    let colours = Styles.Colour.years(chart.columns.count)
    let series = zip(chart.columns, colours).map { column, colour in
      XLSXChart.Series(
        name: table.columns[column].header,
        values: CellRange(rows: rows, columns: (column + 1)...(column + 1)),
        color: colour)
    }
    sheet.insertChart(
      XLSXChart(
        title: chart.title, isHorizontal: table.isHorizontal,
        categories: CellRange(rows: rows, columns: 0...0),
        series: series, size: (Self.chartWidth, place.height),
        offset: isRight ? Self.chartWidth + 10 : 0),
      at: cell)
  }
}

extension ChartTable {
  fileprivate func style(_ styles: Styles) -> CellStyle {
    isHeadline ? styles.headlineHeader : styles.header
  }
}
