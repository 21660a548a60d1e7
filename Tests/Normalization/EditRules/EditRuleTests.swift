import Foundation
import Model
import Normalization
import TestSupport
import Testing

@Suite("Edit rules")
struct EditRuleTests {
  /// `a`, `b` and `c` with their bounds, and whether the rule is broken.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var bounds: [String: Interval]
    var isViolated: Bool

    init(_ rule: String, _ bounds: [String: Interval], violated isViolated: Bool) {
      (self.rule, self.bounds, self.isViolated) = (rule, bounds, isViolated)
    }

    var testDescription: String { rule + (isViolated ? " broken by " : " kept by ") + "\(bounds)" }
  }

  static let cases: [Case] = [
    Case("a <= b", ["a": at(5), "b": at(5)], violated: false),
    Case("a <= b", ["a": at(6), "b": at(5)], violated: true),
    Case("a <= b", ["a": Interval(4, 6), "b": at(5)], violated: false),
    Case("a <= b", ["a": Interval(6, nil), "b": at(5)], violated: true),
    Case("a <= b", ["a": at(6), "b": Interval(5, nil)], violated: false),
    Case("a < b", ["a": at(5), "b": at(5)], violated: true),
    Case("a >= b", ["a": at(4), "b": Interval(5, 9)], violated: true),
    Case("a > b", ["a": at(5), "b": at(5)], violated: true),
    Case("a == b + c", ["a": at(10), "b": at(4), "c": at(6)], violated: false),
    Case("a == b + c", ["a": at(11), "b": at(4), "c": at(6)], violated: true),
    Case("a == b + c", ["a": at(11), "b": Interval(4, 5), "c": at(6)], violated: false),
    Case("a != b", ["a": at(3), "b": at(3)], violated: true),
    Case("a != b", ["a": Interval(3, 4), "b": Interval(3, 4)], violated: false),
    Case("abs(a - 100 * b / c) <= 1", ["a": at(81.25), "b": at(13), "c": at(16)], violated: false),
    Case("abs(a - 100 * b / c) <= 1", ["a": at(95), "b": at(13), "c": at(16)], violated: true),
    Case("abs(a - 100 * b / c) <= 1", ["a": Interval(95, nil), "b": at(13), "c": at(16)], violated: true),
    Case("a == b / 3 * 3", ["a": at(1), "b": at(1)], violated: false),
    Case("-a <= -b", ["a": at(5), "b": at(6)], violated: true),
    // Division by what is or may be zero says nothing.
    Case("a <= 100 * b / c", ["a": at(50), "b": at(0), "c": at(0)], violated: false),
    Case("a <= 100 * b / c", ["a": at(50), "b": at(0), "c": Interval(0, 4)], violated: false),
    Case("a <= 2 * previous(a)", ["a": at(9), "previous(a)": at(4)], violated: true),
    Case("a <= 2 * previous(a)", ["a": at(9), "previous(a)": Interval(4, 5)], violated: false),
    Case("a <= 2 * previous(a)", ["a": at(9)], violated: false),
    // Of b nothing is known.
    Case("a <= b", ["a": at(6)], violated: false),
  ]

  @Test("A rule is broken only if it fails for all values within the bounds", arguments: cases)
  func intervals(_ example: Case) throws {
    let condition = try RuleCondition(parsing: example.rule)
    #expect(condition.isViolated { example.bounds[$0.description] } == example.isViolated)
  }

  @Test("A rule is never broken by values that satisfy it within wider bounds", arguments: UInt64(0)..<50)
  func soundness(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = ["a + b <= c", "a * b >= c", "abs(a - b) < c", "100 * a / (b + 1) <= c", "a - b == c"]
    for text in texts {
      let condition = try RuleCondition(parsing: text)
      let truth = Dictionary(
        uniqueKeysWithValues: condition.indicators.map { id in
          (id, Decimal(Int.random(in: 0...20, using: &random)))
        })
      let blurred = truth.mapValues { value in
        Interval(
          value - Decimal(Int.random(in: 0...3, using: &random)),
          Bool.random(using: &random) ? value + Decimal(Int.random(in: 0...3, using: &random)) : nil)
      }
      let isBroken = condition.isViolated { truth[$0.indicator].map { Interval($0, $0) } }
      let isBrokenForAll = condition.isViolated { blurred[$0.indicator] }
      #expect(isBroken || !isBrokenForAll, "\(text) with \(truth) in \(blurred)")
    }
  }

  @Test("A violation quotes both figures and their sentences, and the figures are unvalidated")
  func violationIsTold() throws {
    let rule = EditRule(
      id: "certified_within_staff", severity: .review,
      condition: try RuleCondition(parsing: "certified_officers <= enforcement_staff"),
      messageZh: "持证人数多于执法人员数")
    let broken = report("a.txt", [says(staff, 12), says(certified, 15), says(mediated, 3)])
    let result = normalize([broken], rules: [rule])
    let finding = try #require(result.findings("certified_within_staff").first)
    #expect(finding.message == "持证人数多于执法人员数：持证执法人员 15人，执法人员 12人")
    #expect(finding.evidence == "句子含15。 … 句子含12。")
    #expect(finding.indicator == certified.id)
    #expect(finding.span == TextSpan(10, 15))
    #expect(result.observation(certified)?.status == .unvalidated)
    #expect(result.observation(staff)?.status == .unvalidated)
    #expect(result.observation(mediated)?.status == .normal)
  }

  @Test("A ruling mends what a rule found, and a ruled figure is not doubted again")
  func rulingMends() throws {
    let rule = EditRule(
      id: "certified_within_staff", severity: .review,
      condition: try RuleCondition(parsing: "certified_officers <= enforcement_staff"), messageZh: "")
    let broken = report("a.txt", [says(staff, 12), says(certified, 15)])
    let mended = normalize([broken], corrections: [correction(certified, 11)], rules: [rule])
    #expect(mended.findings("certified_within_staff").isEmpty)
    let still = normalize([broken], corrections: [correction(certified, 14)], rules: [rule])
    #expect(still.findings("certified_within_staff").count == 1)
    #expect(still.observation(certified)?.status == .normal)
    #expect(still.observation(staff)?.status == .unvalidated)
  }

  @Test("A placeholder may be any number; silence and unreported units break nothing")
  func missingFigures() throws {
    let rule = EditRule(
      id: "certified_within_staff", severity: .review,
      condition: try RuleCondition(parsing: "certified_officers <= enforcement_staff"), messageZh: "")
    let result = normalize(
      [
        report("a.txt", [says(certified, 15), says(staff, masked)]),
        report("b.txt", unit: "河口镇", [says(certified, 15)]),
        report(
          "c.txt", unit: "河口镇", county: "白水县",
          [says(certified, 15), says(staff, .masked(Mask(bounds: Interval(10, 13))))]),
      ], rules: [rule])
    #expect(result.findings("certified_within_staff").map(\.county) == ["白水县"], "1X is at most 13 here")
  }

  @Test("A rule that only notes leaves the figures as they are")
  func noteDoesNotDoubt() throws {
    let rule = EditRule(
      id: "many", severity: .note, condition: try RuleCondition(parsing: "disputes_mediated <= 100"),
      messageZh: "")
    let result = normalize([report("a.txt", [says(mediated, 200)])], rules: [rule])
    #expect(result.findings("many").map(\.severity) == [.note])
    #expect(result.observation(mediated)?.status == .normal)
  }
}

private func at(_ value: Decimal) -> Interval { Interval(value, value) }
