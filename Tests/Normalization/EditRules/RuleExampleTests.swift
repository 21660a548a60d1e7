import Foundation
import Model
import Normalization
import Testing

@Suite("Rules bring their own examples")
struct RuleExampleTests {
  private func example(_ figures: [String: Decimal], peers: [Decimal] = [], holds: Bool) -> RuleExample {
    RuleExample(
      figures: Dictionary(
        uniqueKeysWithValues: figures.compactMap { name, value in
          RuleVariable(parsing: name).map { ($0, Interval(value, value)) }
        }), peers: peers.map { Interval($0, $0) }, holds: holds, place: "rules.yml:7:9")
  }

  private func failures(_ test: EditRule.Test, _ example: RuleExample) -> [String] {
    RuleExampleCheck([EditRule(id: "r", severity: .note, test: test, messageZh: "", examples: [example])])
      .failures()
  }

  @Test("An example must hold, a counterexample must not")
  func conditions() throws {
    let test = EditRule.Test.condition(try RuleCondition(parsing: "a <= 2 * previous(a)"))
    #expect(failures(test, example(["a": 4, "previous(a)": 2], holds: true)) == [])
    #expect(failures(test, example(["a": 5, "previous(a)": 2], holds: false)) == [])
    #expect(
      failures(test, example(["a": 5, "previous(a)": 2], holds: true))
        == ["rules.yml:7:9: the rule 'r' must hold for this example, and does not"])
    #expect(
      failures(test, example(["a": 4, "previous(a)": 2], holds: false))
        == ["rules.yml:7:9: the rule 'r' must fail for this example, and does not"])
  }

  @Test("Among units, the peers are given")
  func outliers() {
    let test = EditRule.Test.outlier(OutlierTest(.indicator(IndicatorID("a"))))
    let peers: [Decimal] = [12, 15, 18, 20, 22, 25, 30]
    #expect(failures(test, example(["a": 3000], peers: peers, holds: false)) == [])
    #expect(failures(test, example(["a": 40], peers: peers, holds: true)) == [])
    #expect(failures(test, example(["a": 40], peers: peers, holds: false)).count == 1)
  }
}
