import Model

/// 催报: what is asked of every unit, ready to be filtered by unit and sent; first who has not reported.
struct ReminderSheet {
  let scope: WorkbookScope
  let styles: Styles

  /// A row: a report that has not come, or a figure that is asked for.
  private struct Row {
    let reminder: Reminder
    let item: Reminder.Item?
  }

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let reminders = ReminderList(of: scope.counties, scope.edition).reminders
    let absent = reminders.filter { $0.outcome != .reported }
    let rows =
      absent.map { Row(reminder: $0, item: nil) }
      + reminders.flatMap { reminder in reminder.items.map { Row(reminder: reminder, item: $0) } }
    let list = ListSheet(
      name: "催报", title: scope.title("催报清单"),
      note:
        "未报送的在前，其后按单位列出没有填写、需要核实和没有提到的重点指标，共 \(rows.count) 条。按单位筛选后即可发给该单位在绿色栏填写；逐个单位的通知见同批发布的“催报”文件夹。报回的数字请录入《待核实》的更正值，或由单位补报。",
      columns: place + figure + answer, frozenColumns: 2)
    let (sheet, count) = try list.write(rows, to: workbook, styles)
    if count == 0 { sheet.write("没有需要催报的事项。", at: CellAddress(ListSheet<Row>.firstRow, 0), styles.meta) }
  }

  private typealias Column = ListSheet<Row>.Column

  private var place: [Column] {
    [
      Column("填报单位", 18, styles.name) { [isOverall = scope.isOverall] row in
        .text((isOverall ? row.reminder.unit.county : "") + row.reminder.unit.name)
      },
      Column("统计期", 7, styles.body) { .label($0.reminder.period.year) },
      Column("事项", 11, styles.body) { .text(Self.matter($0)) },
    ]
  }

  private var figure: [Column] {
    [
      Column("指标", 17, styles.name) { .text($0.item?.indicator.labelZh ?? "") },
      Column("计量单位", 9, styles.body) { .text($0.item?.indicator.unit ?? "") },
      Column("报告所写", 12, styles.wrapped.with { ($0.horizontal, $0.indent) = (.center, 0) }) {
        .text($0.item?.shown ?? "")
      },
      Column("疑问和原文语句", 62, styles.wrapped) { .text(Self.words($0)) },
      Column("文件", 22, styles.wrapped) { .text($0.reminder.document ?? "") },
    ]
  }

  private var answer: [Column] {
    [
      Column("补报数", 11, styles.fillIn) { _ in .fillIn },
      Column("填报人", 10, styles.fillIn) { _ in .fillIn },
    ]
  }

  private static func words(_ row: Row) -> String {
    guard let item = row.item else {
      return row.reminder.outcome == .unreadable ? "请用 WPS 或 Word 重新保存后再报。" : "年度报告没有收到，请尽快报送。"
    }
    return (item.doubts.map { "疑问：\($0)" } + item.evidence.map { "“\($0)”" }).joined(separator: "\n")
  }

  private static func matter(_ row: Row) -> String {
    switch (row.item?.kind, row.reminder.outcome) {
    case (.masked, _): "没有填写"
    case (.doubtful, _): "需要核实"
    case (.silent, _): "没有提到"
    case (nil, .unreadable): "无法打开"
    case (nil, _): "未报送"
    }
  }
}
