import Testing

@Suite("Qualifiers")
struct QualifierTests {
  @Test(
    "Before the number",
    arguments: [
      Example("共⟦约200件⟧", "200~ [150, 250] 件"),
      Example("⟦大约200件⟧", "200~ [150, 250] 件"),
      Example("⟦近50场次⟧", "50- [40, 50] 场次"),
      Example("⟦将近50人⟧", "50- [40, 50] 人"),
      Example("⟦接近50人⟧", "50- [40, 50] 人"),
      Example("⟦超50人⟧", "50+ [50, 60] 人"),
      Example("⟦超过50人⟧", "50+ [50, 60] 人"),
      Example("⟦逾50人⟧", "50+ [50, 60] 人"),
      Example("⟦突破50人⟧", "50+ [50, 60] 人"),
      Example("⟦高于95%⟧", "95+ [95, 96] %"),
      Example("⟦不足50人⟧", "50- [40, 50] 人"),
      Example("⟦不到50人⟧", "50- [40, 50] 人"),
      Example("⟦不少于50人⟧", "50+ [50, …] 人"),
      Example("⟦不低于95%⟧", "95+ [95, …] %"),
      Example("⟦至少3次⟧", "3+ [3, …] 次"),
      Example("⟦不超过5人⟧", "5- [0, 5] 人"),
      Example("⟦不多于5人⟧", "5- [0, 5] 人"),
      Example("⟦至多5人⟧", "5- [0, 5] 人"),
      Example("⟦约百分之九十五⟧", "95~ [94.5, 95.5] 百分之"),
    ])
  func before(example: Example) { example.check() }

  @Test(
    "After the measure word",
    arguments: [
      Example("⟦40场次以上⟧", "40+ [40, …] 场次"),
      Example("⟦50人左右⟧", "50~ [45, 55] 人"),
      Example("⟦50人上下⟧", "50~ [45, 55] 人"),
      Example("⟦5件以下⟧", "5- [0, 5] 件"),
      Example("⟦5件以内⟧", "5- [0, 5] 件"),
      Example("⟦95%以上⟧", "95+ [95, …] %"),
      Example("⟦95%(含)以上⟧", "95+ [95, …] %"),
      Example("⟦95%（含）以上⟧", "95+ [95, …] %"),
      Example("⟦40场次及以上⟧", "40+ [40, …] 场次"),
    ])
  func after(example: Example) { example.check() }

  @Test(
    "Of two qualifiers the first read from the number outwards decides",
    arguments: [
      Example("⟦约200余件⟧", "200+ [200, 300] 件"),
      Example("⟦近200人次以上⟧", "200+ [200, …] 人次"),
    ])
  func both(example: Example) { example.check() }

  @Test(
    "以上 opens the upper end, however the number is told",
    arguments: [
      Example("⟦三五百人以上⟧", "300+ [300, …] 人"),
      Example("⟦3至5名以上⟧", "3+ [3, …] 名"),
      Example("⟦数十人以上⟧", "10+ [10, …] 人"),
      Example("⟦200余件以上⟧", "200+ [200, …] 件"),
      Example("⟦不少于200余件⟧", "200+ [200, …] 件"),
    ])
  func opened(example: Example) { example.check() }

  @Test(
    "A character of another word qualifies nothing",
    arguments: [
      Example("签约⟦12家⟧", "12 家"),
      Example("履约⟦12件⟧", "12 件"),
      Example("附近⟦3处⟧", "3 处"),
      Example("最近⟦3次⟧", "3 次"),
      Example("网上⟦12件⟧", "12 件"),
      Example("线上⟦3场⟧", "3 场"),
      Example("反超⟦3人⟧", "3 人"),
      Example("以上⟦3项⟧", "3 项"),
    ])
  func otherWords(example: Example) { example.check() }

  @Test("以上 before a number belongs to what stands before it")
  func between() { Example("⟦3人以上⟧⟦5人以下⟧", "3+ [3, …] 人", "5- [0, 5] 人").check() }
}
