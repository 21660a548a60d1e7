import Foundation
import Model

extension PublishedTable {
  /// `observations.csv`: long, a row for each unit × period × indicator, missing ones too.
  static func observations(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "observations", title: "观测值：每个单位、统计期、指标一行", rows: edition.observations,
      columns: identity(edition) + figure + evidence + correction,
      primaryKey: ["county", "unit", "period", "indicator"])
  }

  private static func identity(_ edition: OrderedEdition) -> [Column<Observation>] {
    [
      .text("county", "县区", required: true) { $0.county },
      .text("unit", "单位", required: true) { $0.unit },
      .text("unit_code", "单位代码", "As on the roster; text, since leading zeros count.") {
        edition.rosterUnitAt[UnitKey(county: $0.county, unit: $0.unit)]?.code
      },
      .period(required: true) { $0.period },
      .text("indicator", "指标", "Its id in indicators.csv.", required: true) { $0.indicator.rawValue },
      .text("indicator_label", "指标名称") { edition.indicatorAt[$0.indicator]?.labelZh },
      .text("unit_of_measure", "计量单位") { edition.indicatorAt[$0.indicator]?.unit },
    ]
  }

  private static let figure: [Column<Observation>] = [
    .number("value", "数值", "The stated figure; of a range the lower end. Empty where missing, never 0.") {
      $0.value
    },
    .number("lower", "下限", "No less than this; of a placeholder what its digits tell: 100 for 1XX.") {
      $0.bounds?.lower
    },
    .number("upper", "上限", "No more than this; empty where nothing bounds it from above.") {
      $0.bounds?.upper
    },
    .text(
      "qualifier", "精度",
      "The wording: 286 is exact, 200余 over, 近50 under, 约3000 about, 三五 range; of a placeholder what stands beside it.",
      values: Precision.allCases.map(\.rawValue), labels: Wording.labels(Wording.precision)
    ) { $0.value == nil && $0.precision == .exact ? nil : $0.precision.rawValue },
    .text(
      "obs_status", "状态",
      "SDMX CL_OBS_STATUS: A normal (a stated zero too), L missing (a placeholder stands for it), O missing, V unvalidated (待核实), I filled from another submission.",
      values: ObservationStatus.allCases.map(\.rawValue), labels: Wording.labels(Wording.status),
      required: true
    ) { $0.status.rawValue },
    .text(
      "missing_reason", "缺失原因",
      "Why there is no value, or not the whole of it (partly_placeholder: the value is a lower bound).",
      values: MissingReason.allCases.map(\.rawValue), labels: Wording.labels { Wording.reason($0) ?? "" }
    ) { $0.missingReason?.rawValue },
  ]

  private static let evidence: [Column<Observation>] = [
    .text("source_document", "来源文件", "Several are joined with ' | ', as in the columns after it.") {
      joined($0.sources.map(\.document).uniqued())
    },
    .integer("start", "起", "Of the first source: code points from the start of the decoded text, from 0.") {
      $0.sources.first?.span.start
    },
    .integer("end", "止", "Of the first source: the code point after the last.") {
      $0.sources.first?.span.end
    },
    .text("spans", "位置", "start-end of every source.") {
      joined($0.sources.map { "\($0.span.start)-\($0.span.end)" })
    },
    .text("surface", "原文用语", "The figure as written, for every source.") {
      joined($0.sources.map(\.surface))
    },
    .text("evidence", "原文语句", "The sentences that it stands in, each once.") {
      joined($0.sources.map(\.evidence).uniqued())
    },
    .text("rule", "规则", "The rules that read it.") { joined($0.sources.map(\.rule).uniqued()) },
    .text("evidence_digest", "语句摘要", "Of the sentences: a ruling knows by it whether they have changed.") {
      $0.evidenceDigest
    },
  ]

  private static let correction: [Column<Observation>] = [
    .text("corrected_by", "更正人", "Who ruled that the value is another; empty where nobody did.") {
      $0.correction?.author
    },
    .text("corrected_on", "更正日期") { $0.correction?.date.description },
    .text("correction_reason", "更正说明") { $0.correction?.reason },
  ]

  private static func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " | ")
  }
}
