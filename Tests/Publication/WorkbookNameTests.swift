import Model
import Testing

@testable import Publication

/// What the workbooks are called and what stands over their sheets.
@Suite struct WorkbookNameTests {
  private var edition = SampleEdition.make(
    counties: 2, indicators: SampleEdition.fewIndicators, years: [2023])

  @Test func areCalledAsAnOfficeFilesThem() {
    #expect(edition.workbookName(of: "青山县") == "青山县2023年法治政府建设统计汇总")
    #expect(edition.overallWorkbook == "全部县区2023年法治政府建设统计汇总.xlsx")
  }

  @Test func severalYearsAreTheFirstAndTheLast() {
    let edition = SampleEdition.make(counties: 1, indicators: [], years: [2021, 2022, 2023])
    #expect(edition.workbookName(of: "青山县") == "青山县2021-2023年法治政府建设统计汇总")
  }

  @Test func aCountyWithoutReportsHasNoYear() {
    #expect(edition.workbookName(of: "无名县") == "无名县法治政府建设统计汇总")
    #expect(edition.workbookName(of: "") == "未归入县区法治政府建设统计汇总")
  }

  @Test mutating func thePipelineHasTheSay() {
    edition.options.workbook.name = "（{period}）{area}台账"
    edition.options.workbook.overall = "怀远市"
    edition.options.workbook.heading = "{area}{sheet}（{period}）"
    #expect(edition.workbookName(of: "青山县") == "（2023年）青山县台账")
    #expect(edition.overallWorkbook == "（2023年）怀远市台账.xlsx")
    #expect(edition.heading("汇总表", of: "青山县", [Period(2023)]) == "青山县汇总表（2023年）")
  }
}
