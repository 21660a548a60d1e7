import Testing

@Suite("Roles: what part a mention plays in its report's figure")
struct RoleTests {
  private func differences(_ body: String) throws -> [String] {
    try Sample.differences(in: "河湾镇2023年法治政府建设工作报告\n\n" + body)
  }

  @Test(
    "Told again, a figure counts once; of a rounded and an exact one the exact one counts",
    arguments: [
      "全年调解矛盾纠纷⟦200余件¦disputes_mediated=200+;dup⟧。\n一、主要成效\n调解各类矛盾纠纷⟦236件¦disputes_mediated=236⟧。",
      "发放宣传资料⟦5000份¦materials_distributed=5000⟧。\n二、主要成效\n累计发放宣传资料⟦5000份¦materials_distributed=5000;dup⟧。",
    ])
  func restatements(_ body: String) throws { #expect(try differences(body) == []) }

  @Test(
    "Another period's figure is not this year's",
    arguments: [
      "办理行政处罚案件⟦12件¦penalties=12⟧，去年为⟦15件¦penalties=15;prior⟧。",
      "处理12345热线工单⟦300件¦hotline_orders=300⟧，比上年的⟦340件¦hotline_orders=340;prior⟧少⟦40件¦hotline_orders=40;prior⟧。",
      "持证率由2022年的⟦60%¦certification_rate=60;prior⟧提升到⟦73.3%¦certification_rate=73.3⟧。",
      "“八五”普法以来，累计开展法治宣传⟦180余场次¦publicity_events=180+;prior⟧，其中今年⟦36场次¦publicity_events=36⟧。",
      "今年以来共调解纠纷⟦44件¦disputes_mediated=44⟧。",
      "调解中心自2021年建成以来，累计受理纠纷⟦400余起¦disputes_found=400+;prior⟧，成功调处⟦390余起¦disputes_resolved=390+;prior⟧，调处率⟦97.5%¦mediation_success_rate=97.5;prior⟧。",
    ])
  func periods(_ body: String) throws { #expect(try differences(body) == []) }

  @Test(
    "Targets and requirements are plans",
    arguments: [
      "三、2024年工作打算\n力争新增持证人员⟦3名¦certified_officers=3;plan⟧，开展普法宣传⟦不少于20场¦publicity_events=20+;plan⟧。",
      "开展普法宣传⟦18场次¦publicity_events=18⟧。\n三、下一年安排\n2024年，力争普法活动达到⟦20场次¦publicity_events=20;plan⟧。",
      "开展宣传活动⟦45场次¦publicity_events=45⟧，完成年度目标（⟦40场次¦publicity_events=40;plan⟧）。",
      "调解成功率达⟦96%¦mediation_success_rate=96⟧。下一步，全年开展执法培训⟦4期¦training_sessions=4;plan⟧。",
    ])
  func plans(_ body: String) throws { #expect(try differences(body) == []) }

  @Test(
    "Parts: behind 其中, in brackets, stages of a case, what is left, and smaller figures of what is told once",
    arguments: [
      "现有调委会⟦18个¦mediation_committees=18⟧（镇级⟦1个¦mediation_committees=1;part⟧、村级⟦17个¦mediation_committees=17;part⟧）。",
      "收到行政复议申请⟦9件¦review_cases=9⟧，受理⟦8件¦review_cases=8;part⟧，审结⟦8件¦review_cases=8;part⟧。",
      "中心组学法⟦16次¦study_sessions=16;part⟧。\n各部门学法⟦188次¦study_sessions=188;part⟧，合计学法⟦204次¦study_sessions=204⟧。",
      "行政复议⟦2件¦review_cases=2⟧，⟦1件¦review_cases=1;part⟧被撤销。",
      "在册社区矫正对象⟦33人¦community_corrections=33⟧，全年接收⟦8人¦community_corrections=8;part⟧。",
      "发现隐患⟦132处¦hazards_found=132⟧，整改到位⟦128处¦hazards_rectified=128⟧，⟦4处¦hazards_found=4;part⟧正在整改。",
      "排查矛盾纠纷⟦312件¦disputes_found=312⟧。镇级调处⟦54件¦disputes_mediated=54⟧、村级调处⟦251件¦disputes_mediated=251⟧。",
      "全年化解矛盾纠纷⟦611件¦disputes_mediated=611⟧，“石榴籽工作室”化解⟦77件¦disputes_mediated=77;part⟧。",
      "全年调处矛盾纠纷⟦274件¦disputes_mediated=274⟧。“老茶馆”调解室调解疑难纠纷⟦21件¦disputes_mediated=21;part⟧。",
      "现有持证执法人员⟦22名¦certified_officers=22⟧。\n二、存在的问题\n⟦22名¦certified_officers=22;dup⟧持证人员作用发挥不够。",
    ])
  func parts(_ body: String) throws { #expect(try differences(body) == []) }
}
