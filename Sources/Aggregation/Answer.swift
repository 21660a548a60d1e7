import Foundation
import Model

/// What one unit says of one indicator, as far as a total needs it.
enum Answer {
  /// A figure that is added; for a ratio with its denominator.
  case figure(Addend, denominator: Addend?, isPartial: Bool, isDoubtful: Bool)
  /// A placeholder; the bound is what its stated digits allow at most.
  case masked(Addend)
  case silent
  case missing

  init(of indicator: Indicator, in cells: [IndicatorID: Observation]) {
    switch indicator.combination {
    case .sum, .none: self = Self.direct(cells[indicator.id])
    case .ratio(let numerator, let denominator):
      self = Self.ratio(Self.direct(cells[numerator]), Self.direct(cells[denominator]))
    }
  }

  private static func direct(_ observation: Observation?) -> Answer {
    guard let observation else { return .missing }
    if let value = observation.value {
      return .figure(
        Addend(value, within: observation.bounds ?? Interval(value, value)), denominator: nil,
        isPartial: observation.missingReason == .partlyPlaceholder,
        isDoubtful: observation.status == .unvalidated)
    }
    return switch observation.missingReason {
    case .placeholder, .partlyPlaceholder: .masked(Addend(0, within: Interval(0, observation.bounds?.upper)))
    case .notStated: .silent
    case .notSubmitted, .unreadable, nil: .missing
    }
  }

  /// A unit answers a ratio where it states both parts whole. A denominator of zero says nothing, and a part that
  /// is larger than its whole is of another whole.
  private static func ratio(_ numerator: Answer, _ denominator: Answer) -> Answer {
    switch (numerator, denominator) {
    case (.figure(let top, _, false, let a), .figure(let bottom, _, false, let b)):
      bottom.stated > 0 && top.lower <= bottom.bounds.upper ?? .greatestFiniteMagnitude
        ? .figure(top, denominator: bottom, isPartial: false, isDoubtful: a || b) : .silent
    case (.missing, _), (_, .missing): .missing
    case (.silent, _), (_, .silent): .silent
    default: .masked(.zero)
    }
  }
}
