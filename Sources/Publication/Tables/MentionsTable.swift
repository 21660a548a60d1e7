import Model

/// `mentions.csv` of some reports as a text, for the command line.
package func mentionsCSV(of reports: [ExtractedReport]) throws(PublicationError) -> String {
  let table = PublishedTable.mentions(of: reports)
  let encoder = CSVEncoder(profile: .data)
  var bytes = encoder.encode(table.fields.map { .text($0.name) })
  try table.forEachRow { (row) throws(PublicationError) in bytes += encoder.encode(row) }
  return String(decoding: bytes, as: UTF8.self)
}

extension PublishedTable {
  /// `mentions.csv`: every number and placeholder of every report, with what it was found to be.
  static func mentions(_ edition: OrderedEdition) -> PublishedTable { mentions(of: edition.reports) }

  static func mentions(of reports: [ExtractedReport]) -> PublishedTable {
    let rows = reports.lazy.flatMap { extracted in
      extracted.mentions.sorted(by: PublicationOrder.mentions).map {
        MentionRow(report: extracted.report, mention: $0)
      }
    }
    return PublishedTable(
      "mentions", title: "数字清单：报告中的每个数字和占位符一行", rows: rows, columns: place + finding + figure)
  }

  private static let place: [Column<MentionRow>] = [
    .text("document", "文件", required: true) { $0.mention.document },
    .text("county", "县区") { $0.report.county?.value },
    .text("unit", "单位") { $0.report.unit?.value },
    .period { $0.report.period?.value },
    .integer("start", "起", "Code points from the start of the decoded text, from 0.") {
      $0.mention.span.start
    },
    .integer("end", "止", "The code point after the last.") { $0.mention.span.end },
    .text("surface", "原文用语", required: true) { $0.mention.surface },
  ]

  private static let finding: [Column<MentionRow>] = [
    .text(
      "disposition", "去向", "What the number is.", values: Disposition.allCases.map(\.rawValue), required: true
    ) {
      $0.mention.disposition.rawValue
    },
    .text("indicator", "指标", "Its id in indicators.csv; a number that serves two has two rows.") {
      $0.mention.indicator?.rawValue
    },
  ]

  private static let figure: [Column<MentionRow>] = [
    .number("value", "数值", "Empty for a placeholder and where the number is no quantity.") {
      $0.mention.quantity?.magnitude.value
    },
    .number("lower", "下限") { $0.mention.quantity?.magnitude.statedBounds?.lower },
    .number("upper", "上限", "Empty where nothing bounds it from above.") {
      $0.mention.quantity?.magnitude.statedBounds?.upper
    },
    .text("precision", "精度", values: Precision.allCases.map(\.rawValue)) {
      $0.mention.quantity?.magnitude.precision.rawValue
    },
    .flag("masked", "占位", "Whether a placeholder stands for the number.") {
      $0.mention.quantity?.magnitude.isMasked
    },
    .text("measure", "量词") { $0.mention.quantity?.measure },
    .text(
      "role", "角色", "Its part in the report's figure; only total ones are added up.",
      values: Role.allCases.map(\.rawValue), required: true
    ) { $0.mention.role.rawValue },
    .text("rule", "规则") { $0.mention.rule },
    .text("evidence", "原文语句") { $0.mention.evidence },
  ]
}

private struct MentionRow {
  let report: Report
  let mention: Mention
}
