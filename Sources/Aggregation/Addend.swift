import Foundation
import Model

/// A figure that is being added up, exactly: the stated value and the two ends of its bounds.
struct Addend: Hashable, Sendable, Codable {
  var stated: Decimal
  var lower: Decimal
  /// The sum of the upper ends that are closed.
  var upper: Decimal
  /// How many upper ends are open.
  var openEnds: Int

  static let zero = Addend(0, within: Interval(0, 0))

  init(_ value: Decimal, within bounds: Interval) {
    (stated, lower) = (value, bounds.lower)
    (upper, openEnds) = (bounds.upper ?? 0, bounds.upper == nil ? 1 : 0)
  }

  var bounds: Interval { Interval(lower, openEnds == 0 ? upper : nil) }

  static func + (left: Addend, right: Addend) -> Addend {
    var sum = left
    sum.stated += right.stated
    sum.lower += right.lower
    sum.upper += right.upper
    sum.openEnds += right.openEnds
    return sum
  }
}
