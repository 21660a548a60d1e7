import Model

/// A catalogue of 56 indicators, as large as a real one, for layout and demonstration.
enum SampleCatalogue {
  static let indicators: [Indicator] = table.split(separator: "\n").map { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let id = cells[0]
    return Indicator(
      id: IndicatorID(id), domain: Domain(id: cells[1], labelZh: cells[2], labelEn: cells[1]),
      labelZh: cells[3],
      labelEn: id.replacing("_", with: " "), unit: cells[4],
      kind: Indicator.Kind(rawValue: cells[5]) ?? .count,
      isHeadline: cells[6] == "yes", definition: "报告所述本单位本年度\(cells[3])的数量。",
      combination: combination(id, cells[5]))
  }

  private static func combination(_ id: String, _ kind: String) -> Indicator.Combination {
    switch id {
    case "mediation_success_rate":
      .ratio(numerator: IndicatorID("disputes_resolved"), denominator: IndicatorID("disputes_mediated"))
    case "exam_pass_rate":
      .ratio(numerator: IndicatorID("exam_passed"), denominator: IndicatorID("exam_participants"))
    default: kind == "rate" ? .none : .sum
    }
  }

  /// id, domain, 领域, label, unit, kind, headline
  private static let table = """
    disputes_found,disputes,矛盾纠纷化解,排查矛盾纠纷,件,count,
    disputes_mediated,disputes,矛盾纠纷化解,调处矛盾纠纷,件,count,yes
    disputes_resolved,disputes,矛盾纠纷化解,成功化解矛盾纠纷,件,count,
    mediation_success_rate,disputes,矛盾纠纷化解,调解成功率,%,rate,
    mediation_committees,disputes,矛盾纠纷化解,人民调解委员会,个,stock,
    mediators,disputes,矛盾纠纷化解,人民调解员,人,stock,
    petitions_received,petitions,信访工作,受理信访,件,count,
    petition_visitors,petitions,信访工作,信访接待人次,人次,count,
    petitions_resolved,petitions,信访工作,办结信访,件,count,
    hotline_orders,petitions,信访工作,12345热线工单,件,count,
    publicity_events,publicity,普法宣传,普法宣传活动,场次,count,yes
    lectures,publicity,普法宣传,法治讲座,场次,count,
    materials_distributed,publicity,普法宣传,发放宣传资料,份,count,yes
    posters_banners,publicity,普法宣传,张贴悬挂宣传品,条,count,
    publicity_media,publicity,普法宣传,普法信息推送,条,count,
    people_reached,publicity,普法宣传,受教育群众,人次,count,
    legal_consultations,publicity,普法宣传,提供法律咨询,人次,count,
    legal_aid_cases,publicity,普法宣传,办理法律援助,件,count,
    legal_literates,publicity,普法宣传,法律明白人,人,stock,
    demo_villages,publicity,普法宣传,民主法治示范村,个,stock,
    study_sessions,learning,学法用法,领导干部学法,次,count,
    training_sessions,learning,学法用法,法治培训,次,count,
    training_participants,learning,学法用法,参训人次,人次,count,
    exam_participants,learning,学法用法,参加学法考试,人次,count,
    exam_passed,learning,学法用法,考试合格,人次,count,
    exam_participation_rate,learning,学法用法,参考率,%,rate,
    exam_pass_rate,learning,学法用法,合格率,%,rate,
    law_gov_meetings,learning,学法用法,法治专题会议,次,count,
    certified_officers,enforcement,行政执法,持证执法人员,人,stock,yes
    enforcement_staff,enforcement,行政执法,执法人员,人,stock,
    certification_rate,enforcement,行政执法,执法持证率,%,rate,
    legal_professionals,enforcement,行政执法,法律职业资格人员,人,stock,
    inspections,enforcement,行政执法,行政检查,次,count,
    enforcement_actions,enforcement,行政执法,执法行动,次,count,
    penalties,enforcement,行政执法,行政处罚,件,count,
    coercive_measures,enforcement,行政执法,行政强制,件,count,
    fines,enforcement,行政执法,罚没金额,元,amount,
    hazards_found,enforcement,行政执法,发现隐患问题,处,count,
    hazards_rectified,enforcement,行政执法,整改隐患问题,处,count,
    illegal_structures,enforcement,行政执法,拆除违建,处,count,
    review_cases,oversight,行政监督,行政复议,件,count,
    litigation_cases,oversight,行政监督,行政诉讼,件,count,
    proposals_handled,oversight,行政监督,建议提案办理,件,count,
    legal_advisers,decisions,依法决策,法律顾问,人,stock,
    legality_reviews,decisions,依法决策,合法性审查,件,count,
    normative_documents,decisions,依法决策,规范性文件,件,count,
    major_decisions,decisions,依法决策,重大行政决策,件,count,
    info_disclosed,openness,政务公开,主动公开信息,条,count,
    foi_requests,openness,政务公开,依申请公开,件,count,
    services_handled,openness,政务公开,办理政务服务,件,count,
    grids,governance,基层治理,网格,个,stock,
    grid_workers,governance,基层治理,网格员,人,stock,
    key_persons,governance,基层治理,重点管理人员,人,stock,
    community_corrections,governance,基层治理,社区矫正对象,人,stock,
    released_persons,governance,基层治理,刑满释放安置帮教,人,stock,
    drug_users,governance,基层治理,吸毒人员,人,stock,
    """
}
