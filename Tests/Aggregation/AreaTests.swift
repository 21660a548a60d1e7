import Aggregation
import Foundation
import Model
import Testing

@Suite("Areas above the county")
struct AreaTests {
  private let roster = [
    Self.placed("青山县", "临州市", "江南省"), Self.placed("白水县", "临州市", "江南省"),
    Self.placed("云溪县", "", "江南省"), Self.placed("北山县", "朔州市", "塞北省"),
  ]

  private static func placed(_ county: String, _ prefecture: String, _ province: String) -> ReportingUnit {
    ReportingUnit(
      county: county, division: Division(code: "", name: county, prefecture: prefecture, province: province),
      name: "柳林镇")
  }

  private func totals(_ units: [Unit]) -> [Aggregate] {
    Aggregator(indicators: catalogue, roster: roster).aggregate(normalized(units))
      .filter { $0.indicator == mediated.id }
  }

  @Test("Counties, prefectures, provinces and all, each the merge of its counties")
  func levels() {
    let totals = totals([
      unit("柳林镇", in: "青山县", [mediated: .value(1)]), unit("柳林镇", in: "北山县", [mediated: .value(16)]),
      unit("柳林镇", in: "白水县", [mediated: .value(2)]), unit("柳林镇", in: "云溪县", [mediated: .value(4)]),
      unit("柳林镇", in: "无名县", [mediated: .value(8)]),
    ])
    #expect(
      totals.map { "\($0.area.level) \($0.area.name) \($0.value ?? -1)" } == [
        "county 青山县 1", "county 北山县 16", "county 白水县 2", "county 云溪县 4", "county 无名县 8",
        "prefecture 临州市 3", "prefecture 朔州市 16", "province 江南省 7", "province 塞北省 16", "all 全部 31",
      ])
  }

  @Test("What a county lacks, the areas above it lack")
  func openEnds() throws {
    let totals = totals([
      unit("柳林镇", in: "青山县", [mediated: .value(100)]), missing("河口镇", in: "青山县"),
      unit("柳林镇", in: "白水县", [mediated: .within(200, Interval(200, 300))]),
    ])
    let prefecture = try #require(totals.first { $0.area == .prefecture("临州市") })
    #expect(prefecture.bounds == Interval(300, nil))
    #expect(prefecture.statement == "≥ 300（缺 1）")
    #expect(totals.first { $0.area == .county("白水县") }?.bounds == Interval(200, 300))
  }

  @Test("A rate of a larger area is recomputed from the parts of all its units")
  func rates() throws {
    let totals = Aggregator(indicators: catalogue, roster: roster).aggregate(
      normalized([
        unit("柳林镇", in: "青山县", [staff: .value(90), certified: .value(90)]),
        unit("柳林镇", in: "白水县", [staff: .value(10), certified: .value(0)]),
      ]))
    let rates = totals.filter { $0.indicator == rate.id }
    #expect(rates.first { $0.area == .prefecture("临州市") }?.value == 90, "not 50, the mean of 100 and 0")
  }

  @Test(
    "An area is written by its level and name, and read back",
    arguments: [
      (Area.county("青山县"), #"{"name":"青山县","type":"county"}"#),
      (.prefecture("临州市"), #"{"name":"临州市","type":"prefecture"}"#),
      (.province("江南省"), #"{"name":"江南省","type":"province"}"#), (.all, #"{"type":"all"}"#),
    ])
  func coding(_ area: Area, _ json: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(area), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(Area.self, from: Data(json.utf8)) == area)
  }
}

@Suite("A county's own report")
struct OwnReportTests {
  private let townships = [
    unit("柳林镇", [mediated: .value(100)]), unit("河口镇", [mediated: .within(200, Interval(200, 300))]),
  ]

  private func own(_ cell: Cell) -> Unit {
    var unit = unit("青山县", [mediated: cell])
    unit.isOnRoster = false
    return unit
  }

  @Test("It stands beside the total of the units, and is never added")
  func beside() throws {
    let totals = aggregate(townships + [own(.value(350))])
    let total = try #require(totals.total(of: mediated))
    #expect(total.value == 300)
    #expect(total.bounds == Interval(300, 400))
    #expect(total.ownReport == OwnReport(value: 350, bounds: Interval(350, 350)))
    #expect(total.unitsReporting == 2 && total.unitsOffRoster == 0)
    let all = try #require(totals.total(of: mediated, in: .all))
    #expect(all.value == 300)
    #expect(all.ownReport == nil)
  }

  @Test("Where there is no unit beside it, it is the county's total")
  func alone() throws {
    let totals = aggregate([own(.value(350))])
    let total = try #require(totals.total(of: mediated))
    #expect(total.value == 350)
    #expect(total.ownReport == nil)
    #expect(totals.total(of: mediated, in: .all)?.value == 350)
  }

  @Test("Units that did not report are units: nothing stands in for them")
  func missingUnits() throws {
    let total = try #require(aggregate([missing("柳林镇"), own(.value(350))]).total(of: mediated))
    #expect(total.value == nil)
    #expect(total.unitsMissing == 1)
    #expect(total.ownReport?.value == 350)
  }

  @Test(
    "It contradicts the total where no number satisfies both",
    arguments: [
      (Cell.value(350), true), (.value(300), true), (.value(400), true), (.value(299), false),
      (.value(401), false),
      (.within(380, Interval(380, 480)), true), (.within(200, Interval(200, nil)), true),
      (.masked(nil), true),
    ])
  func contradicts(_ cell: Cell, _ agrees: Bool) {
    let result = normalized(townships + [own(cell)])
    let findings = CountyComparison(result, indicators: catalogue)
      .findings(on: Aggregator(indicators: catalogue).aggregate(result))
    #expect(findings.isEmpty == agrees)
  }

  @Test("A total that lacks a unit may fall short of the county's figure, but not exceed it")
  func openTotal() throws {
    func findings(_ value: Decimal) -> [Finding] {
      let result = normalized(townships + [missing("石桥乡"), own(.value(value))])
      return CountyComparison(result, indicators: catalogue)
        .findings(on: Aggregator(indicators: catalogue).aggregate(result))
    }
    #expect(findings(9_000).isEmpty)
    let finding = try #require(findings(299).first)
    #expect(finding.code == "county_report_differs" && finding.severity == .review)
    #expect(finding.message == "青山县自报“disputes_mediated”299件，所属单位合计 ≥ 300（缺 1），两数不符")
    #expect(finding.county == "青山县" && finding.indicator == mediated.id && finding.period == year)
  }
}
