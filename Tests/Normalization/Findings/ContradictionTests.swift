import Foundation
import Model
import Testing

@testable import Normalization

@Suite("What a report's own text contradicts is quoted, doubted, and never mended")
struct ContradictionTests {
  private func contradicting(
    _ check: Contradiction.Check, _ claim: Said, _ others: [Said], amount: Interval
  ) -> ExtractedReport {
    var report = report("a.txt", [claim] + others)
    let mentions = report.mentions
    report.contradictions = [
      Contradiction(check, claim: mentions[0], others: Array(mentions.dropFirst()), amount: amount)
    ]
    return report
  }

  private var parts: ExtractedReport {
    contradicting(
      .partsDifferFromTotal, says(mediated, 165), [says(mediated, 80, .part), says(mediated, 60, .part)],
      amount: Interval(140, 140))
  }

  @Test("Both figures and both sentences are told, with the unit that the report is of")
  func quoted() throws {
    let finding = try #require(normalize([parts]).findings("parts_differ_from_total").first)
    #expect(finding.message == "分项之和与总数不符：总数“165”，分项“80”、“60”，合计140")
    #expect(finding.evidence == "句子含165。 … 句子含80。 … 句子含60。")
    #expect(finding.severity == .review)
    #expect((finding.county, finding.unit, finding.period) == ("青山县", "柳林镇", Period(2023)))
    #expect(finding.span == TextSpan(0, 5))
  }

  @Test("The figure stays as stated, and is unvalidated")
  func doubted() {
    let result = normalize([parts])
    #expect(result.observation(mediated)?.value == 165)
    #expect(result.observation(mediated)?.status == .unvalidated)
    #expect(result.observation(staff)?.status != .unvalidated)
  }

  @Test("Once a person has ruled on it, it is not asked for again")
  func ruled() {
    let result = normalize([parts], corrections: [correction(mediated, 140)])
    #expect(result.findings("parts_differ_from_total").isEmpty)
    #expect(result.observation(mediated)?.status == .normal)
  }

  @Test("Of a report that another one replaced nothing is told")
  func superseded() {
    let newer = report("b.txt", signed: "2024-02-01", [says(mediated, 140)])
    var older = parts
    older.report.signedOn = CalendarDate(iso8601: "2024-01-01")
    #expect(normalize([older, newer]).findings("parts_differ_from_total").isEmpty)
  }

  @Test("A report of an unknown unit is told of by its document")
  func unplaced() throws {
    var unknown = parts
    unknown.report.unit = nil
    let finding = try #require(normalize([unknown]).findings("parts_differ_from_total").first)
    #expect((finding.document, finding.unit) == ("a.txt", nil))
  }

  @Test(
    "Every check has its wording",
    arguments: [
      (Contradiction.Check.partExceedsTotal, "其中数大于总数：总数“20”，其中“30”"),
      (.toldDifferently, "同一事项前后不一：“20”，又作“30”"),
      (.outcomesDifferFromWhole, "已办结与未办结之和与总数不符：总数“20”，“30”为30至40"),
      (.rateDiffersFromRatio, "比率与分子、分母不符：“20”，而“30”为30至40%"),
    ])
  func wording(_ check: Contradiction.Check, _ message: String) {
    let report = contradicting(check, says(mediated, 20), [says(mediated, 30)], amount: Interval(30, 40))
    #expect(report.contradictions.map { Finding.contradiction($0).message } == [message])
  }

  @Test("A rule that says the same as the text says it once")
  func toldOnce() {
    let rule = EditRule(
      id: "ratio", severity: .review,
      condition: RuleCondition(
        .absolute(
          .calculation(
            .indicator(rate.id), .minus,
            .calculation(
              .calculation(.number(100), .times, .indicator(certified.id)), .over, .indicator(staff.id)))),
        .atMost, .number(1)), messageZh: "持证率不符")
    let report = contradicting(
      .rateDiffersFromRatio, says(rate, 90), [says(certified, 3), says(staff, 4)], amount: Interval(75, 75))
    let result = normalize([report], rules: [rule])
    #expect(result.findings("rate_differs_from_ratio").count == 1)
    #expect(result.findings("ratio").isEmpty)
    #expect(result.observation(rate)?.status == .unvalidated)
    let silent = normalize([ExtractedReport(report: report.report, mentions: report.mentions)], rules: [rule])
    #expect(silent.findings("ratio").count == 1)
  }
}
