import Foundation
import Model

/// The values that an expression can take while its indicators stay within their bounds; both ends included.
///
/// Interval arithmetic: always wide enough, and too wide where an indicator appears twice. So a rule may miss a
/// violation, but what it reports is one.
struct RuleRange: Equatable {
  var lower: Endpoint
  var upper: Endpoint

  enum Endpoint: Comparable {
    case negativeInfinity
    case finite(Decimal)
    case positiveInfinity
  }

  static let unbounded = RuleRange(lower: .negativeInfinity, upper: .positiveInfinity)
  static let zero = RuleRange(Interval(0, 0))

  init(lower: Endpoint, upper: Endpoint) { (self.lower, self.upper) = (lower, upper) }

  init(_ interval: Interval) {
    self.init(lower: .finite(interval.lower), upper: interval.upper.map { .finite($0) } ?? .positiveInfinity)
  }

  var isPoint: Bool { lower == upper }
  private var containsZero: Bool { lower <= .finite(0) && .finite(0) <= upper }

  static prefix func - (range: RuleRange) -> RuleRange { RuleRange(lower: -range.upper, upper: -range.lower) }

  static func + (left: RuleRange, right: RuleRange) -> RuleRange {
    RuleRange(lower: left.lower + right.lower, upper: left.upper + right.upper)
  }

  static func - (left: RuleRange, right: RuleRange) -> RuleRange { left + -right }

  static func * (left: RuleRange, right: RuleRange) -> RuleRange {
    spanning(left, right) { [$0 * $1] }
  }

  /// - Returns: nil where the divisor is zero; unbounded where it may be.
  static func / (left: RuleRange, right: RuleRange) -> RuleRange? {
    if right == .zero { return nil }
    if right.containsZero { return .unbounded }
    return spanning(left, right) { $0.quotients(by: $1) }
  }

  var magnitude: RuleRange {
    if lower >= .finite(0) { return self }
    if upper <= .finite(0) { return -self }
    return RuleRange(lower: .finite(0), upper: max(-lower, upper))
  }

  /// Products and quotients take their extremes at the ends.
  private static func spanning(
    _ left: RuleRange, _ right: RuleRange, _ combine: (Endpoint, Endpoint) -> [Endpoint]
  ) -> RuleRange {
    let ends = [left.lower, left.upper].flatMap { a in [right.lower, right.upper].flatMap { combine(a, $0) } }
    return RuleRange(lower: ends.min() ?? .negativeInfinity, upper: ends.max() ?? .positiveInfinity)
  }
}

extension RuleRange.Endpoint {
  static prefix func - (end: Self) -> Self {
    switch end {
    case .negativeInfinity: .positiveInfinity
    case .finite(let value): .finite(-value)
    case .positiveInfinity: .negativeInfinity
    }
  }

  /// Lower ends meet lower ends and upper ones upper ones, so that opposite infinities never do.
  static func + (left: Self, right: Self) -> Self {
    switch (left, right) {
    case (.finite(let a), .finite(let b)): .finite(a + b)
    case (.finite, _): right
    default: left
    }
  }

  static func * (left: Self, right: Self) -> Self {
    if case .finite(let a) = left, case .finite(let b) = right { return .finite(a * b) }
    let sign = left.sign * right.sign
    return sign == 0 ? .finite(0) : sign > 0 ? .positiveInfinity : .negativeInfinity
  }

  /// A quotient that has no end in decimals is given from below and from above.
  func quotients(by divisor: Self) -> [Self] {
    switch (self, divisor) {
    case (.finite(let a), .finite(let b)):
      let quotient = a / b
      guard quotient * b != a else { return [.finite(quotient)] }
      let slack = (quotient < 0 ? -quotient : quotient) * Decimal(sign: .plus, exponent: -30, significand: 1)
      return [.finite(quotient - slack), .finite(quotient + slack)]
    case (.finite, _): return [.finite(0)]
    default: return [sign * divisor.sign > 0 ? .positiveInfinity : .negativeInfinity]
    }
  }

  private var sign: Int {
    switch self {
    case .negativeInfinity: -1
    case .finite(let value): value < 0 ? -1 : value > 0 ? 1 : 0
    case .positiveInfinity: 1
    }
  }
}
