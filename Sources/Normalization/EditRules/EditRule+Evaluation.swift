import Model

extension EditRule {
  /// Whether the figures break the rule whatever values they take within their bounds.
  ///
  /// - Parameter bounds: an indicator's bounds, a point where it is exact; nil where nothing is known of it,
  ///   and then the rule cannot be broken. The same holds where it divides by zero.
  package func isViolated(by bounds: (IndicatorID) -> Interval?) -> Bool {
    guard let left = condition.left.range(given: bounds), let right = condition.right.range(given: bounds)
    else { return false }
    return switch condition.comparison {
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
  func range(given bounds: (IndicatorID) -> Interval?) -> RuleRange? {
    switch self {
    case .number(let value): return RuleRange(Interval(value, value))
    case .indicator(let id): return bounds(id).map { RuleRange($0) }
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
