import Evaluation
import Foundation
import Model
import Testing

@Suite("The score agrees with score.py")
struct ScorecardTests {
  @Test("to the last digit, line by line", arguments: Fixture.all)
  func agrees(fixture: Fixture) throws {
    var score = Scorecard(indicators: Fixture.catalogue)
    let mentions = try fixture.mentions()
    for gold in try fixture.goldReports() { score.add(gold, mentions: mentions[gold.name] ?? []) }
    let expected = try fixture.expectedLines()
    #expect(score.indicatorLines + score.lines == expected.filter { !Self.isDifference($0) })
    // score.py prints the cells of a report in no fixed order.
    #expect(score.differences.map(\.line).sorted() == expected.filter(Self.isDifference).sorted())
  }

  @Test("Reports add up to the same score in any order")
  func order() throws {
    let fixture = Fixture(description: "mixed")
    let (gold, mentions) = (try fixture.goldReports(), try fixture.mentions())
    func lines(_ reports: [GoldReport]) -> [String] {
      var score = Scorecard(indicators: Fixture.catalogue)
      for report in reports { score.add(report, mentions: mentions[report.name] ?? []) }
      return score.lines
    }
    #expect(gold.count == 2)
    #expect(lines(gold) == lines(gold.reversed()))
  }

  @Test("One mention finds one mark, even where it lies over two")
  func oneMentionOneMark() throws {
    let lectures = IndicatorID("lectures")
    let gold = try GoldReport(
      name: "g", annotated: "讲座⟦3次¦lectures=3⟧⟦3场¦lectures=3⟧。", indicators: [lectures])
    var score = Scorecard(indicators: Fixture.catalogue)
    let broad = Mention(
      document: "g", span: TextSpan(2, 6), surface: "3次3场", disposition: .indicator, indicator: lectures,
      quantity: Quantity(.exact(3), measure: "次"), evidence: "", evidenceSpan: TextSpan(0, 7), rule: "test")
    score.add(gold, mentions: [broad])
    #expect(score.mentions == Tally(right: 1, gold: 2, said: 1))
  }

  @Test("A mention far outside the text neither counts nor traps")
  func wildOffsets() throws {
    let gold = try GoldReport(name: "g", annotated: "共⟦12件¦fines=12⟧。", indicators: [IndicatorID("fines")])
    var score = Scorecard(indicators: Fixture.catalogue)
    let wild = [(-9, -3), (90, 95), (3, 1), (-2, 2)].map { start, end in
      Mention(
        document: "g", span: TextSpan(start, end), surface: "", disposition: .date, evidence: "",
        evidenceSpan: TextSpan(start, end), rule: "test")
    }
    score.add(gold, mentions: wild)
    #expect(score.accounted.part == 1, "of 共12件。 the last one covers 共1")
    #expect(score.accounted.whole == 2)
  }

  private static func isDifference(_ line: String) -> Bool {
    Difference.Kind.allCases.contains { line.hasPrefix("  \($0.rawValue) ") }
  }
}
