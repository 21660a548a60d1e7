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
      report("旧.txt", signed: "2024-01-10", [says(mediated, 180), says(staff, 10)]),
      report("新.txt", signed: "2024-02-01", [says(mediated, masked), says(staff, 10)]),
    ])
    #expect(result.findings("resubmission").map(\.severity) == [.review])
    #expect(result.observation(mediated)?.value == nil)
  }

  @Test("What states far less than another only supplements it, however new it is")
  func supplementIsNotInForce() throws {
    let whole = report(
      "全.txt", signed: "2024-01-10",
      [says(mediated, masked), says(staff, 10), says(materials, 50), says(certified, 9)])
    let supplement = report("补.txt", signed: "2024-03-01", [says(mediated, 180)])
    let result = normalize([supplement, whole, report("空.txt", signed: nil, [says(mediated, masked)])])
    #expect(result.unitReports.first?.document == "全.txt")
    #expect(result.unitReports.first?.superseded == ["补.txt", "空.txt"])
    let finding = try #require(result.findings("resubmission").first)
    #expect(finding.severity == .review)
    #expect(
      finding.message
        == "同一年度收到3份报告，以全.txt（2024-01-10）为准，替代空.txt（无落款日期），补.txt（2024-03-01）较新但数值不全，只作补充：发放宣传资料 未提及→50份；执法人员 未提及→10人；持证执法人员 未提及→9人；调处矛盾纠纷 占位符→180件"
    )
  }

  @Test("How much a complete submission must state is the pipeline's to say")
  func completenessIsAPolicy() {
    let submissions = [
      report("全.txt", signed: "2024-01-10", [says(mediated, 1), says(staff, 10), says(materials, 50)]),
      report("新.txt", signed: "2024-03-01", [says(mediated, 2)]),
    ]
    let inForce = { (share: Decimal) in
      normalize(
        submissions,
        options: NormalizationOptions(resubmissions: ResubmissionPolicy(completeShare: share))
      ).unitReports.first?.document
    }
    #expect(inForce(30) == "新.txt")
    #expect(inForce(34) == "全.txt")
  }

  @Test("A figure that jumps is in doubt, shown with both sentences")
  func jumpIsFlagged() throws {
    let result = normalize([
      report("旧.txt", signed: "2024-01-10", [says(mediated, 180), says(staff, 10)]),
      report("新.txt", signed: "2024-02-01", [says(mediated, 1800), says(staff, 12)]),
    ])
    let finding = try #require(result.findings("resubmission_change").first)
    #expect(result.findings("resubmission_change").count == 1)
    #expect(finding.message == "重新提交后“调处矛盾纠纷”由180件变为1800件，变动过大")
    #expect(finding.evidence == "原报告：句子含180。 / 新报告：句子含1800。")
    #expect(finding.document == "新.txt")
    #expect(result.observation(mediated)?.status == .unvalidated)
    #expect(result.observation(mediated)?.value == 1800)
    #expect(result.observation(staff)?.status == .normal)
  }

  @Test(
    "What counts as a jump is the pipeline's to say, and what may be the same figure is none",
    arguments: [
      (Magnitude.exact(180), Magnitude.exact(270), Decimal(50), false), (.exact(180), .exact(271), 50, true),
      (.exact(180), .exact(190), 5, true), (.exact(0), .exact(1), 50, true),
      (.over(200, step: 100), .exact(299), 5, false), (.over(200, step: 100), .exact(305), 5, true),
    ])
  func threshold(before: Magnitude, after: Magnitude, percent: Decimal, isFlagged: Bool) {
    let result = normalize(
      [
        report("旧.txt", signed: "2024-01-10", [says(mediated, before)]),
        report("新.txt", signed: "2024-02-01", [says(mediated, after)]),
      ], options: NormalizationOptions(resubmissions: ResubmissionPolicy(flaggedChange: percent)))
    #expect(result.findings("resubmission_change").isEmpty != isFlagged)
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
    let options = NormalizationOptions(resubmissions: ResubmissionPolicy(fills: [.placeholder]))
    let result = normalize(
      [
        report("旧.txt", signed: "2024-01-10", [says(mediated, 180), says(materials, 50)]),
        report("新.txt", signed: "2024-02-01", [says(mediated, masked), says(staff, 10)]),
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

  @Test("A supplement may speak where the report in force is silent, if the pipeline says so")
  func silenceIsFilledByPolicy() throws {
    let options = NormalizationOptions(resubmissions: ResubmissionPolicy(fills: [.notStated]))
    let result = normalize(
      [
        report("全.txt", signed: "2024-01-10", [says(staff, 10), says(certified, 9), says(materials, 50)]),
        report("补.txt", signed: "2024-02-01", [says(mediated, 180)]),
      ], options: options)
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == 180)
    #expect(observation.status == .imputed)
    #expect(observation.missingReason == .notStated)
    #expect(
      result.findings("filled_silence").map(\.message) == ["“调处矛盾纠纷”在全.txt中未提及，已用同一单位的另一份报告填补：180件"])
    #expect(result.observation(staff)?.status == .normal, "what is stated stays")
  }
}
