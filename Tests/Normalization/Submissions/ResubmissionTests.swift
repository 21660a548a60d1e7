import Foundation
import Model
import Normalization
import Testing

@Suite("Several submissions for one unit and year")
struct ResubmissionTests {
  @Test("The latest signature is in force; the others are kept, newest first")
  func latestSignatureIsInForce() throws {
    let result = normalize([
      report("b.txt", signed: "2024-02-01", [says(mediated, 200)]),
      report("c.txt", signed: "2024-01-10", [says(mediated, 150)]),
      report("a.txt", signed: nil, [says(mediated, 100)]),
    ])
    let unit = try #require(result.unitReports.first)
    #expect(unit.document == "b.txt")
    #expect(unit.superseded == ["c.txt", "a.txt"])
    #expect(result.observation(mediated)?.value == 200)
  }

  @Test("Of one day the more complete is in force, then the last path in byte order")
  func completenessAndPathDecide() {
    let filled = normalize([
      report("z.txt", signed: "2024-01-10", [says(mediated, masked)]),
      report("a.txt", signed: "2024-01-10", [says(mediated, 150)]),
    ])
    #expect(filled.unitReports.first?.document == "a.txt")
    let alike = normalize([report("a.txt"), report("a2.txt")])
    #expect(alike.unitReports.first?.document == "a2.txt")
  }

  @Test("What changed is told")
  func changesAreTold() throws {
    let result = normalize([
      report("旧.txt", signed: "2024-01-10", [says(mediated, 180), says(materials, masked)]),
      report("新.txt", signed: "2024-02-01", [says(mediated, 200), says(materials, .over(2000, step: 1000))]),
    ])
    let finding = try #require(result.findings("resubmission").first)
    #expect(finding.severity == .note)
    #expect(finding.document == "新.txt")
    #expect(
      finding.message
        == "同一年度收到2份报告，以新.txt（2024-02-01）为准，替代旧.txt（2024-01-10）：调处矛盾纠纷 180件→200件；发放宣传资料 占位符→2000余份")
    #expect(result.findings("placeholder").isEmpty, "the superseded template asks for nothing")
  }

  @Test("A new placeholder in place of a stated figure is for review")
  func lossIsForReview() {
    let result = normalize([
      report("旧.txt", signed: "2024-01-10", [says(mediated, 180)]),
      report("新.txt", signed: "2024-02-01", [says(mediated, masked)]),
    ])
    #expect(result.findings("resubmission").map(\.severity) == [.review])
    #expect(result.observation(mediated)?.value == nil)
  }

  @Test("A new placeholder where nothing was stated before is a note")
  func noLossIsANote() {
    let result = normalize([
      report("旧.txt", signed: "2024-01-10"),
      report("新.txt", signed: "2024-02-01", [says(mediated, masked)]),
    ])
    #expect(result.findings("resubmission").map(\.severity) == [.note])
  }

  @Test("A placeholder takes the earlier figure only where the pipeline says so, and says so itself")
  func fillingIsAPolicy() throws {
    let options = NormalizationOptions(fillsPlaceholders: true)
    let result = normalize(
      [
        report("旧.txt", signed: "2024-01-10", [says(mediated, 180), says(materials, 50)]),
        report("新.txt", signed: "2024-02-01", [says(mediated, masked)]),
      ], options: options)
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == 180)
    #expect(observation.status == .imputed)
    #expect(observation.missingReason == .placeholder)
    #expect(observation.sources.map(\.document) == ["新.txt", "旧.txt"])
    #expect(result.findings("filled_placeholder").count == 1)
    #expect(result.findings("placeholder").isEmpty)
    #expect(result.observation(materials)?.missingReason == .notStated, "silence is not filled")
  }
}
