import Foundation
import Model
import Normalization
import Testing

@Suite("Figures that were copied")
struct CopyTests {
  private let disputes = "2023年，柳林镇排查矛盾纠纷210件，调处204件，涉及群众630人。"
  private let publicity = "全年开展法治宣传36场次，发放资料5200份，接待咨询410人次。"
  private let two = [says(mediated, 204), says(materials, 210)]
  private let three = [says(mediated, 204), says(materials, 210), says(staff, 630)]

  @Test("A paragraph with the same figures in two units is shown as a pair with both sentences")
  func betweenUnits() throws {
    let result = normalize([
      report("a.txt", sentences: [(disputes, three), ("柳林镇化解信访积案十二件，办结率百分之百。", two)]),
      report("b.txt", unit: "河口镇", sentences: [(disputes.replacing("柳林镇", with: "河口镇"), three)]),
    ])
    let copies = result.findings("copied_from_other_unit")
    let copy = try #require(copies.first)
    #expect(copies.count == 1)
    #expect(copy.document == "b.txt")
    #expect(copy.unit == "河口镇")
    #expect(copy.message == "1处语句（3个数值）与青山县柳林镇2023年度的报告（a.txt）相同")
    #expect(copy.evidence.contains("本报告：2023年，河口镇排查") && copy.evidence.contains("a.txt：2023年，柳林镇排查"))
  }

  @Test("The same report under two units is one finding, and so is last year's under a new year")
  func wholeReports() {
    let ours = [(disputes, three), (publicity, three)]
    let units = normalize([report("a.txt", sentences: ours), report("b.txt", unit: "河口镇", sentences: ours)])
    #expect(
      units.findings("copied_from_other_unit").map(\.message) == ["全部含数值的语句（6个数值）与青山县柳林镇2023年度的报告（a.txt）相同"])
    let newYear = ours.map { ($0.0.replacing("2023年", with: "2024年"), $0.1) }
    let years = normalize([
      report("旧.txt", sentences: ours), report("新.txt", period: 2024, sentences: newYear),
    ])
    #expect(years.findings("copied_from_other_year").map(\.document) == ["新.txt"])
    #expect(
      years.findings("copied_from_other_year").map(\.message) == ["全部含数值的语句（6个数值）与本单位2023年度的报告（旧.txt）相同"])
  }

  @Test("Last year's report is compared even where this run is about the new year alone")
  func otherYearsCount() {
    let result = normalize(
      [
        report("旧.txt", sentences: [(disputes, three)]),
        report("新.txt", period: 2024, sentences: [(disputes, three)]),
      ], options: NormalizationOptions(periods: [Period(2024)]))
    #expect(result.findings("copied_from_other_year").map(\.period) == [Period(2024)])
  }

  @Test("Other figures, few figures, placeholders and plans are no copies")
  func notCopies() {
    let masks = [says(mediated, masked), says(materials, masked), says(staff, masked)]
    let plans = three.map {
      Said(indicator: $0.indicator, magnitude: $0.magnitude, role: .plan, surface: "1")
    }
    for (ours, theirs, said) in [
      (disputes, disputes.replacing("204", with: "205"), three), (disputes, disputes, two),
      (disputes, disputes, masks), (disputes, disputes, plans), ("共3件、4件、5件。", "共3件、4件、5件。", three),
    ] {
      let result = normalize([
        report("a.txt", sentences: [(ours, said)]), report("b.txt", unit: "河口镇", sentences: [(theirs, said)]),
      ])
      #expect(result.findings.allSatisfy { !$0.code.hasPrefix("copied") })
    }
  }

  @Test("A resubmission repeats its unit's own text")
  func resubmissionsAreNoCopies() {
    let result = normalize([
      report("a.txt", sentences: [(disputes, three)]), report("b.txt", sentences: [(disputes, three)]),
    ])
    #expect(result.findings.allSatisfy { !$0.code.hasPrefix("copied") })
  }

  @Test("What very many reports share is a template's; whole reports are still told, each with one other")
  func manyAlike() {
    let own = { (index: Int) in "本镇第\(index)村配备法律顾问和法治副校长各一名。" }
    let units = (1...20).map { "第\($0)乡" }
    let shared = units.enumerated().map { index, unit in
      report("\(unit).txt", unit: unit, sentences: [(disputes, three), (own(index), two)])
    }
    #expect(normalize(shared).findings("copied_from_other_unit").isEmpty)
    let same = units.map { report("\($0).txt", unit: $0, sentences: [(disputes, three)]) }
    #expect(normalize(same).findings("copied_from_other_unit").count == 19)
  }
}
