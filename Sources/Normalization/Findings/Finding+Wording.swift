import Foundation
import Model

// The wording of the findings that normalization raises; Finding+Submissions has those on several submissions.
extension Finding {
  static func setAside(_ file: SetAside) -> Finding {
    Finding(
      code: file.code, severity: .returned, document: file.document, message: file.reason, remedy: file.remedy
    )
  }

  static func lacking(_ fact: Identification.Fact, in report: Report) -> Finding {
    let (code, what, where_) =
      switch fact {
      case .unit: ("unknown_unit", "填报单位", "标题、落款或花名册（units.csv）")
      case .county: ("unknown_county", "所属县（市、区）", "标题、落款或花名册（units.csv）")
      case .period: ("unknown_period", "报告年度", "标题或正文")
      }
    return Finding(
      code: code, severity: .returned, document: report.document, county: report.county?.value,
      unit: report.unit?.value, period: report.period?.value,
      message: "看不出\(what)，该报告的数值未计入任何合计", remedy: "请在\(where_)中写明\(what)后重新提交",
      evidence: report.title ?? "")
  }

  static func otherPeriod(_ report: Report, unit: UnitKey, period: Period) -> Finding {
    Finding(
      code: "other_period", severity: .note, document: report.document, county: unit.county, unit: unit.name,
      period: period, message: "报告年度为\(period)年，不在本次统计期内，未计入", remedy: "年度无误则无需处理；有误请更正后重新提交",
      evidence: report.period?.evidence ?? "")
  }

  static func duplicate(_ report: Report, unit: UnitKey, period: Period, others: [String]) -> Finding {
    Finding(
      code: "duplicate_submission", severity: .review, document: report.document, county: unit.county,
      unit: unit.name, period: period,
      message: "与\(others.joined(separator: "、"))内容完全相同，却属不同单位或年度",
      remedy: "请核实是否误用他人或往年的报告")
  }

  static func notSubmitted(_ entry: RegisterEntry) -> Finding {
    Finding(
      code: "not_submitted", severity: .review, county: entry.unit.county, unit: entry.unit.name,
      period: entry.period, message: "未收到\(entry.unit.name)\(entry.period)年度的报告", remedy: "请催报")
  }

  static func notOnRoster(_ entry: RegisterEntry) -> Finding {
    Finding(
      code: "not_on_roster", severity: .review, document: entry.inForce?.report.document,
      county: entry.unit.county, unit: entry.unit.name, period: entry.period,
      message: "花名册中没有\(entry.unit.county)\(entry.unit.name)：其数值计入合计，但不计入报送率",
      remedy: "请核对单位名称；确属填报单位的，请补入 units.csv", evidence: entry.inForce?.report.unit?.evidence ?? "")
  }

  static func conflict(_ observation: Observation, labels: Labels) -> Finding {
    let surfaces = observation.sources.map(\.surface).joined(separator: "、")
    return Finding(
      code: "conflicting_rate", severity: .review, document: observation.sources.first?.document,
      county: observation.county, unit: observation.unit, period: observation.period,
      indicator: observation.indicator,
      message: "“\(labels.name(of: observation.indicator))”前后不一：\(surfaces)",
      remedy: "请核实以何者为准，并填写更正值", evidence: observation.sources.quotation,
      span: observation.sources.first?.span)
  }

  static func unknownIndicator(_ mention: Mention) -> Finding {
    Finding(
      code: "unknown_indicator", severity: .review, document: mention.document, indicator: mention.indicator,
      message: "“\(mention.surface)”的指标 \(mention.indicator?.rawValue ?? "") 不在指标目录中，未计入",
      remedy: "请用同一套指标目录重新提取", evidence: mention.evidence, span: mention.span)
  }

  static func unplacedCorrection(_ correction: Correction) -> Finding {
    Finding(
      code: "unplaced_correction", severity: .review, county: correction.county, unit: correction.unit,
      period: correction.period, indicator: correction.indicator,
      message: "更正值\(correction.value)（\(correction.author)，\(correction.date)）找不到对应的单位、年度或指标，未采用",
      remedy: "请核对 corrections.csv 中的单位名称、年度和指标代码", evidence: correction.reason)
  }

  static func staleCorrection(
    _ correction: Correction, stated: Observation, labels: Labels
  ) -> Finding {
    Finding(
      code: "stale_correction", severity: .review, document: stated.sources.first?.document,
      county: stated.county, unit: stated.unit, period: stated.period, indicator: stated.indicator,
      message:
        "更正值\(correction.value)（\(correction.author)，\(correction.date)）所依据的语句已变，现报“\(labels.name(of: stated.indicator))”为\(labels.figure(stated))；暂仍按更正值计",
      remedy: "请对照现在的语句重新更正；仍为原更正值的，再填一次", evidence: stated.sources.quotation,
      span: stated.sources.first?.span)
  }

  static func ambiguousCorrection(_ correction: Correction) -> Finding {
    Finding(
      code: "ambiguous_correction", severity: .review, unit: correction.unit, period: correction.period,
      indicator: correction.indicator,
      message: "不止一个县有\(correction.unit)，更正值\(correction.value)（\(correction.author)，\(correction.date)）未采用",
      remedy: "请在 corrections.csv 中注明所属县", evidence: correction.reason)
  }

  /// The same finding with unit and period filled in where extraction did not know them.
  func placed(in entry: RegisterEntry) -> Finding {
    var finding = self
    (finding.county, finding.unit) = (county ?? entry.unit.county, unit ?? entry.unit.name)
    finding.period = period ?? entry.period
    return finding
  }
}

extension RankedFinding {
  /// Every placeholder for a figure; those of the year's own figures are for review, the others a note.
  static func placeholder(_ mention: Mention, isFilled: Bool, labels: Labels) -> RankedFinding {
    let id = mention.indicator ?? IndicatorID("")
    let isFigure = mention.role == .total
    let isFilled = isFilled && isFigure
    return RankedFinding(
      Finding(
        code: isFilled ? "filled_placeholder" : "placeholder",
        severity: isFigure && !isFilled ? .review : .note,
        document: mention.document, indicator: mention.indicator,
        message: "“\(labels.name(of: id))”处为占位符“\(mention.surface)”" + (isFilled ? "，已用同一单位的另一份报告填补" : ""),
        remedy: isFilled ? "请核对填补的数值" : "请填报单位补报数值（确无发生的填0）", evidence: mention.evidence,
        span: mention.span),
      weight: labels.isHeadline(id) ? 1 : 0)
  }

  /// The larger the number, the sooner a person should look.
  static func unclassified(_ mention: Mention) -> RankedFinding {
    RankedFinding(
      Finding(
        code: "unclassified", severity: .review, document: mention.document,
        message: "“\(mention.surface)”未能归入任何指标", remedy: "请判断其含义；属于某指标的，选定指标并填写更正值",
        evidence: mention.evidence, span: mention.span),
      weight: mention.quantity?.magnitude.value ?? 0)
  }
}

extension [SourceMention] {
  /// The sentences behind a figure, each once, in order.
  var quotation: String {
    var seen: Set<String> = []
    return map(\.evidence).filter { seen.insert($0).inserted }.joined(separator: " … ")
  }
}
