import Foundation

// From wording to bounds: the one table of the project; `Bounds.md` has it with an example for each row, and the
// tests read it from there. A step is the order of the last stated digit: 100 for 200, 10 for 230, 1000 for 1.2万.
//
//   wording                     case                   bounds
//   a plain number              exact(v)               v … v
//   余 多 几 超 逾 突破            over(v, step)          v … v + step
//   以上 不少于 至少               over(v, nil)           v … open
//   近 接近 将近 不到 不足          under(v, step)         v − step … v
//   以下 以内 不超过               under(v, nil)          0 … v
//   约 大约 左右 上下              about(v, step)         v − step ÷ 2 … v + step ÷ 2
//   数十 几百 上千                over(10ⁿ, 9 × 10ⁿ)     10ⁿ … 10ⁿ⁺¹: the order alone
//   三五次 3至5名                 range(a, b)            a … b
//   XX                         masked                 0 … open
//   1XX                        masked, with digits    100 … 199; a qualifier opens the end that it points to
//
// "Nearly" one unit of an order is read an order finer: 近1000 is 900 … 1000, not 0 … 1000. No lower end is below 0.
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
