import Model

/// 指标明细: the observations that say something, each with the sentence it comes from.
struct DetailSheet {
  let scope: WorkbookScope
  let styles: Styles

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let rows = scope.observations.lazy.filter(\.saysSomething)
    let sheet = ListSheet(
      name: "指标明细", title: scope.title("指标明细"),
      note: "每个有数字、占位或存疑的指标一行，可筛选。报告未提及和未报送的不列，见汇总表中的“—”和“未报”；全部观测值见 observations.csv。位置为解码后原文的字序，从 0 起。",
      columns: identity + figure + evidence, frozenColumns: 3)
    _ = try sheet.write(rows, to: workbook, styles)
  }

  private typealias Column = ListSheet<Observation>.Column

  private var identity: [Column] {
    [
      Column("县区", 8, styles.wrapped) { .text($0.county) },
      Column("单位", 13, styles.wrapped) { .text($0.unit) },
      Column("指标", 19, styles.wrapped) { [edition = scope.edition] in
        .text(edition.indicatorAt[$0.indicator]?.labelZh ?? $0.indicator.rawValue)
      },
      Column("统计期", 7, styles.body) { .label($0.period.year) },
    ]
  }

  private var figure: [Column] {
    [
      Column("原文用语", 11, styles.wrapped) { .text($0.sources.map(\.surface).joined(separator: "\n")) },
      Column("数值", 10, styles.body) { .number($0.value) },
      Column("下限", 9, styles.body) { .number($0.bounds?.lower) },
      Column("上限", 9, styles.body) { .number($0.bounds?.upper) },
      Column("计量单位", 9, styles.body) { [edition = scope.edition] in
        .text(edition.indicatorAt[$0.indicator]?.unit ?? "")
      },
      Column("状态", 9, styles.body) { .text(Wording.status($0)) },
    ]
  }

  private var evidence: [Column] {
    [
      Column("原文语句", 66, styles.wrapped) {
        .text($0.sources.map(\.evidence).uniqued().joined(separator: "\n"))
      },
      Column("核对页", 8, styles.body) { [scope] in
        .link(scope.address(of: $0.county, $0.unit, $0.period, $0.indicator))
      },
      Column("文件", 28, styles.wrapped) {
        .text($0.sources.map(\.document).uniqued().joined(separator: "\n"))
      },
      Column("位置", 11, styles.wrapped) {
        .text($0.sources.map { "\($0.span.start)—\($0.span.end)" }.joined(separator: "\n"))
      },
      Column("规则", 30, styles.wrapped.with { $0.size = 9 }) {
        .text($0.sources.map(\.rule).uniqued().joined(separator: "\n"))
      },
      Column("更正", 14, styles.wrapped) {
        .text($0.correction.map { "\($0.author) \($0.date)：\($0.reason)" } ?? "")
      },
    ]
  }
}
