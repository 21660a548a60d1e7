// Aggregation: totals over units for each county and for all, with bounds and coverage (GSBPM 5.7).
//
//   Revisions/   what differs between two publications, by cause
import Model

/// Adds up observations by county and over all counties.
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
/// units where both are known, or has no total.
package struct Aggregator: Sendable {
  package var indicators: [Indicator]

  package init(indicators: [Indicator]) { self.indicators = indicators }

  /// One aggregate for each area, period and indicator: the counties in the order of their units, then all
  /// together; periods ascending; indicators in the catalogue's order.
  package func aggregate(_ normalized: NormalizationResult) -> [Aggregate] {
    var counties: [String] = []
    for county in normalized.unitReports.map(\.county) where !counties.contains(county) {
      counties.append(county)
    }
    return aggregates(from: PartialAggregate(normalized, indicators: indicators), counties: counties)
  }

  /// Completes what was counted, in one part or in several that were merged.
  ///
  /// - Parameter counties: the order of the counties; those that it leaves out follow by name.
  package func aggregates(from partial: PartialAggregate, counties: [String] = []) -> [Aggregate] {
    let others = partial.counties.subtracting(counties).sorted()
    let ordered = counties.filter(partial.counties.contains) + others
    let areas = ordered.map { Area.county($0) } + [.all]
    return areas.flatMap { area in
      partial.periods(of: area).flatMap { period in
        indicators.map { partial.aggregate(of: $0, area: area, period: period) }
      }
    }
  }
}
