import Foundation
import Model

/// A sum of figures with coefficients and a constant.
struct LinearForm: Equatable {
  var coefficients: [IndicatorID: Decimal] = [:]
  var constant: Decimal = 0

  static func - (left: LinearForm, right: LinearForm) -> LinearForm { left + right * -1 }

  static func + (left: LinearForm, right: LinearForm) -> LinearForm {
    LinearForm(
      coefficients: left.coefficients.merging(right.coefficients, uniquingKeysWith: +),
      constant: left.constant + right.constant)
  }

  static func * (form: LinearForm, factor: Decimal) -> LinearForm {
    LinearForm(coefficients: form.coefficients.mapValues { $0 * factor }, constant: form.constant * factor)
  }

  /// The demand that it is at most zero.
  var atMostZero: LinearSystem.Inequality { .init(coefficients: coefficients, bound: -constant) }
}

extension RuleExpression {
  /// - Parameter known: figures that count as constants.
  /// - Returns: nil where figures that are not known are multiplied, divided by, or stand within `abs`.
  func linearForm(known: [IndicatorID: Decimal]) -> LinearForm? {
    switch self {
    case .number(let value): return LinearForm(constant: value)
    case .indicator(let id):
      return known[id].map { LinearForm(constant: $0) } ?? LinearForm(coefficients: [id: 1])
    case .previous: return nil
    case .negation(let inner): return inner.linearForm(known: known).map { $0 * -1 }
    case .absolute(let inner):
      guard let form = inner.linearForm(known: known), form.coefficients.isEmpty else { return nil }
      return LinearForm(constant: abs(form.constant))
    case .calculation(let left, let operation, let right):
      guard let left = left.linearForm(known: known), let right = right.linearForm(known: known) else {
        return nil
      }
      switch operation {
      case .plus: return left + right
      case .minus: return left - right
      case .times:
        if right.coefficients.isEmpty { return left * right.constant }
        return left.coefficients.isEmpty ? right * left.constant : nil
      case .over:
        return right.coefficients.isEmpty && right.constant != 0 ? left * (1 / right.constant) : nil
      }
    }
  }
}

extension RuleCondition {
  /// What the condition demands, multiplied out where it is a ratio; strict comparisons count as weak ones.
  ///
  /// - Returns: nil where it is not linear in the figures that are not known: nothing is then demanded.
  func inequalities(known: [IndicatorID: Decimal]) -> [LinearSystem.Inequality]? {
    if let demands = ratioInequalities(known: known) { return demands }
    if case .absolute(let inner) = left, [.atMost, .below].contains(comparison),
      let inner = inner.linearForm(known: known), let most = right.linearForm(known: known)
    {
      return [(inner - most).atMostZero, (inner * -1 - most).atMostZero]
    }
    guard let left = left.linearForm(known: known), let right = right.linearForm(known: known) else {
      return nil
    }
    return switch comparison {
    case .atMost, .below: [(left - right).atMostZero]
    case .atLeast, .above: [(right - left).atMostZero]
    case .equal: [(left - right).atMostZero, (right - left).atMostZero]
    case .different: nil
    }
  }

  /// `abs(rate - 100 * numerator / denominator) <= tolerance` with a known rate, times the denominator.
  private func ratioInequalities(known: [IndicatorID: Decimal]) -> [LinearSystem.Inequality]? {
    guard let ratio, let rate = known[ratio.rate], case .number(let tolerance) = right else { return nil }
    let over = RuleExpression.indicator(ratio.numerator).linearForm(known: known)
    let under = RuleExpression.indicator(ratio.denominator).linearForm(known: known)
    guard let over, let under else { return nil }
    return [
      (under * (rate - tolerance) - over * 100).atMostZero,
      (over * 100 - under * (rate + tolerance)).atMostZero,
    ]
  }
}
