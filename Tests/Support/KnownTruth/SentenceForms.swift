/// Sentences that tell one figure each, `{}` standing for it; every paragraph takes one of its forms.
struct SentenceForms {
  var indicator: String
  var measure: String
  var forms: [String]
  /// How large the figure is at most.
  var most = 900

  static let all = [
    SentenceForms(
      indicator: "disputes_mediated", measure: "件",
      forms: ["一年来调处矛盾纠纷{}，群众反映良好。", "各级调委会调解各类纠纷{}。"]),
    SentenceForms(
      indicator: "lectures", measure: "场", forms: ["走进厂矿、军营举办法治讲座{}。"], most: 99),
    SentenceForms(
      indicator: "hotline_orders", measure: "件", forms: ["流转交办“12345”热线工单{}。"]),
    SentenceForms(
      indicator: "publicity_events", measure: "场次",
      forms: ["全镇开展法治宣传{}，受到群众欢迎。", "组织开展普法宣传活动{}。"], most: 99),
    SentenceForms(
      indicator: "materials_distributed", measure: "份",
      forms: ["面向群众发放宣传资料{}。", "利用赶集日发放普法宣传资料{}。"], most: 9_000),
    SentenceForms(
      indicator: "legal_consultations", measure: "人次", forms: ["现场接受法律咨询{}。"]),
    SentenceForms(
      indicator: "petitions_received", measure: "件", forms: ["信访窗口受理信访事项{}。"]),
    SentenceForms(
      indicator: "legal_aid_cases", measure: "件", forms: ["经办法律援助案件{}。"]),
  ]
}
