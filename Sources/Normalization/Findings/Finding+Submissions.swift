import Foundation
import Model

// The wording of findings on several submissions: of one unit for one period, or with the same figures.
extension Finding {
  /// What a person should do about a resubmission.
  enum ResubmissionAdvice { case none, loss, supplement }

  static func resubmission(
    _ entry: RegisterEntry, difference: String, supplement: ExtractedReport?, advice: ResubmissionAdvice
  ) -> Finding {
    let replaced = entry.notInForce.filter { $0.report.document != supplement?.report.document }
    let current = entry.inForce.map { named($0.report) } ?? ""
    let replacing =
      replaced.isEmpty ? "" : "，替代\(replaced.map { named($0.report) }.joined(separator: "、"))"
    let supplementing = supplement.map { "，\(named($0.report))较新但数值不全，只作补充" } ?? ""
    return Finding(
      code: "resubmission", severity: advice == .none ? .note : .review,
      document: entry.inForce?.report.document,
      county: entry.unit.county, unit: entry.unit.name, period: entry.period,
      message:
        "同一年度收到\(entry.submissions.count)份报告，以\(current)为准\(replacing)\(supplementing)：\(difference)",
      remedy: remedy(advice))
  }

  private static func remedy(_ advice: ResubmissionAdvice) -> String {
    switch advice {
    case .none: "如应以另一份为准，请撤下多余的报告"
    case .loss: "旧报告中的数值在新报告中成了占位符或未提及，请填报单位补全"
    case .supplement: "补充报告的数值未采用；应采用的，请在 corrections.csv 中更正，或在 pipeline.yml 中允许填补"
    }
  }

  static func resubmissionChange(
    from before: Observation, to after: Observation, labels: Labels
  ) -> Finding {
    Finding(
      code: "resubmission_change", severity: .review, document: after.sources.first?.document,
      county: after.county, unit: after.unit, period: after.period, indicator: after.indicator,
      message:
        "重新提交后“\(labels.name(of: after.indicator))”由\(labels.figure(before))变为\(labels.figure(after))，变动过大",
      remedy: "请填报单位说明变动原因；数值有误的，在 corrections.csv 中更正",
      evidence: "原报告：\(before.sources.quotation) / 新报告：\(after.sources.quotation)",
      span: after.sources.first?.span)
  }

  /// Figures of a report that stand in an earlier one as well: of the unit itself, or of another.
  static func copied(
    _ copy: CopyReview.Copy, from left: FiledReport, to right: FiledReport, isWhole: Bool
  ) -> Finding {
    let isOwn = left.unit == right.unit
    let whose = isOwn ? "本单位" : "\(left.unit.county)\(left.unit.name)"
    let extent = isWhole ? "全部含数值的语句" : "\(copy.sentences)处语句"
    return Finding(
      code: isOwn ? "copied_from_other_year" : "copied_from_other_unit", severity: .review,
      document: right.report.report.document, county: right.unit.county, unit: right.unit.name,
      period: right.period,
      message:
        "\(extent)（\(copy.figures)个数值）与\(whose)\(left.period)年度的报告（\(left.report.report.document)）相同",
      remedy: isOwn ? "请填报单位核实是否沿用了往年的数值" : "请两个单位核实数值各是谁的",
      evidence: "本报告：\(copy.right.evidence) / \(left.report.report.document)：\(copy.left.evidence)",
      span: copy.right.span)
  }

  static func filledSilence(_ observation: Observation, entry: RegisterEntry, labels: Labels) -> Finding {
    let source = observation.sources.last
    return Finding(
      code: "filled_silence", severity: .note, document: source?.document, county: observation.county,
      unit: observation.unit, period: observation.period, indicator: observation.indicator,
      message:
        "“\(labels.name(of: observation.indicator))”在\(entry.inForce?.report.document ?? "")中未提及，已用同一单位的另一份报告填补：\(labels.figure(observation))",
      remedy: "请核对填补的数值", evidence: source?.evidence ?? "", span: source?.span)
  }

  private static func named(_ report: Report) -> String {
    report.document + (report.signedOn.map { "（\($0)）" } ?? "（无落款日期）")
  }
}
