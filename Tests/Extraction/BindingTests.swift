import Testing

@Suite("Binding: what a number's sentence says that it counts")
struct BindingTests {
  @Test(
    "The head noun in front of the number, or right behind its measure word, decides",
    arguments: [
      "全年发放宣传资料⟦3200余份¦materials_distributed=3200+⟧，悬挂横幅⟦41条¦posters_banners=41⟧。",
      "现场为⟦260余人次¦legal_consultations=260+⟧群众提供法律咨询。",
      "配备执法人员⟦12名¦enforcement_staff=12⟧，其中持证⟦10名¦certified_officers=10⟧，持证率⟦83.3%¦certification_rate=83.3⟧。",
      "法律顾问审查合同⟦27份¦legality_reviews=27⟧，提出意见⟦60条¦other⟧。",
    ])
  func headNoun(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A clause inherits subject and object from those before it in the sentence",
    arguments: [
      "全年共接访⟦42件¦petitions_received=42⟧共⟦77人次¦petition_visitors=77⟧，已办结⟦40件¦petitions_resolved=40⟧。",
      "共排查矛盾纠纷⟦58件¦disputes_found=58⟧，化解⟦55件¦disputes_resolved=55⟧，化解率⟦94.8%¦mediation_success_rate=94.8⟧。",
      "调解纠纷⟦61件¦disputes_mediated=61⟧，成功⟦60件¦disputes_resolved=60⟧。",
    ])
  func inheritance(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "The members of a list share its verb, and take the reading of the list",
    arguments: [
      "张贴海报⟦20张¦posters_banners=20⟧、横幅⟦10条¦posters_banners=10⟧。",
      "调处矛盾纠纷⟦40件¦disputes_mediated=40⟧，其中婚姻家庭⟦15件¦disputes_mediated=15;part⟧、邻里⟦18件¦disputes_mediated=18;part⟧、其他⟦7件¦disputes_mediated=7;part⟧。",
      "主动公开政府信息⟦90条¦info_disclosed=90⟧。其中，财政资金⟦30条¦info_disclosed=30;part⟧，工作动态⟦60条¦info_disclosed=60;part⟧。",
    ])
  func lists(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A breakdown without words of its own belongs to the figure that it adds up to",
    arguments: [
      "全年调处矛盾纠纷⟦50件¦disputes_mediated=50⟧，培训调解员⟦2期¦training_sessions=2⟧。分村看，东坪村⟦21件¦disputes_mediated=21;part⟧、西坪村⟦18件¦disputes_mediated=18;part⟧、南坪村⟦11件¦disputes_mediated=11;part⟧。"
    ])
  func sums(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "What is left of a figure is a part of it, by what the two others come to and whatever the words around say",
    arguments: [
      "排查隐患⟦154项¦hazards_found=154⟧，已整改⟦150项¦hazards_rectified=150⟧，其余⟦4项¦hazards_found=4;part⟧列入督办。",
      "受理信访件⟦36件¦petitions_received=36⟧，已化解⟦33件¦petitions_resolved=33⟧，正在办理⟦3件¦petitions_received=3;part⟧。",
      "上级交办信访件⟦9件¦petitions_received=9⟧，除⟦2件¦petitions_received=2;part⟧外均已办结。",
    ])
  func remainders(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "The members of a whole keep its reading, unless their own words name another",
    arguments: [
      "全年排查矛盾纠纷⟦90件¦disputes_found=90⟧，化解⟦88件¦disputes_resolved=88⟧，其中邻里纠纷⟦31件¦disputes_resolved=31;part⟧、土地纠纷⟦20件¦disputes_resolved=20;part⟧。",
      "行政处罚立案⟦74件¦penalties=74⟧，其中事故类⟦12件¦penalties=12;part⟧、监督检查类⟦62件¦penalties=62;part⟧。",
      "现有执法人员⟦16名¦enforcement_staff+certified_officers=16⟧，全部持证，其中新取证⟦5名¦certified_officers=5;part⟧。",
    ])
  func members(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A comparison is with the figure that its numbers come to",
    arguments: [
      "调解矛盾纠纷⟦82件¦disputes_mediated=82⟧，调解成功⟦80件¦disputes_resolved=80⟧，成功率⟦97.6%¦mediation_success_rate=97.6⟧，比上年的⟦97件¦disputes_mediated=97;prior⟧减少⟦15件¦disputes_mediated=15;prior⟧。"
    ])
  func comparisons(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "Numbers that touch, and numbers that only say how, do not part others from their words",
    arguments: [
      "组织⟦148人¦exam_participants=148⟧分⟦两批¦other⟧参加执法资格考试。",
      "⟦112名¦exam_participants=112⟧干部参加⟦2次¦other⟧法治测试。",
      "全乡⟦15个¦mediation_committees=15⟧村级调委会和⟦3个¦mediation_committees=3⟧调解室运行良好。",
      "推送普法短信⟦3批¦other⟧⟦1.8万条¦publicity_media=18000⟧。",
    ])
  func between(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "Clear words of its own outweigh what only the surroundings say",
    arguments: [
      "办理法律援助案件⟦70件¦legal_aid_cases=70⟧，其中农民工⟦28件¦legal_aid_cases=28;part⟧；人民调解⟦481件¦disputes_mediated=481⟧，成功率⟦98.9%¦mediation_success_rate=98.9⟧。",
      "持证⟦12人¦certified_officers=12⟧，合同审查⟦100%¦other⟧全覆盖。",
    ])
  func own(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "分别 deals a list of things to a list of numbers",
    arguments: [
      "全年排查、化解矛盾纠纷分别为⟦63起¦disputes_found=63⟧和⟦61起¦disputes_mediated/disputes_resolved=61⟧。",
      "参考率、合格率分别为⟦100%¦exam_participation_rate=100⟧、⟦96.5%¦exam_pass_rate=96.5⟧。",
      "行政处罚案件2022年、2023年分别为⟦3件¦penalties=3;prior⟧、⟦6件¦penalties=6⟧。2023年工作如上。",
    ])
  func dealing(_ marked: String) throws {
    #expect(try Sample.differences(in: "河湾镇2023年法治政府建设工作报告\n\n" + marked) == [])
  }

