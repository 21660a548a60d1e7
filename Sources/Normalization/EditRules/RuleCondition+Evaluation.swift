import Model

extension RuleCondition {
  /// Whether the figures break the condition whatever values they take within their bounds.
  ///
  /// - Parameter bounds: a figure's bounds, a point where it is exact; nil where nothing is known of it, and then
  ///   the condition cannot be broken. The same holds where it divides by zero.
  package func isViolated(by bounds: (RuleVariable) -> Interval?) -> Bool {
    guard let left = left.range(given: bounds), let right = right.range(given: bounds) else { return false }
    return switch comparison {
    case .atMost: left.lower > right.upper
    case .below: left.lower >= right.upper
    case .atLeast: left.upper < right.lower
    case .above: left.upper <= right.lower
    case .equal: left.lower > right.upper || left.upper < right.lower
    case .different: left.isPoint && left == right
    }
  }
}

extension RuleExpression {
  func range(given bounds: (RuleVariable) -> Interval?) -> RuleRange? {
    switch self {
    case .number(let value): return RuleRange(Interval(value, value))
    case .indicator(let id): return bounds(RuleVariable(id)).map { RuleRange($0) }
    case .previous(let id): return bounds(RuleVariable(id, isPrevious: true)).map { RuleRange($0) }
    case .negation(let inner): return inner.range(given: bounds).map { -$0 }
    case .absolute(let inner): return inner.range(given: bounds)?.magnitude
    case .calculation(let left, let operation, let right):
      guard let left = left.range(given: bounds), let right = right.range(given: bounds) else { return nil }
      return switch operation {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .over: left / right
      }
    }
  }
}
