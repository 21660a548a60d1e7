import Foundation
import Model

/// A sheet that lists things, a row each: title, header, filter.
struct ListSheet<Row> {
  enum Value {
    case text(String)
    case number(Decimal, format: String)
    /// A year or a rank: no thousands, in the middle.
    case label(Int)
    /// A place that a click opens; nil leads nowhere.
    case link(String?)
    /// An empty cell to write into.
    case fillIn
  }

  struct Column {
    let title: String
    let width: Double
    let style: CellStyle
    let value: (Row) -> Value
    /// For programs that read the sheet back; people do not see it.
    var isHidden = false

    init(_ title: String, _ width: Double, _ style: CellStyle, _ value: @escaping (Row) -> Value) {
      (self.title, self.width, self.style, self.value) = (title, width, style, value)
    }
  }

  let name: String
  let title: String
  let note: String
  let columns: [Column]
  /// Columns that stay in view and are repeated in print.
  var frozenColumns = 0
  var isLandscape = true

  static var firstRow: Int { 3 }

  /// Those that people see; the hidden ones stand behind them.
  private var shown: [Column] { columns.filter { !$0.isHidden } }

  /// - Returns: the sheet and the number of rows written.
  func write(_ rows: some Sequence<Row>, to workbook: XLSXWorkbook, _ styles: Styles) throws(PublicationError)
    -> (sheet: XLSXSheet, count: Int)
  {
    let sheet = try workbook.addSheet(name)
    setUp(sheet)
    writeHead(sheet, styles)
    var row = Self.firstRow
    for element in rows {
      let values = columns.map { $0.value(element) }
      sheet.setRow(row, height: height(of: values))
      for (column, value) in values.enumerated() {
        write(value, at: CellAddress(row, column), columns[column].style, sheet, styles)
      }
      row += 1
    }
    let last = max(row - 1, Self.firstRow)
    sheet.filter(CellRange(rows: (Self.firstRow - 1)...last, columns: 0...(shown.count - 1)))
    return (sheet, row - Self.firstRow)
  }

  private func setUp(_ sheet: XLSXSheet) {
    for (column, definition) in columns.enumerated() {
      sheet.setColumns(column...column, width: definition.width, isHidden: definition.isHidden)
    }
    sheet.freeze(rows: Self.firstRow, columns: frozenColumns)
    sheet.setPage(
      PageSetup(
        isLandscape: isLandscape, repeatedRows: (Self.firstRow - 1)...(Self.firstRow - 1), footer: title))
  }

  private func writeHead(_ sheet: XLSXSheet, _ styles: Styles) {
    let all = 0...(shown.count - 1)
    sheet.setRow(0, height: 30)
    sheet.write(title, at: CellAddress(0, 0), styles.title.with { $0.size = 16 })
    sheet.merge(CellRange(rows: 0...0, columns: all), title, styles.title.with { $0.size = 16 })
    let width = shown.reduce(0) { $0 + $1.width }
    sheet.setRow(1, height: 13 * Double(XLSXText.lines(note, width: width * 1.15)) + 6)
    sheet.write(note, at: CellAddress(1, 0), styles.note)
    sheet.merge(CellRange(rows: 1...1, columns: all), note, styles.note)
    sheet.setRow(2, height: 24)
    for (column, definition) in columns.enumerated() {
      sheet.write(definition.title, at: CellAddress(2, column), styles.header)
    }
  }

  /// Set by us, since not every program fits a row to its wrapped text; a worksheet row ends at 409 points.
  private func height(of values: [Value]) -> Double {
    let lines = zip(values, columns).map { value, column in
      guard case .text(let text) = value, column.style.wraps else { return 1 }
      let room = column.width - 1.5 * Double(column.style.indent)
      return XLSXText.lines(text, width: room * 10.5 / column.style.size)
    }
    return min(405, 13.5 * Double(lines.max() ?? 1) + 6)
  }

  private func write(
    _ value: Value, at cell: CellAddress, _ style: CellStyle, _ sheet: XLSXSheet, _ styles: Styles
  ) {
    switch value {
    case .text(let text):
      text.isEmpty ? sheet.writeBlank(at: cell, style) : sheet.write(text, at: cell, style)
    case .number(let number, let format):
      let font = styles.fonts.digits
      sheet.write(
        number, at: cell, style.with { ($0.numberFormat, $0.font, $0.horizontal) = (format, font, .right) })
    case .label(let number):
      sheet.write(
        Decimal(number), at: cell, style.with { ($0.numberFormat, $0.font) = ("0", styles.fonts.digits) })
    case .link(let address):
      guard let address else { return sheet.writeBlank(at: cell, style) }
      sheet.writeLink(to: address, shown: "查看", at: cell, styles.link)
    case .fillIn:
      sheet.writeBlank(at: cell, styles.fillIn)
    }
  }
}

extension ListSheet.Value {
  static func number(_ number: Decimal?) -> ListSheet.Value {
    number.map { .number($0, format: Styles.padded(Wording.format(of: $0))) } ?? .text("")
  }

  static func label(_ number: Int?) -> ListSheet.Value {
    number.map { .label($0) } ?? .text("")
  }
}
