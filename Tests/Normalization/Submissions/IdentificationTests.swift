import Foundation
import Model
import Normalization
import Testing

@Suite("Whose report, about which year")
struct IdentificationTests {
  @Test("A report that lacks unit or period stays out of the totals and is asked for")
  func lackingFactsAreAskedFor() {
    let result = normalize([
      report("无名.txt", unit: nil, county: nil, [says(mediated, 7), unclassified(33)]),
      report("无年.txt", period: nil, [says(mediated, 8)]),
      report("无县.txt", unit: "新桥镇", county: nil, [says(mediated, 9)]),
      report("都无.txt", unit: nil, period: nil),
    ])
    #expect(result.findings("unknown_unit").map(\.document) == ["无名.txt", "都无.txt"])
    #expect(result.findings("unknown_period").map(\.document) == ["都无.txt", "无年.txt"])
    #expect(result.findings("unknown_county").map(\.document) == ["无县.txt"])
    #expect(result.findings.filter { $0.code.hasPrefix("unknown") }.allSatisfy { $0.severity == .returned })
    #expect(result.findings("unclassified").map(\.document) == ["无名.txt"])
    #expect(result.observations.isEmpty)
  }

  @Test("The roster tells the county where only one county has such a unit")
  func rosterTellsTheCounty() {
    let known = normalize([report("a.txt", county: nil, [says(mediated, 7)])])
    #expect(known.observation(mediated)?.value == 7)
    let shared = normalize([report("a.txt", unit: "河口镇", county: nil)])
    #expect(shared.findings("unknown_county").map(\.unit) == ["河口镇"])
  }

  @Test("An alias counts as the unit itself")
  func aliasIsTheUnit() {
    let result = normalize([report("a.txt", unit: "柳林", [says(mediated, 7)])])
    #expect(result.observation(mediated)?.value == 7)
    #expect(result.findings("not_on_roster").isEmpty)
  }

  @Test("A unit that the roster does not list is kept, flagged, and stands after those that it lists")
  func unlistedUnitIsKept() {
    let result = normalize([
      report("b.txt", unit: "新桥镇", [says(mediated, 7)]), report("a.txt", unit: "古城镇", county: "远山县"),
    ])
    #expect(
      result.unitReports.map { "\($0.county)\($0.unit)" } == [
        "青山县柳林镇", "青山县河口镇", "白水县河口镇", "青山县新桥镇", "远山县古城镇",
      ])
    #expect(result.unitReports.map(\.isOnRoster) == [true, true, true, false, false])
    #expect(result.observation(mediated, unit: "新桥镇")?.value == 7)
    #expect(result.findings("not_on_roster").map(\.unit) == ["新桥镇", "古城镇"])
  }

  @Test("Every unit of the roster has a row in every period, whether or not it reported")
  func missingReportsAreRows() throws {
    let result = normalize([report("a.txt"), report("b.txt", unit: "河口镇", period: 2022)])
    #expect(result.unitReports.count == 6)
    #expect(result.observations.count == 6 * catalogue.count)
    let missing = try #require(result.observation(mediated, period: 2022))
    #expect(missing.status == .missing)
    #expect(missing.missingReason == .notSubmitted)
    #expect(result.findings("not_submitted").count == 4)
  }

  @Test("A filter keeps other years out and asks for its own")
  func periodFilter() {
    let options = NormalizationOptions(periods: [Period(2024)])
    let result = normalize([report("a.txt", [says(mediated, 7)])], options: options)
    #expect(Set(result.unitReports.map(\.period)) == [Period(2024)])
    #expect(result.observations.allSatisfy { $0.missingReason == .notSubmitted })
    #expect(result.findings("other_period").map(\.severity) == [.note])
  }

  @Test("A file set aside is returned, and its unit is unreadable where the path names it")
  func setAsideNamesItsUnit() {
    let files = [
      SetAside(document: "青山县/河口镇.docx", code: "truncated", reason: "文件不完整", remedy: "请重新提交"),
      SetAside(document: "河口镇.docx", code: "empty", reason: "空文件", remedy: "请重新提交"),
    ]
    let result = normalize([report("a.txt")], setAside: files)
    #expect(result.findings("truncated").map(\.severity) == [.returned])
    #expect(result.findings("empty").map(\.document) == ["河口镇.docx"])
    #expect(result.unitReports.map(\.outcome) == [.reported, .unreadable, .notSubmitted])
    #expect(result.observation(mediated, unit: "河口镇")?.missingReason == .unreadable)
  }

  @Test("The same bytes under two units are told of both")
  func copiesAreTold() {
    let result = normalize([
      report("a.txt", digest: "same"), report("b.txt", unit: "河口镇", digest: "same"),
      report("c.txt", unit: "新桥镇"),
    ])
    let copies = result.findings("duplicate_submission")
    #expect(copies.map(\.document) == ["a.txt", "b.txt"])
    #expect(copies.first?.message == "与b.txt内容完全相同，却属不同单位或年度")
  }
  @Test("A county's own report needs no row of the roster")
  func countyItself() {
    let result = normalize([report("a.txt", unit: "青山县人民政府"), report("b.txt", unit: "新桥镇")])
    #expect(result.findings("not_on_roster").map(\.unit) == ["新桥镇"])
  }
}
