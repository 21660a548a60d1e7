import Foundation
import Model

/// A percentage from summed parts, to two decimal places.
///
/// The value is rounded half up. Bounds are rounded outwards, so that they still contain the true rate; where both
/// parts are exact they are the value itself.
struct RecomputedRate {
  var numerator: Addend
  var denominator: Addend

  private static let places = 2

  var total: (value: Decimal, bounds: Interval)? {
    guard denominator.stated > 0 else { return nil }
    let value = percent(numerator.stated, of: denominator.stated, .plain)
    let (above, below) = (numerator.bounds, denominator.bounds)
    if above.isPoint && below.isPoint { return (value, Interval(value, value)) }
    let lower = below.upper.map { percent(above.lower, of: $0, .down) } ?? 0
    let upper = above.upper.flatMap { below.lower > 0 ? percent($0, of: below.lower, .up) : nil }
    return (value, Interval(min(lower, value), upper.map { max($0, value) }))
  }

  private func percent(_ part: Decimal, of whole: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    (100 * part / whole).rounded(places: Self.places, mode)
  }
}
