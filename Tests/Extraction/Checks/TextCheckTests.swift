import Testing

@Suite("Checks on the text: what contradicts itself is found with both figures, and nothing else")
struct TextCheckTests {
  private func found(_ body: String) throws -> [String] {
    try Sample.contradictions(in: "河湾镇2023年法治政府建设工作报告\n\n" + body)
  }

  @Test(
    "Parts that are told as the whole must add up to it",
    arguments: [
      (
        "现有调委会18个（镇级1个、村级16个）。", "parts_differ_from_total: 18个 ≠ 1个 16个"
      ),
      (
        "办理法律援助案件412件（民事270件、刑事132件）。", "parts_differ_from_total: 412件 ≠ 270件 132件"
      ),
      (
        "全年调解矛盾纠纷150件：婚姻家庭纠纷50件、邻里纠纷60件、其他纠纷30件。",
        "parts_differ_from_total: 150件 ≠ 50件 60件 30件"
      ),
      (
        "全年调解矛盾纠纷150件，按类型分，婚姻家庭纠纷50件、邻里纠纷60件。",
        "parts_differ_from_total: 150件 ≠ 50件 60件"
      ),
      (
        "办理法律援助案件412件（民事270件、刑事132件），提供咨询900人次。", "parts_differ_from_total: 412件 ≠ 270件 132件"
      ),
      (
        "组织法治宣传活动36场次：送法进校园8场次，法治赶集12场次，发放宣传资料2000份。",
        "parts_differ_from_total: 36场次 ≠ 8场次 12场次"
      ),
      (
        "上半年调解纠纷150件，下半年调解纠纷162件，全年合计调解纠纷322件。",
        "parts_differ_from_total: 322件 ≠ 150件 162件"
      ),
    ])
  func partsThatDiffer(_ body: String, _ expected: String) throws { #expect(try found(body) == [expected]) }

  @Test(
    "What adds up, is rounded, masked, a choice of parts, or another period's contradicts nothing",
    arguments: [
      "现有调委会18个（镇级1个、村级17个）。",
      "全年调解矛盾纠纷150余件（婚姻家庭纠纷90余件、邻里纠纷60余件）。",
      "全年调解矛盾纠纷150件（婚姻家庭纠纷XX件、邻里纠纷60件）。",
      "全年调解矛盾纠纷150件，其中婚姻家庭纠纷50件、邻里纠纷60件。",
      "全年调解矛盾纠纷150件（其中婚姻家庭纠纷50件、邻里纠纷60件）。",
      "全年调解矛盾纠纷150件（涉及320人）。",
      "办理行政处罚案件317件。按领域分：食品240件，药品77件；按程序分：简易程序58件，普通程序259件。",
      "现有人民调解员24名（专职6名）。",
      "组织法治宣传活动36场次：送法进校园8场次，发放宣传资料2000份，送法进企业6场次。",
      "上半年调解纠纷150件，下半年调解纠纷162件，全年合计调解纠纷312件。",
      "开展法治宣传活动20场，发放宣传资料5000份（宣传册800份）。",
    ])
  func partsThatAgree(_ body: String) throws { #expect(try found(body) == []) }

  @Test("One part may not exceed its total")
  func partThatExceeds() throws {
    #expect(
      try found("全年开展普法宣传活动20场次，其中进校园宣传活动30场次。") == ["part_exceeds_total: 20场次 ≠ 30场次"])
    #expect(try found("全年开展普法宣传活动20场次，其中进校园宣传活动20余场次。") == [])
    #expect(try found("党组中心组集中学法11次，其中专题学习2次，局务会会前学法24次。") == [], "only 其中's own")
  }

  @Test(
    "A rate must be the ratio of the figures beside it, within its last stated place",
    arguments: [
      ("全镇执法人员40人，持证执法人员30人，持证率达85%。", ["rate_differs_from_ratio: 85% ≠ 30人 40人"]),
      ("全镇执法人员40人，持证执法人员30人，持证率达75%。", []),
      ("全镇执法人员37人，持证执法人员30人，持证率达81%。", []),
      ("全镇执法人员37人，持证执法人员30人，持证率达81.1%。", []),
      ("全镇执法人员37人，持证执法人员30人，持证率达81.5%。", ["rate_differs_from_ratio: 81.5% ≠ 30人 37人"]),
      ("组织40名在职人员参加年度法律知识考试，一次性合格37名，补考后合格率100%。", []),
      ("28名干部参加法律知识考试，全部合格，合格率100%。", []),
      ("全年调解矛盾纠纷64件，成功61件，另有婚姻纠纷9件、邻里纠纷10件，邻里纠纷调解成功率90%。", []),
      ("全镇执法人员40余人，持证执法人员30人，持证率达70%。", []),
      ("全镇执法人员0人，持证执法人员0人，持证率达100%。", []),
      ("全镇执法人员XX人，持证执法人员0人，持证率达70%。", []),
      ("全镇执法人员XX人，持证执法人员30人，持证率达70%。", []),
      ("全镇执法人员40人，持证执法人员30人。持证率达85%。", ["rate_differs_from_ratio: 85% ≠ 30人 40人"]),
      ("全镇执法人员40人，持证执法人员30人。\n持证率达85%。", []),
    ])
  func rates(_ body: String, _ expected: [String]) throws { #expect(try found(body) == expected) }

  @Test(
    "What is settled and what is pending make up what came in",
    arguments: [
      (
        "全年共受理信访事项165件，已办结159件，正在办理5件。",
        ["outcomes_differ_from_whole: 165件 ≠ 159件 5件"]
      ),
      ("全年共受理信访事项165件，已办结159件，正在办理6件。", []),
      ("全年共受理信访事项165件，已办结159件，转办4件，正在办理2件。", []),
      ("排查出纠纷136件，就地化解129件，转法院3件，正在调解4件。", []),
      ("受理信访事项58件，连同来访合计办结99件，尚有2件在办理。", []),
      ("全年共受理信访事项165件，已办结150余件，正在办理6件。", []),
      ("全年共受理信访事项165件，已办结XX件，正在办理6件。", []),
    ])
  func outcomes(_ body: String, _ expected: [String]) throws { #expect(try found(body) == expected) }

  @Test(
    "The same fact in the same words has one value",
    arguments: [
      (
        "全年共调解矛盾纠纷132件。\n二、主要成效\n今年以来，共调解各类矛盾纠纷123件。",
        ["told_differently: 132件 ≠ 123件"]
      ),
      ("全年共调解矛盾纠纷132件。\n二、主要成效\n今年以来，共调解各类矛盾纠纷132件。", []),
      ("全年共调解矛盾纠纷130余件。\n二、主要成效\n今年以来，共调解各类矛盾纠纷132件。", []),
      ("全年共调解矛盾纠纷132件。\n二、主要成效\n司法所共参与调解矛盾纠纷123件。", []),
      ("全年共调解矛盾纠纷132件。\n二、主要成效\n今年以来，共调解各类矛盾纠纷12件。", []),
      ("开展法治讲座12场。\n二、主要成效\n开展法治讲座13场。", []),
    ])
  func toldTwice(_ body: String, _ expected: [String]) throws { #expect(try found(body) == expected) }
}
