import Foundation
import Model

/// The totals that differ between two vintages, each decomposed by cause.
///
/// From the figures before, those that changed by one cause are replaced by the figures after, then those of the
/// next cause, and the totals are formed anew each time: what a step changes is its cause's amount. That holds for
/// sums and for recomputed rates alike, and since each step starts where the last one ended, the amounts add up
/// exactly. What no figure explains (an indicator is totalled in another way, the roster is another) is the
/// catalogue's.
struct TotalChanges {
  let revisions: [Revision]

  private struct Key: Hashable {
    var area: Area
    var period: Period
    var indicator: IndicatorID
  }

  private typealias Totals = [Key: Revision.Side]

  init(
    from before: Vintage, to after: Vintage, by figures: FigureChanges, indicators: [Indicator],
    roster: [ReportingUnit]
  ) {
    let (old, new) = (Self.totals(before.aggregates), Self.totals(after.aggregates))
    let keys = Set(old.keys).union(new.keys)
    let changed = keys.filter { old[$0, default: .init()] != new[$0, default: .init()] }
    guard !changed.isEmpty else {
      revisions = []
      return
    }
    let steps = Self.steps(from: before, to: after, by: figures, indicators: indicators, roster: roster)
    let parts = RevisedParts(of: figures, indicators: indicators, areas: AreaIndex(roster))
    revisions = changed.flatMap { key in
      Self.revisions(of: key, from: old[key] ?? .init(), to: new[key] ?? .init(), steps).map { revision in
        var revision = revision
        revision.detail =
          parts.detail(of: revision.cause, key.indicator, in: key.area, key.period)
          + (revision.amount == 0 ? "（上下限有变）" : "")
        return revision
      }
    }
  }

  /// The totals as they stand before the first step, with no cause, and after each cause's.
  private static func steps(
    from before: Vintage, to after: Vintage, by figures: FigureChanges, indicators: [Indicator],
    roster: [ReportingUnit]
  ) -> [(cause: Revision.Cause?, totals: Totals)] {
    let aggregator = Aggregator(indicators: indicators, roster: roster)
    let units = union(before.unitReports, after.unitReports)
    var cells = Dictionary(
      before.observations.map { (FigureChanges.Cell($0), $0) }, uniquingKeysWith: { first, _ in first })
    func totals() -> Totals {
      let normalized = NormalizationResult(unitReports: units, observations: Array(cells.values))
      return Self.totals(aggregator.aggregate(normalized))
    }
    var steps: [(cause: Revision.Cause?, totals: Totals)] = [(nil, totals())]
    let byCause = Dictionary(grouping: figures.changes, by: \.value.cause)
    for cause in Revision.Cause.allCases {
      guard let changes = byCause[cause] else { continue }
      for (cell, change) in changes { cells[cell] = change.after }
      steps.append((cause, totals()))
    }
    return steps
  }

  private static func revisions(
    of key: Key, from old: Revision.Side, to new: Revision.Side,
    _ steps: [(cause: Revision.Cause?, totals: Totals)]
  ) -> [Revision] {
    var amounts: [Revision.Cause: Decimal] = [:]
    var reached = old
    func step(to side: Revision.Side, by cause: Revision.Cause) {
      if side != reached { amounts[cause, default: 0] += side.contribution - reached.contribution }
      reached = side
    }
    for (cause, totals) in steps { step(to: totals[key] ?? .init(), by: cause ?? .catalogue) }
    step(to: new, by: .catalogue)
    return amounts.filter { $0.value != 0 || isOnlyAboutBounds(amounts) }.map { cause, amount in
      Revision(
        of: .total(key.area), period: key.period, indicator: key.indicator, cause: cause, before: old,
        after: new, amount: amount)
    }
  }

  /// Where no step moves the value, the steps that moved its bounds are told.
  private static func isOnlyAboutBounds(_ amounts: [Revision.Cause: Decimal]) -> Bool {
    amounts.values.allSatisfy { $0 == 0 }
  }

  private static func totals(_ aggregates: [Aggregate]) -> Totals {
    let totals = aggregates.lazy.filter { $0.value != nil }.map { aggregate in
      (
        Key(area: aggregate.area, period: aggregate.period, indicator: aggregate.indicator),
        Revision.Side(aggregate)
      )
    }
    return Dictionary(totals, uniquingKeysWith: { first, _ in first })
  }

  /// Every unit once, so that all totals are formed over the same units.
  private static func union(_ before: [UnitReport], _ after: [UnitReport]) -> [UnitReport] {
    var seen: Set<[String]> = []
    return (after + before).filter { seen.insert([$0.county, $0.unit, $0.period.description]).inserted }
  }
}
