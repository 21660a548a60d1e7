import Foundation
import Model
import Quantities

/// A number's reading as one indicator, while its role is settled.
struct BoundNumber: Sendable {
  /// Position among the text's numbers; a zero statement has its own.
  var number: Int
  /// The rule that it was bound by: one for each indicator.
  var rule: Int
  var indicator: IndicatorID
  var kind: Indicator.Kind
  var isToldOnce: Bool
  var partOf: Set<IndicatorID>
  var magnitude: Magnitude
  var span: Range<Int>
  var context: NumberContext
  var frame: TimeFrame
  var isInherited: Bool
  /// Whether it is what others leave of a whole told before.
  var isReckoned: Bool
  var role: Role = .total

  var sentence: Range<Int> { context.sentence }
  var value: Decimal? { magnitude.value }

  /// Whether no rule has told it from the report's own figure yet.
  var isOpen: Bool { role == .total }

  /// Whether it is large enough to have the other as a part.
  func covers(_ part: BoundNumber) -> Bool {
    guard let whole = magnitude.bounds.upper ?? value, let share = part.value else { return true }
    return share <= whole || magnitude.isMasked
  }
}
