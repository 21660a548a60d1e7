import CXLSXWriter
import Foundation
import Model

// The one file that knows libxlsxwriter (1.1.4). No pointer of its leaves it, and each of its known
// traps has its guard here or in the file that the guard names:
//
//   invalid or illegal text, NUL, 32,767 characters    XLSXText.safe
//   sheet names that crash it or Excel                 SheetName.problem
//   drop-down lists over 258 bytes (heap overflow)     there is no call for lists of strings
//   formulas that cache 0                              a formula is not written without its result
//   whole numbers over 15 digits                       written as text
//   98.6 stored as 98.59999999999999 (16 digits)       none: Excel shows 15, the CSV is exact
//   formats over 127 bytes cut within a character      `format(for:)`
//   a merge over rows in constant memory               `merge(_:_:_:)`
//   a changing creation date                           `XLSXProperties.created`
//   the target emptied before it is written           a file that is there is refused; a run is written aside
//   errors that only `close` tells (disk full)         thrown by `close`; the library also prints them
//   a footer whose text starts with a digit            a space before it in `setPage`
//   widths counted in Calibri                          `setDefaultFont`

/// What a workbook says of itself.
struct XLSXProperties {
  var title: String
  var subject: String
  var comments: String
  /// Fixed by the edition, since the library would else take the clock.
  var created: CalendarDate
}

/// A workbook on its way to a file. Sheets are filled row by row, so that constant memory is possible.
final class XLSXWorkbook {
  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheetNames: [String] = []
  /// The first error of a call that can only fail by our own fault or want of memory; `close` throws it.
  fileprivate var firstError: PublicationError?

  /// - Parameter constantMemory: Rows leave memory when the next one starts; for large sheets.
  init(at url: URL, properties: XLSXProperties, constantMemory: Bool = false) throws(PublicationError) {
    path = url.path
    if (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
      throw PublicationError(.fileExists, path: path)
    }
    var options = lxw_workbook_options()
    options.constant_memory = constantMemory ? 1 : 0
    options.use_zip64 = 0
    guard let workbook = workbook_new_opt(path, &options) else {
      throw PublicationError(.workbook("no memory for a workbook"), path: path)
    }
    self.workbook = workbook
    setDefaultFont(of: workbook)
    set(properties)
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  func addSheet(_ name: String) throws(PublicationError) -> XLSXSheet {
    if let problem = SheetName.problem(with: name, besides: sheetNames) {
      throw PublicationError(.badSheetName(name, problem: problem), path: path)
    }
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw PublicationError(.workbook("sheet '\(name)' cannot be added"), path: path)
    }
    sheetNames.append(name)
    return XLSXSheet(name: name, sheet: sheet, workbook: self)
  }

  /// Writes the file. The workbook is of no use afterwards.
  func close() throws(PublicationError) {
    guard let workbook else { return }
    self.workbook = nil
    let error = workbook_close(workbook)
    if let firstError { throw firstError }
    if error != LXW_NO_ERROR {
      throw PublicationError(.workbook(String(cString: lxw_strerror(error))), path: path)
    }
  }

  /// Column widths are counted in digits of the default font, so it must be one that every computer has
  /// or measures alike: without Calibri, the library's own, columns come out a quarter wider.
  private func setDefaultFont(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let format = workbook.pointee.formats.pointee.stqh_first else { return }
    format_set_font_name(format, "Arial")
    format_set_font_size(format, 10)
  }

  private func set(_ properties: XLSXProperties) {
    var created = DateComponents()
    (created.year, created.month, created.day) =
      (properties.created.year, properties.created.month, properties.created.day)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let seconds = calendar.date(from: created)?.timeIntervalSince1970 ?? 946_684_800
    withCStrings([properties.title, properties.subject, properties.comments, "Huizong 汇总"]) { strings in
      var raw = lxw_doc_properties()
      (raw.title, raw.subject, raw.comments, raw.author) = (strings[0], strings[1], strings[2], strings[3])
      raw.created = time_t(seconds)
      _ = workbook_set_properties(workbook, &raw)
    }
  }

  fileprivate func addFormat() -> UnsafeMutablePointer<lxw_format>? { workbook_add_format(workbook) }

  fileprivate func addChart(_ kind: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    workbook_add_chart(workbook, UInt8(kind.rawValue))
  }

  fileprivate func note(_ error: lxw_error, sheet: String, _ what: @autoclosure () -> String) {
    guard error != LXW_NO_ERROR, firstError == nil else { return }
    let reason: PublicationError.Reason =
      error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE
      ? .sheetFull(sheet: sheet)
      : .workbook("sheet '\(sheet)', \(what()): \(String(cString: lxw_strerror(error)))")
    firstError = PublicationError(reason, path: path)
  }

