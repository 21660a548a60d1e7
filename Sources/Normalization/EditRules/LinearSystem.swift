import Foundation
import Model

/// What rules and bounds demand of figures, as far as it is linear: sums of figures with a largest value each.
struct LinearSystem: Equatable {
  /// `Σ coefficient · figure <= bound`.
  struct Inequality: Hashable {
    var coefficients: [IndicatorID: Decimal]
    var bound: Decimal
  }

  private(set) var inequalities: [Inequality] = []

  mutating func add(_ inequality: Inequality) { inequalities.append(inequality) }

  mutating func bound(_ figure: IndicatorID, by interval: Interval) {
    add(Inequality(coefficients: [figure: -1], bound: -interval.lower))
    if let upper = interval.upper { add(Inequality(coefficients: [figure: 1], bound: upper)) }
  }

  /// What divides without end leaves this much; figures have at most a few decimals.
  private static let slack = Decimal(sign: .plus, exponent: -12, significand: 1)
  /// Systems of a few rules stay far below; beyond it nothing is claimed.
  private static let largest = 2000

  /// Whether some values satisfy all of it (Fourier–Motzkin elimination); true where that would take too long.
  var isSatisfiable: Bool {
    var rest = Set(inequalities)
    while let figure = rest.lazy.compactMap({ $0.coefficients.keys.min() }).min() {
      let (bounding, others) = rest.divided { $0.coefficients[figure] != nil }
      let (above, below) = bounding.divided { $0.coefficients[figure, default: 0] > 0 }
      guard above.count * below.count + others.count <= Self.largest else { return true }
      rest = others
      for upper in above { for lower in below { rest.insert(Self.sum(upper, lower, without: figure)) } }
    }
    return rest.allSatisfy { $0.bound >= -Self.slack }
  }

  private static func sum(_ upper: Inequality, _ lower: Inequality, without figure: IndicatorID) -> Inequality
  {
    let (a, b) = (upper.coefficients[figure] ?? 1, -(lower.coefficients[figure] ?? -1))
    var coefficients = upper.coefficients.mapValues { $0 / a }
    for (other, coefficient) in lower.coefficients { coefficients[other, default: 0] += coefficient / b }
    coefficients[figure] = nil
    return Inequality(
      coefficients: coefficients.filter { abs($0.value) > slack }, bound: upper.bound / a + lower.bound / b)
  }
}

extension Set {
  fileprivate func divided(by isFirst: (Element) -> Bool) -> (Set, Set) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
