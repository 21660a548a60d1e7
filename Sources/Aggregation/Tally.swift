import Foundation
import Model

/// The count of one indicator over the units of a county and period: what `PartialAggregate` is made of.
struct Tally: Hashable {
  private var sum = Addend.zero
  private var denominator = Addend.zero
  /// What masked units may add at most.
  private var masked = Addend.zero
  private var answering = 0
  private var partlyMasked = 0
  private var maskedUnits = 0
  private var silent = 0
  private var unvalidated = 0

  mutating func count(_ answer: Answer) {
    switch answer {
    case .figure(let figure, let below, let isPartial, let isDoubtful):
      sum = sum + figure
      denominator = denominator + (below ?? .zero)
      answering += 1
      partlyMasked += isPartial ? 1 : 0
      unvalidated += isDoubtful ? 1 : 0
    case .masked(let most):
      masked = masked + most
      maskedUnits += 1
    case .silent: silent += 1
    case .missing: break
    }
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var whole = left
    whole.sum = left.sum + right.sum
    whole.denominator = left.denominator + right.denominator
    whole.masked = left.masked + right.masked
    whole.answering += right.answering
    whole.partlyMasked += right.partlyMasked
    whole.maskedUnits += right.maskedUnits
    whole.silent += right.silent
    whole.unvalidated += right.unvalidated
    return whole
  }

  /// A unit without any observation is missing, whatever the reason.
  func aggregate(of indicator: Indicator, area: Area, period: Period, coverage: Coverage) -> Aggregate {
    let missing = max(0, coverage.units - answering - maskedUnits - silent)
    let total = total(of: indicator, isOpen: silent + missing > 0)
    return Aggregate(
      area: area, period: period, indicator: indicator.id, value: total?.value, bounds: total?.bounds,
      unitsOnRoster: coverage.onRoster, unitsReporting: coverage.reporting,
      unitsOffRoster: coverage.offRoster, unitsAnswering: answering, unitsPartlyMasked: partlyMasked,
      unitsMasked: maskedUnits, unitsSilent: silent, unitsMissing: missing, unitsUnvalidated: unvalidated)
  }

  private func total(of indicator: Indicator, isOpen: Bool) -> (value: Decimal, bounds: Interval)? {
    guard answering > 0 else { return nil }
    switch indicator.combination {
    case .none: return nil
    case .sum:
      let bounds = (sum + masked).bounds
      return (sum.stated, isOpen ? Interval(bounds.lower, nil) : bounds)
    case .ratio: return RecomputedRate(numerator: sum, denominator: denominator).total
    }
  }
}
