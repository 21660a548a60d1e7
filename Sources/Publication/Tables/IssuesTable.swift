import Model

extension PublishedTable {
  /// `issues.csv`: what needs a person, the most urgent first.
  static func issues(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "issues", title: "待核实清单：按轻重排列", rows: edition.issues, columns: columns, primaryKey: ["rank"])
  }

  private static let columns: [Column<RankedFinding>] = [
    .integer("rank", "序号", "1 is the most urgent.") { $0.rank },
    .text(
      "severity", "级别", "return: sent back; review: a figure is in doubt; note: good to know.",
      values: Finding.Severity.allCases.map(\.rawValue), required: true
    ) { $0.finding.severity.rawValue },
    .text("code", "代码", required: true) { $0.finding.code },
    .text("county", "县区") { $0.finding.county },
    .text("unit", "单位") { $0.finding.unit },
    .period { $0.finding.period },
    .text("indicator", "指标", "Its id in indicators.csv.") { $0.finding.indicator?.rawValue },
    .text("message", "问题") { $0.finding.message },
    .text("remedy", "处理建议") { $0.finding.remedy },
    .text("document", "文件") { $0.finding.document },
    .integer("start", "起", "Code points from the start of the decoded text, from 0.") {
      $0.finding.span?.start
    },
    .integer("end", "止", "The code point after the last.") { $0.finding.span?.end },
    .text("evidence", "原文语句") { $0.finding.evidence },
    .number("score", "得分", "influence × suspicion: the list is in this order.") { $0.score.value },
    .number(
      "influence", "影响",
      "The share of the county's total that hangs on it (0.25: a quarter); summed over the headline indicators for a whole report."
    ) { $0.score.influence },
    .number("suspicion", "可疑度", "How likely there is something to put right, from 0 to 1.") {
      $0.score.suspicion
    },
  ]
}