  @Test(
    "One number can serve two indicators",
    arguments: [
      "年度学法考试参考率和合格率均达⟦95%以上¦exam_participation_rate+exam_pass_rate=95+⟧。",
      "现有执法人员⟦36人¦enforcement_staff+certified_officers=36⟧，全部持证上岗。",
    ])
  func joint(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A word for none is a stated zero of what it denies, and of nothing else",
    arguments: [
      "全年⟦未发生¦review_cases+litigation_cases=0⟧行政复议、行政诉讼案件。",
      "本年度⟦无¦normative_documents=0⟧规范性文件。",
      "对重点人员落实管控，无脱管漏管。",
      "全年⟦没有¦normative_documents+major_decisions=0⟧制定规范性文件和作出重大行政决策。",
      "全年⟦未发生¦review_cases+litigation_cases=0⟧因执法不当引起的行政复议和行政诉讼案件。",
      "全年⟦未接到¦petitions_received=0⟧一起信访件。",
      "罚款⟦4万元¦fines=40000⟧，实现“⟦零¦review_cases=0⟧复议、⟦零¦litigation_cases=0⟧诉讼”。",
      "奋力打造“零复议、零诉讼”单位。",
    ])
  func zeros(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A statistic that the catalogue lacks is bound to none",
    arguments: [
      "群众满意率⟦98%¦other⟧，出动执法人员⟦120人次¦other⟧，涉及金额⟦36万元¦other⟧。",
      "每村配备⟦1名¦other⟧法律顾问，每月到村服务⟦2次¦other⟧。",
    ])
  func others(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }

  @Test(
    "A placeholder has the indicator that its sentence gives it",
    arguments: [
      "共组织会前学法⟦XX次¦study_sessions=?⟧，法治讲座⟦X场¦lectures=?⟧，发放资料⟦XXX余份¦materials_distributed=?+⟧。",
      "⟦XXX镇¦masked_name⟧深入学习党的⟦XX¦masked_ordinal⟧大精神。",
    ])
  func placeholders(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }
}
