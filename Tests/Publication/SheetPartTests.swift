import Foundation
import Model
import Testing

@testable import Publication

/// Parts of the sheets that can be looked at alone.
@Suite struct SheetPartTests {
  @Test(arguments: [
    ("受理信访", 9.0, "受理信访"), ("普法宣传活动", 9.0, "普法宣传\n活动"), ("人民调解员", 9.0, "人民\n调解员"),
    ("成功化解矛盾纠纷", 9.0, "成功化解\n矛盾纠纷"), ("人民调解委员会", 9.0, "人民调解\n委员会"),
    ("12345热线工单", 9.0, "12345热线工单"), ("成功化解矛盾纠纷", 20.0, "成功化解矛盾纠纷"), ("", 9.0, ""),
  ])
  func headingsBreakBetweenWords(_ label: String, _ width: Double, _ expected: String) {
    #expect(HeaderLabel.broken(label, width: width) == expected)
  }

  @Test func aFigureHasItsAddress() {
    let addresses = ReviewAddresses(["青山县", "a/b#c", "A/B:C"])
    let indicator = IndicatorID("disputes_mediated")
    #expect(
      addresses.figure("青山县", "河口镇", Period(2023), indicator)
        == "review/青山县.html#/figure/2023/河口镇/disputes_mediated")
    #expect(
      addresses.figure("a/b#c", "一 \"二\"", Period(2023), indicator)
        == "review/a_b%23c.html#/figure/2023/一%20%22二%22/disputes_mediated")
    #expect(addresses.fileName(of: "") == "未注明县区.html")
  }

  @Test func yearsStandSideBySide() throws {
    let edition = OrderedEdition(SampleEdition.make(counties: 1, years: [2020, 2021, 2022, 2023]))
    let tables = ChartTable.all(of: WorkbookScope(county: "青山县", edition: edition))
    let headline = try #require(tables.first)
    #expect(headline.headRows == 2 && headline.isHorizontal)
    #expect(headline.columns.prefix(3).map(\.header) == ["2021年", "2022年", "2023年"])
    #expect(headline.charts.map(\.columns) == [0..<3, 3..<6, 6..<9, 9..<12])
    #expect(headline.names.count == 6 && headline.columns.allSatisfy { $0.values.count == 6 })
  }

  @Test func everyObservationAndMentionIsInTheComposition() throws {
    let edition = OrderedEdition(SampleEdition.make(counties: 2, years: [2023]))
    let scope = WorkbookScope(county: nil, edition: edition)
    let tables = ChartTable.all(of: scope)
    #expect(tables.map(\.corner) == ["县区", "填报情况", "数字的去向"])
    let sums = tables.dropFirst().map { $0.columns.flatMap(\.values).compactMap(\.self).reduce(0, +) }
    #expect(sums.first == Decimal(edition.observations.count))
    #expect(sums.last == Decimal(edition.reports.reduce(0) { $0 + $1.mentions.count }))
  }

  @Test func withoutFiguresThereIsNoChart() {
    let edition = OrderedEdition(SampleEdition.make(counties: 0, years: [2023]))
    #expect(ChartTable.all(of: WorkbookScope(county: nil, edition: edition)).isEmpty)
  }
}
