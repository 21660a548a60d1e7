import Model

// What a person is asked where a report does not settle whose it is or which year it is about. The codes begin
// with the fact in question, so that nobody asks for it again.
extension Finding {
  static func unitDisagrees(_ left: Statement, _ right: Statement, document: String) -> Finding {
    Finding(
      code: "unit_disagrees", severity: .returned, document: document,
      message:
        "\(left.source.inChinese)写“\(left.unit ?? "")”，\(right.source.inChinese)写“\(right.unit ?? "")”，无法确定填报单位，该报告的数值未计入任何合计",
      remedy: "请核实是哪个单位的报告，改正后重新提交", evidence: evidence(left, right))
  }

  static func countyDisagrees(
    _ left: Statement, _ right: Statement, unit: String?, document: String
  ) -> Finding {
    Finding(
      code: "county_disagrees", severity: .returned, document: document, unit: unit,
      message:
        "\(left.source.inChinese)写“\(left.county ?? "")”，\(right.source.inChinese)写“\(right.county ?? "")”，无法确定所属县（市、区），该报告的数值未计入任何合计",
      remedy: "请核实所属县（市、区）；放错文件夹的请移到正确的文件夹", evidence: evidence(left, right))
  }

  static func countyAmbiguous(_ named: Statement, _ counties: [String], document: String) -> Finding {
    Finding(
      code: "county_ambiguous", severity: .returned, document: document, unit: named.unit,
      message: "“\(named.unit ?? "")”在名册中不止一个，分属\(counties.joined(separator: "、"))，报告未写明是哪一个，其数值未计入任何合计",
      remedy: "请核实所属县（市、区）；可按县区分文件夹存放", evidence: named.evidence)
  }

  /// The unit stands, since title or signature name it; the text may be another's.
  static func bodyNamesAnother(_ named: Statement, _ body: Statement, document: String) -> Finding {
    Finding(
      code: "body_names_another", severity: .review, document: document, unit: named.unit,
      message: "\(named.source.inChinese)写“\(named.unit ?? "")”，正文却自称“\(body.unit ?? "")”，数值可能是后者的",
      remedy: "请填报单位核实正文和数值是否属于本单位", evidence: evidence(named, body))
  }

  private static func evidence(_ left: Statement, _ right: Statement) -> String {
    "\(left.source.inChinese)：\(left.evidence) / \(right.source.inChinese)：\(right.evidence)"
  }
}

extension Finding {
  static func periodDisagrees(
    _ left: Sourced<Period>, _ right: Sourced<Period>, document: String
  ) -> Finding {
    Finding(
      code: "period_disagrees", severity: .returned, document: document,
      message:
        "\(left.source.inChinese)写\(left.value)年，\(right.source.inChinese)写\(right.value)年，无法确定报告年度，该报告的数值未计入任何合计",
      remedy: "请填报单位核对年份后重新提交",
      evidence: "\(left.source.inChinese)：\(left.evidence) / \(right.source.inChinese)：\(right.evidence)")
  }

  static func periodSpans(_ years: [Int], in title: String, document: String) -> Finding {
    let list = years.map { "\($0)年" }.joined(separator: "、")
    return Finding(
      code: "period_spans", severity: .returned, document: document,
      message: "标题涉及多个年度（\(list)），数值无法归入某一年，未计入任何合计", remedy: "请填报单位按年度分别提交", evidence: title)
  }

  static func periodIsPart(of year: Int, in title: String, document: String) -> Finding {
    Finding(
      code: "period_part", severity: .returned, document: document,
      message: "标题所写只是\(year)年的一部分，不是全年，其数值未计入任何合计", remedy: "请填报单位提交全年的报告", evidence: title)
  }

  static func periodIsPlan(for year: Int, in title: String, document: String) -> Finding {
    Finding(
      code: "period_plan", severity: .returned, document: document,
      message: "标题所写是\(year)年的计划，不是年度报告，其数值未计入任何合计", remedy: "请填报单位提交年度报告；确是年度报告的，请改正标题",
      evidence: title)
  }
}

extension FactSource {
  var inChinese: String {
    switch self {
    case .title: "标题"
    case .signature: "落款"
    case .addressee: "主送机关"
    case .body: "正文"
    case .metadata: "网页信息"
    case .path: "文件路径"
    case .roster: "花名册"
    case .option: "运行选项"
    }
  }
}
