import Testing

@Suite("Tables: what the headings and cells of a row say of its numbers")
struct TableTests {
  private func differences(_ rows: [String]) throws -> [String] {
    try Sample.differences(in: "河湾镇2023年法治政府建设统计表\n\n" + rows.joined(separator: "\n"))
  }

  @Test("A column of another year tells that year's figures, whichever column comes first")
  func years() throws {
    #expect(
      try differences([
        "项目\t单位\t2022年\t2023年",
        "普法宣传活动\t场次\t⟦18¦publicity_events=18;prior⟧\t⟦22¦publicity_events=22⟧",
        "调处矛盾纠纷\t件\t⟦155¦disputes_mediated=155;prior⟧\t⟦142¦disputes_mediated=142⟧",
      ]) == [])
    #expect(
      try differences([
        "项目\t单位\t本年\t上年", "行政处罚\t件\t⟦7¦penalties=7⟧\t⟦9¦penalties=9;prior⟧",
      ]) == [])
  }

  @Test("A cell or a heading names the unit of measure once for all, 万 included")
  func units() throws {
    #expect(
      try differences([
        "项目\t单位\t数量", "罚没金额\t万元\t⟦96.4¦fines=964000⟧",
        "发放宣传资料\t万份\t⟦1.2¦materials_distributed=12000⟧",
      ]) == [])
    #expect(try differences(["项目\t金额（万元）", "罚没金额\t⟦3.5¦fines=35000⟧"]) == [])
  }

  @Test("Where indicators stand above the columns, each number is what its heading says")
  func wide() throws {
    #expect(
      try differences([
        "类别\t行政处罚（件）\t罚没金额（元）\t发放宣传资料（份）",
        "合计\t⟦12¦penalties=12⟧\t⟦30500¦fines=30500⟧\t⟦4200¦materials_distributed=4200⟧",
      ]) == [])
  }
}
