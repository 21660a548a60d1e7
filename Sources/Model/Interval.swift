import Foundation

/// The bounds within which a figure lies; `upper` is nil where nothing bounds it from above.
package struct Interval: Hashable, Sendable, Codable {
  package var lower: Decimal
  package var upper: Decimal?

  package init(_ lower: Decimal, _ upper: Decimal?) { (self.lower, self.upper) = (lower, upper) }

  package static let unbounded = Interval(0, nil)
  package var isPoint: Bool { lower == upper }

  /// Interval arithmetic: bounds add up, and an open end stays open.
  package static func + (left: Interval, right: Interval) -> Interval {
    let upper = left.upper.flatMap { a in right.upper.map { a + $0 } }
    return Interval(left.lower + right.lower, upper)
  }

  package func contains(_ value: Decimal) -> Bool {
    lower <= value && upper.map { value <= $0 } ?? true
  }

  package func intersects(_ other: Interval) -> Bool {
    (upper.map { other.lower <= $0 } ?? true) && (other.upper.map { lower <= $0 } ?? true)
  }
}
