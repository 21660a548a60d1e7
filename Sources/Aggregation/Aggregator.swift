// Aggregation: totals over units for each county and the areas above it, with bounds and coverage (GSBPM 5.7).
//
//   Revisions/   what differs between two publications, by cause
import Model

/// Adds up observations by county, prefecture, province and over all.
///
/// | a unit's observation | in the total | upper end |
/// |---|---|---|
/// | a value, also a doubtful or filled one | added, bounds and all | as its own |
/// | a placeholder | nothing | open, unless stated digits close it |
/// | silence of a unit that reported | nothing | open: silence is not zero |
/// | not submitted, unreadable | nothing | open |
///
/// A unit that the roster does not list counts in the total of its county, since its figures are stated; the
/// response rate is of the roster alone. A rate is never added: it is 100 × numerator ÷ denominator over the
/// units where both are known, or has no total. A county's own report about the whole county is never added to
/// those of its units: it stands beside their total, and is the total only where the county has no units.
package struct Aggregator: Sendable {
  private let indicators: [Indicator]
  private let areas: AreaIndex

  /// - Parameter roster: tells the prefecture and the province of a county; one that it does not place is in the
  ///   total over all alone.
  package init(indicators: [Indicator], roster: [ReportingUnit] = []) {
    self.indicators = indicators
    areas = AreaIndex(roster)
  }

  /// One aggregate for each area, period and indicator: the counties in the order of their units, then
  /// prefectures, provinces and all together; periods ascending; indicators in the catalogue's order.
  package func aggregate(_ normalized: NormalizationResult) -> [Aggregate] {
    var seen: Set<String> = []
    let counties = normalized.unitReports.map(\.county).filter { seen.insert($0).inserted }
    return aggregates(from: PartialAggregate(normalized, indicators: indicators), counties: counties)
  }

  /// Completes what was counted, in one part or in several that were merged.
  ///
  /// - Parameter counties: the order of the counties; those that it leaves out follow by name.
  package func aggregates(from partial: PartialAggregate, counties: [String] = []) -> [Aggregate] {
    let others = partial.counties.subtracting(counties).sorted()
    let ordered = counties.filter(partial.counties.contains) + others
    let lower = ordered.flatMap { totals(of: $0, partial) }
    let higher = areas.above(ordered).flatMap { area, counties in
      partial.periods.flatMap { totals(of: area, over: counties, in: $0, partial) }
    }
    return lower + higher
  }

  private func totals(of county: String, _ partial: PartialAggregate) -> [Aggregate] {
    partial.periods.flatMap { period in
      guard let count = partial.count(of: county, in: period) else { return [Aggregate]() }
      return indicators.map { indicator in
        count.counted.aggregate(
          of: indicator, area: .county(county), period: period, beside: count.ownReport(of: indicator))
      }
    }
  }

  private func totals(
    of area: Area, over counties: [String], in period: Period, _ partial: PartialAggregate
  ) -> [Aggregate] {
    let counts = counties.compactMap { partial.count(of: $0, in: period)?.counted }
    guard !counts.isEmpty else { return [] }
    let whole = counts.reduce(Count(), +)
    return indicators.map { whole.aggregate(of: $0, area: area, period: period) }
  }
}

extension Count {
  fileprivate func aggregate(
    of indicator: Indicator, area: Area, period: Period, beside own: OwnReport? = nil
  ) -> Aggregate {
    (tallies[indicator.id] ?? Tally()).aggregate(
      of: indicator, area: area, period: period, coverage: coverage, beside: own)
  }
}
