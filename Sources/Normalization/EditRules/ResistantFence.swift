import Foundation
import Model

/// Tukey's fence around the figures of peers, as wide as their bounds allow it to be.
///
/// A figure beyond it lies there whatever values the peers take within their bounds. Logarithms are not needed: what
/// is `k` times the spread of the logarithms beyond the upper fourth is above `upper · (upper ÷ lower)^k`, and raised
/// to the power of two and multiplied out that is exact in decimals for a `k` in halves.
struct ResistantFence {
  /// The lower fourth by the peers' lower bounds, the upper fourth by their upper ones.
  let lowerFourth: Decimal
  let upperFourth: Decimal
  private let halves: Int
  private let isLinear: Bool

  /// - Parameter peers: the figures that bound one another, the one in question included. Those that are open
  ///   above say too little; among logarithms a zero has no place.
  /// - Returns: nil where fewer than `test.least` are left, or all are as good as equal.
  init?(_ peers: [Interval], _ test: OutlierTest) {
    let usable = peers.filter { $0.upper != nil && (test.isLinear || $0.lower > 0) }
    guard usable.count >= max(4, test.least) else { return nil }
    lowerFourth = Self.fourth(usable.map(\.lower).sorted())
    upperFourth = Self.fourth(usable.compactMap(\.upper).sorted(by: >))
    guard upperFourth > lowerFourth else { return nil }
    (halves, isLinear) = (test.fenceInHalves, test.isLinear)
  }

  /// Tukey's fourth: the median of the nearer half, the median itself belonging to both.
  private static func fourth(_ sorted: [Decimal]) -> Decimal {
    let half = (sorted.count + 1) / 2
    return half % 2 == 1 ? sorted[half / 2] : (sorted[half / 2 - 1] + sorted[half / 2]) / 2
  }

  enum Side: Equatable { case below, above }

  /// nil where the figure may lie within the fence.
  func side(of figure: Interval) -> Side? {
    if isAbove(figure.lower) { return .above }
    guard let upper = figure.upper, isBelow(upper) else { return nil }
    return .below
  }

  private func isAbove(_ value: Decimal) -> Bool {
    if isLinear { return 2 * (value - upperFourth) > Decimal(halves) * (upperFourth - lowerFourth) }
    return value > upperFourth
      && (value * value).times(lowerFourth, halves) > (upperFourth * upperFourth).times(upperFourth, halves)
  }

  private func isBelow(_ value: Decimal) -> Bool {
    if isLinear { return 2 * (lowerFourth - value) > Decimal(halves) * (upperFourth - lowerFourth) }
    return value > 0 && value < lowerFourth
      && (value * value).times(upperFourth, halves) < (lowerFourth * lowerFourth).times(lowerFourth, halves)
  }
}

extension Decimal {
  fileprivate func times(_ factor: Decimal, _ count: Int) -> Decimal {
    (0..<count).reduce(self) { product, _ in product * factor }
  }
}
