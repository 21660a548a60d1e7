import Foundation

// What a condition says beyond its arithmetic, where it has one of the forms that tell how indicators belong
// together; the checks on the text go by it.

/// A rate with the figures that it is made of.
package struct RatioOfIndicators: Hashable, Sendable {
  package var rate: IndicatorID
  package var numerator: IndicatorID
  package var denominator: IndicatorID

  package init(rate: IndicatorID, numerator: IndicatorID, denominator: IndicatorID) {
    (self.rate, self.numerator, self.denominator) = (rate, numerator, denominator)
  }
}

extension RuleCondition {
  /// The ratio that `abs(rate - 100 * numerator / denominator) <= tolerance` states; nil for any other form.
  package var ratio: RatioOfIndicators? {
    guard comparison == .atMost, case .number = right,
      case .absolute(.calculation(.indicator(let rate), .minus, let share)) = left,
      case .calculation(.calculation(.number(100), .times, .indicator(let numerator)), .over, let whole) =
        share,
      case .indicator(let denominator) = whole
    else { return nil }
    return RatioOfIndicators(rate: rate, numerator: numerator, denominator: denominator)
  }

  /// The inclusion that `part <= whole` states; nil for any other form.
  package var inclusion: (part: IndicatorID, whole: IndicatorID)? {
    guard comparison == .atMost, case .indicator(let part) = left, case .indicator(let whole) = right else {
      return nil
    }
    return (part, whole)
  }
}
