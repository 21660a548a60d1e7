import Foundation

// From wording to bounds: the one table of the project. A step is the order of the last stated digit.
//
//   wording                    example       bounds
//   exact                      286           [286, 286]
//   余 多 几 超 逾 突破          200余          [200, 300]      value … value + step
//   以上 不少于 至少             95 以上        [95, open]
//   近 接近 将近 不到 不足       近50           [40, 50]        value − step … value
//   以下 以内 不超过             5 以下         [0, 5]
//   约 大约 左右 上下            约3000         [2500, 3500]    value ± step ÷ 2
//   上千 数十 几百              数十          [10, 100]        the order alone: up to ten of it
//   range                      三五次         [3, 5]
//   placeholder                XX            [0, open]; 1XX [100, 199]
//
// "Nearly" one unit of an order is read an order finer: 近1000 is [900, 1000], not [0, 1000].
extension Magnitude {
  /// The bounds that the wording sets, both ends included; a placeholder without digits is unbounded.
  package var bounds: Interval {
    switch self {
    case .exact(let value): Interval(value, value)
    case .over(let value, let step): Interval(value, step.map { value + $0 })
    case .under(let value, let step): Interval(step.map { max(0, value - Self.near(value, $0)) } ?? 0, value)
    case .about(let value, let step): Interval(max(0, value - step / 2), value + step / 2)
    case .range(let lower, let upper): Interval(lower, upper)
    case .masked(let mask): mask.bounds ?? .unbounded
    }
  }

  /// The bounds that the text itself tells: nil for a placeholder without digits.
  package var statedBounds: Interval? {
    if case .masked(let mask) = self { return mask.bounds }
    return bounds
  }

  private static func near(_ value: Decimal, _ step: Decimal) -> Decimal {
    value == step ? step / 10 : step
  }
}