  fileprivate func format(for style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    apply(style, to: format)
    formats[style] = format
    return format
  }

  private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, shortened(style.font))
    // GB2312, so that a computer without the font takes another Chinese one.
    if style.font.unicodeScalars.contains(where: { !$0.isASCII }) { format_set_font_charset(format, 134) }
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.color == 0 ? 0x1000000 : style.color)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    format_set_align(format, UInt8(style.horizontal.code.rawValue))
    format_set_align(format, UInt8(style.vertical.code.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinks { format_set_shrink(format) }
    if style.indent > 0 { format_set_indent(format, style.indent) }
    if style.isUnlocked { format_set_unlocked(format) }
    if style.border == .thin { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let numberFormat = style.numberFormat { format_set_num_format(format, shortened(numberFormat)) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill == 0 ? 0x1000000 : fill)
    }
  }

  /// The library keeps 127 bytes of a name; cut by us, between two characters.
  private func shortened(_ text: String) -> String {
    var text = XLSXText.safe(text)
    while text.utf8.count > 127 { text.removeLast() }
    return text
  }
}

/// A sheet of a workbook that is being written. Rows and columns count from 0.
struct XLSXSheet {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let workbook: XLSXWorkbook

  fileprivate init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, workbook: XLSXWorkbook) {
    (self.name, self.sheet, self.workbook) = (name, sheet, workbook)
  }

  // MARK: Cells

  func write(_ text: String, at cell: CellAddress, _ style: CellStyle) {
    let error = worksheet_write_string(sheet, row(cell), column(cell), XLSXText.safe(text), format(style))
    workbook.note(error, sheet: name, "cell \(cell.name())")
  }

  func writeBlank(at cell: CellAddress, _ style: CellStyle) {
    let error = worksheet_write_blank(sheet, row(cell), column(cell), format(style))
    workbook.note(error, sheet: name, "cell \(cell.name())")
  }

  /// Writes a number; one that a `Double` of 15 digits cannot hold is written as text, digit for digit.
  func write(_ number: Decimal, at cell: CellAddress, _ style: CellStyle) {
    guard Self.fits(number) else { return write(number.description, at: cell, style) }
    let error = worksheet_write_number(sheet, row(cell), column(cell), number.double, format(style))
    workbook.note(error, sheet: name, "cell \(cell.name())")
  }

  /// Writes a formula with the result that viewers show which do not calculate.
  ///
  /// - Parameter formula: starts with `=`; what came from a submission stands in quotes, its own ones doubled.
  func writeFormula(_ formula: String, result: FormulaResult, at cell: CellAddress, _ style: CellStyle) {
    let error =
      switch result {
      case .number(let number):
        worksheet_write_formula_num(sheet, row(cell), column(cell), formula, format(style), number)
      case .text(let text):
        worksheet_write_formula_str(
          sheet, row(cell), column(cell), formula, format(style), XLSXText.safe(text))
      }
    workbook.note(error, sheet: name, "cell \(cell.name())")
  }

  /// Writes a cell that opens another place when it is clicked.
  ///
  /// A formula, since the library keeps every link of its own in memory, and Excel takes 65,530 of them.
  ///
  /// - Parameter address: relative to the workbook's folder; over 255 characters, Excel's limit for a text in a
  ///   formula, the cell shows its text and leads nowhere.
  func writeLink(to address: String, shown: String, at cell: CellAddress, _ style: CellStyle) {
    guard address.utf16.count <= 255 else { return write(shown, at: cell, style) }
    let quoted = [address, shown].map { "\"" + XLSXText.safe($0).replacing("\"", with: "\"\"") + "\"" }
    writeFormula("=HYPERLINK(\(quoted[0]),\(quoted[1]))", result: .text(shown), at: cell, style)
  }

  /// Joins cells into one.
  ///
  /// All the cells' rows must have been reached: the library fills the range with blanks, which in
  /// constant memory is possible in the last row alone. So write the text at the first cell, blanks at the
  /// others, go through the rows, and merge while the last row of the range is the current one.
  func merge(_ range: CellRange, _ text: String, _ style: CellStyle) {
    guard range.rows.count > 1 || range.columns.count > 1 else { return }
    let error = worksheet_merge_range(
      sheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
      lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), XLSXText.safe(text),
      format(style))
    workbook.note(error, sheet: name, "merging \(range.name())")
  }

  /// A comment that shows when the pointer is on the cell; its box grows with its text.
  func comment(_ text: String, at cell: CellAddress) {
    let text = XLSXText.safe(text, limit: 1_200)
    let lines = XLSXText.lines(text, width: 44)
    withCStrings(["汇总", "宋体"]) { strings in
      var options = lxw_comment_options()
      (options.author, options.font_name) = (strings[0], strings[1])
      options.font_size = 9
      options.width = 300
      options.height = UInt16(clamping: 18 + 15 * lines)
      options.color = 0xFFFBE6
      let error = worksheet_write_comment_opt(sheet, row(cell), column(cell), text, &options)
      workbook.note(error, sheet: name, "comment at \(cell.name())")
    }
  }

  // MARK: Rows and columns

  /// - Parameters:
  ///   - width: in characters of the default font; a Chinese character takes two.
  ///   - level: of the outline; 0 is outside any group.
  func setColumns(_ columns: ClosedRange<Int>, width: Double, level: Int = 0, isHidden: Bool = false) {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: UInt8(level), collapsed: 0)
    let error = worksheet_set_column_opt(
      sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), width, nil, &options)
    workbook.note(error, sheet: name, "columns")
  }

  /// - Parameter height: in points.
  func setRow(_ row: Int, height: Double, level: Int = 0) {
    var options = lxw_row_col_options(hidden: 0, level: UInt8(level), collapsed: 0)
    workbook.note(
      worksheet_set_row_opt(sheet, lxw_row_t(row), height, nil, &options), sheet: name, "row \(row + 1)")
  }

  /// Puts the mark that folds a group of columns to the left of it, and of rows below.
  func foldLeftAndBelow() { worksheet_outline_settings(sheet, 1, 1, 0, 0) }

  func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, lxw_row_t(rows), lxw_col_t(columns)) }

  func filter(_ range: CellRange) {
    let error = worksheet_autofilter(
      sheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
      lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound))
    workbook.note(error, sheet: name, "filter")
  }

  /// Lets only numbers from 0 on be typed into the cells.
  func allowOnlyNumbers(in range: CellRange, title: String, message: String) {
    withCStrings([title, message]) { strings in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = 0
      (rule.input_title, rule.input_message) = (strings[0], strings[1])
      (rule.error_title, rule.error_message) = (strings[0], strings[1])
      let error = worksheet_data_validation_range(
        sheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &rule)
      workbook.note(error, sheet: name, "validation")
    }
  }

  /// Offers the values of other cells to choose from, and takes no others.
  ///
  /// - Parameter source: a reference such as `=表!$B$4:$B$9`: a list of strings would overflow in the library.
  func offer(_ source: String, in range: CellRange) {
    withCStrings([source]) { strings in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = strings[0]
      let error = worksheet_data_validation_range(
        sheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &rule)
      workbook.note(error, sheet: name, "list")
    }
  }

  /// Colours the cells of `range` that are empty while the cell of `column` in the same row is not.
  func markEmpty(in range: CellRange, besides column: Int, fill: UInt32) {
    guard let format = workbook.addFormat() else { return }
    format_set_bg_color(format, fill)
    let row = range.rows.lowerBound
    let own = CellAddress(row, range.columns.lowerBound).name()
    let other = "$\(CellAddress.letters(column))\(row + 1)"
    let formula = "=AND(LEN(\(other))>0,LEN(\(own))=0)"
    withCStrings([formula]) { strings in
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      (rule.value_string, rule.format) = (strings[0], format)
      let error = worksheet_conditional_format_range(
        sheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &rule)
      workbook.note(error, sheet: name, "marks")
    }
  }

  /// No green corners on text that looks like a number, such as a unit's code.
  func allowNumbersAsText(in range: CellRange) {
    _ = worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.name())
  }

  // MARK: Print

  /// Sets the sheet up for A4.
  func setPage(_ page: PageSetup) {
    if page.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_set_paper(sheet, 9)
    worksheet_set_margins(sheet, page.sideMargin, page.sideMargin, 0.55, 0.6)
    worksheet_center_horizontally(sheet)
    switch page.scale {
    case .fitWidth: worksheet_fit_to_pages(sheet, 1, 0)
    case .onePage: worksheet_fit_to_pages(sheet, 1, 1)
    case .percent(let percent): worksheet_set_print_scale(sheet, UInt16(clamping: percent))
    }
    if let rows = page.repeatedRows {
      _ = worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    }
    if let columns = page.repeatedColumns {
      _ = worksheet_repeat_columns(sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
    }
    if !page.columnBreaks.isEmpty {
      var breaks = page.columnBreaks.map { lxw_col_t($0) } + [0]
      workbook.note(worksheet_set_v_pagebreaks(sheet, &breaks), sheet: name, "page breaks")
    }
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // A space after the size, or it would take digits of the text for its own.
    let font = "&\"宋体,Regular\"&9 "
    let footer = "&L\(font)\(XLSXText.footer(page.footer))&R\(font)第 &P 页　共 &N 页"
    workbook.note(worksheet_set_footer(sheet, footer), sheet: name, "footer")
  }

  func setTab(color: UInt32) { worksheet_set_tab_color(sheet, color) }

  func activate() { worksheet_activate(sheet) }

  // MARK: Charts

  /// A chart with a bar for each category and series, standing or lying.
  func insertChart(_ definition: XLSXChart, at cell: CellAddress) {
    guard let chart = workbook.addChart(definition.isHorizontal ? LXW_CHART_BAR : LXW_CHART_COLUMN) else {
      return workbook.note(LXW_ERROR_MEMORY_MALLOC_FAILED, sheet: name, "chart")
    }
    for series in definition.series { add(series, over: definition.categories, to: chart) }
    setLooks(of: chart, definition)
    var options = lxw_chart_options()
    options.x_offset = Int32(clamping: definition.offset)
    // The library's own size, from which it scales.
    options.x_scale = Double(definition.size.width) / 480
    options.y_scale = Double(definition.size.height) / 288
    let error = worksheet_insert_chart_opt(sheet, row(cell), column(cell), chart, &options)
    workbook.note(error, sheet: name, "chart")
  }

  private func add(
    _ definition: XLSXChart.Series, over categories: CellRange, to chart: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let series = chart_add_series(chart, nil, nil) else {
      return workbook.note(LXW_ERROR_MEMORY_MALLOC_FAILED, sheet: name, "chart")
    }
    chart_series_set_categories(
      series, name, lxw_row_t(categories.rows.lowerBound), lxw_col_t(categories.columns.lowerBound),
      lxw_row_t(categories.rows.upperBound), lxw_col_t(categories.columns.upperBound))
    let values = definition.values
    chart_series_set_values(
      series, name, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.columns.lowerBound),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.columns.upperBound))
    chart_series_set_name(series, XLSXText.safe(definition.name, limit: 200))
    var fill = lxw_chart_fill(color: definition.color, none: 0, transparency: 0)
    chart_series_set_fill(series, &fill)
    chart_series_set_labels(series)
    var font = lxw_chart_font()
    font.size = 8
    font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
    chart_series_set_labels_font(series, &font)
  }

  private func setLooks(of chart: UnsafeMutablePointer<lxw_chart>, _ definition: XLSXChart) {
    chart_title_set_name(chart, XLSXText.safe(definition.title, limit: 200))
    let legend = definition.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    chart_set_series_gap(chart, 60)
    chart_legend_set_position(chart, UInt8(legend.rawValue))
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(chart, &font)
    font.size = 9
    font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
    // Of lying bars the library calls the axis of the categories y.
    let (categories, values) =
      definition.isHorizontal
      ? (chart.pointee.y_axis, chart.pointee.x_axis) : (chart.pointee.x_axis, chart.pointee.y_axis)
    chart_axis_set_num_font(categories, &font)
    // The first category would else stand at the bottom.
    if definition.isHorizontal { chart_axis_set_reverse(categories) }
    // Every bar carries its number, so the values need no axis.
    chart_axis_off(values)
    chart_axis_major_gridlines_set_visible(values, UInt8(LXW_FALSE.rawValue))
    chart_axis_major_gridlines_set_visible(categories, UInt8(LXW_FALSE.rawValue))
  }

  // MARK: Helpers

  /// Whether a `Double` gives the decimal's digits back.
  private static func fits(_ number: Decimal) -> Bool {
    !number.isNaN && number.description.filter(\.isNumber).drop { $0 == "0" }.count <= 15
  }

  private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? { workbook.format(for: style) }
  private func row(_ cell: CellAddress) -> lxw_row_t { lxw_row_t(clamping: cell.row) }
  private func column(_ cell: CellAddress) -> lxw_col_t { lxw_col_t(clamping: cell.column) }
}

extension CellStyle.Horizontal {
  fileprivate var code: lxw_format_alignments {
    switch self {
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    }
  }
}

extension CellStyle.Vertical {
  fileprivate var code: lxw_format_alignments {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .middle: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    }
  }
}

/// Lends C strings for the length of a call; the library copies what it keeps.
private func withCStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
  let strings = texts.map { strdup(XLSXText.safe($0)) }
  defer { strings.forEach { free($0) } }
  body(strings)
}
