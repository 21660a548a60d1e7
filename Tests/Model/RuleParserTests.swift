import Foundation
import Model
import Testing

@Suite("Reading an edit rule")
struct RuleParserTests {
  private static func id(_ name: String) -> RuleExpression { .indicator(IndicatorID(name)) }

  @Test("A comparison of two indicators")
  func simple() throws {
    let condition = try RuleCondition(parsing: "disputes_resolved <= disputes_found")
    #expect(condition == RuleCondition(Self.id("disputes_resolved"), .atMost, Self.id("disputes_found")))
    #expect(condition.indicators.map(\.rawValue) == ["disputes_resolved", "disputes_found"])
  }

  @Test("Products bind closer than sums, and equals group from the left")
  func precedence() throws {
    let condition = try RuleCondition(parsing: "a - b - 2*c/d > 0.5")
    let product = RuleExpression.calculation(
      .calculation(.number(2), .times, Self.id("c")), .over, Self.id("d"))
    let difference = RuleExpression.calculation(Self.id("a"), .minus, Self.id("b"))
    let half = try #require(Decimal(string: "0.5"))
    #expect(condition == RuleCondition(.calculation(difference, .minus, product), .above, .number(half)))
  }

  @Test("A rate beside its parts")
  func rate() throws {
    let text = "abs(certification_rate - 100 * certified_officers / enforcement_staff) <= 1"
    let condition = try RuleCondition(parsing: text)
    let share = RuleExpression.calculation(
      .calculation(.number(100), .times, Self.id("certified_officers")), .over, Self.id("enforcement_staff"))
    #expect(
      condition
        == RuleCondition(
          .absolute(.calculation(Self.id("certification_rate"), .minus, share)), .atMost, .number(1)))
  }

  @Test("The period before is named apart from the period's own figure")
  func previous() throws {
    let condition = try RuleCondition(parsing: "a <= 2 * previous(a) + b")
    #expect(condition.variables.map(\.description) == ["a", "previous(a)", "b"])
    #expect(condition.indicators.map(\.rawValue) == ["a", "b"])
    #expect(RuleVariable(parsing: "previous(a)") == RuleVariable(IndicatorID("a"), isPrevious: true))
    #expect(RuleVariable(parsing: "a + b") == nil)
  }

  @Test("The forms that tell how indicators belong together")
  func forms() throws {
    let rate = try RuleCondition(parsing: "abs(rate - 100 * part / whole) <= 1").ratio
    #expect(
      rate
        == RatioOfIndicators(
          rate: IndicatorID("rate"), numerator: IndicatorID("part"), denominator: IndicatorID("whole")))
    #expect(try RuleCondition(parsing: "abs(rate - 10 * part / whole) <= 1").ratio == nil)
    let inclusion = try #require(try RuleCondition(parsing: "part <= whole").inclusion)
    #expect((inclusion.part.rawValue, inclusion.whole.rawValue) == ("part", "whole"))
    #expect(try RuleCondition(parsing: "part < whole").inclusion == nil)
    #expect(try RuleCondition(parsing: "part <= 2 * whole").inclusion == nil)
  }

  @Test("Each indicator is named once")
  func indicators() throws {
    let condition = try RuleCondition(parsing: "a == (b + a) * -b")
    #expect(condition.indicators.map(\.rawValue) == ["a", "b"])
  }

  @Test("Every comparison", arguments: RuleCondition.Comparison.allCases)
  func comparisons(comparison: RuleCondition.Comparison) throws {
    let spaced = try RuleCondition(parsing: "a \(comparison.rawValue) b")
    let tight = try RuleCondition(parsing: "a\(comparison.rawValue)b")
    #expect(spaced == tight)
    #expect(spaced.comparison == comparison)
  }

  @Test(
    "What cannot be read is told with its place",
    arguments: [
      ("", "column 1: expected a number, an indicator or '(' but the expression ends"),
      ("a <=", "column 5: expected a number, an indicator or '(' but the expression ends"),
      ("a + b", "column 6: expected one of <= < >= > == != but the expression ends"),
      ("a = b", "column 3: expected one of <= < >= > == != but found '='"),
      ("a <= b b", "column 8: unexpected 'b' after the end of the expression"),
      ("a <= previous(2)", "column 15: expected an indicator alone but found '2'"),
      ("a <= previous(b + 1)", "column 17: expected ')' but found '+'"),
      ("(a + b <= c", "column 8: expected ')' but found '<='"),
      ("a <= 调解", "column 6: expected a number, an indicator or '(' but found '调'"),
      ("a <= max(b, c)", "column 6: unknown function 'max'; known: abs, previous"),
      ("a <= 1.2.3", "column 6: '1.2.3' is not a number like 100 or 0.5"),
      ("a <= 5.", "column 6: '5.' is not a number like 100 or 0.5"),
    ])
  func errors(text: String, message: String) {
    let error = #expect(throws: RuleSyntaxError.self) { try RuleCondition(parsing: text) }
    #expect(error?.description == message)
  }

  @Test("Nesting has a limit, so that no file can exhaust the stack")
  func nesting() {
    let text = String(repeating: "(", count: 100_000) + "a"
    let error = #expect(throws: RuleSyntaxError.self) { try RuleCondition(parsing: text) }
    #expect(error?.reason == .tooDeep)
  }
}
