import Foundation
import Model

/// The count of one indicator over some units and a period: what `PartialAggregate` is made of.
struct Tally: Hashable, Sendable, Codable {
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
  ///
  /// - Parameter own: the county's own figure for itself, which is shown beside the total.
  func aggregate(
    of indicator: Indicator, area: Area, period: Period, coverage: Coverage, beside own: OwnReport?
  ) -> Aggregate {
    let missing = max(0, coverage.units - answering - maskedUnits - silent)
    let total = total(of: indicator, isOpen: silent + missing > 0)
    return Aggregate(
      area: area, period: period, indicator: indicator.id, value: total?.value, bounds: total?.bounds,
      unitsOnRoster: coverage.onRoster, unitsReporting: coverage.reporting,
      unitsOffRoster: coverage.offRoster, unitsAnswering: answering, unitsPartlyMasked: partlyMasked,
      unitsMasked: maskedUnits, unitsSilent: silent, unitsMissing: missing, unitsUnvalidated: unvalidated,
      ownReport: own)
  }

  /// What a county states of itself; its bounds are those of what it states.
  func ownReport(of indicator: Indicator) -> OwnReport? {
    total(of: indicator, isOpen: false).map { OwnReport(value: $0.value, bounds: $0.bounds) }
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
