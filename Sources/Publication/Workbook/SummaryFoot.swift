import Model

/// Under a 汇总表: how to read it, and who signs.
struct SummaryFoot {
  let sheet: XLSXSheet
  let layout: SummaryLayout
  let styles: Styles
  let scope: WorkbookScope

  func write(from row: Int) {
    sheet.setRow(row, height: 44)
    for block in layout.blocks { write(Self.legend, row, block.columns, styles.note) }
    sheet.setRow(row + 1, height: 26)
    let signatures = scope.options.workbook.signatures.map { "\($0)：" }.joined(separator: "　　　　　　　　")
    let style = styles.meta.with { $0.shrinks = true }
    for block in layout.blocks { write(signatures, row + 1, block.columns, style) }
  }

  private static let legend =
    "注：1.“余、近、约、～”照原文，按所写数字计入合计。2.“—”为报告未提及，“XX 待补”为留空未填，“未报”为未收到报告，都不是零；写明“无”“零”的记 0。"
    + "3.“待核”为存疑，见《待核实》。4.“≥”为只知下限，“缺”为没有数字或数字不全的单位数，“疑”为存疑单位数。"

  private func write(_ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ style: CellStyle) {
    sheet.write(text, at: CellAddress(row, columns.lowerBound), style)
    sheet.merge(CellRange(rows: row...row, columns: columns), text, style)
  }
}
