import Model

/// Runs the examples that rules bring along: the figures of each must satisfy its rule, or break it.
package struct RuleExampleCheck: Sendable {
  private let rules: [EditRule]

  package init(_ rules: [EditRule]) { self.rules = rules }

  package var count: Int { rules.reduce(0) { $0 + $1.examples.count } }

  /// What failed, as `file:line:column: …`, in the order of the rules.
  package func failures() -> [String] {
    rules.flatMap { rule in
      rule.examples.filter { Self.holds(rule.test, for: $0) != $0.holds }.map {
        "\($0.place): the rule '\(rule.id)' must \($0.holds ? "hold" : "fail") for this example, and does not"
      }
    }
  }

  private static func holds(_ test: EditRule.Test, for example: RuleExample) -> Bool {
    switch test {
    case .condition(let condition): return !condition.isViolated { example.figures[$0] }
    case .outlier(let test):
      guard let range = test.expression.range(given: { example.figures[$0] }),
        case .finite(let lower) = range.lower
      else { return true }
      var figure = Interval(lower, nil)
      if case .finite(let upper) = range.upper { figure.upper = upper }
      return ResistantFence(example.peers + [figure], test)?.side(of: figure) == nil
    }
  }
}
