import Foundation
import Model

extension Magnitude {
  /// The magnitude times a power of ten: 96.4 in a column of 万元 is 964000.
  package func scaled(byPowerOfTen power: Int) -> Magnitude {
    let factor = Decimal.powerOfTen(power)
    return switch self {
    case .exact(let value): .exact(value * factor)
    case .over(let value, let step): .over(value * factor, step: step.map { $0 * factor })
    case .under(let value, let step): .under(value * factor, step: step.map { $0 * factor })
    case .about(let value, let step): .about(value * factor, step: step * factor)
    case .range(let lower, let upper): .range(lower * factor, upper * factor)
    case .masked(let mask):
      .masked(
        Mask(
          precision: mask.precision,
          bounds: mask.bounds.map { Interval($0.lower * factor, $0.upper.map { $0 * factor }) }))
    }
  }
}
