import Model

/// What some of the units add to the totals; merged with that of the others it gives the whole.
///
/// Merging is associative and commutative, with the empty one as its neutral element (a commutative monoid), so
/// that parts can be counted on several machines and merged in any order and grouping. A unit's observations for
/// a period stay in one part, since a ratio needs them together, and no unit is in two parts.
///
/// It is counted by county: the totals of larger areas are merges of those of their counties.
package struct PartialAggregate: Hashable, Sendable {
  private var counts: [Place: CountyCount] = [:]

  struct Place: Hashable {
    var county: String
    var period: Period
  }

  /// The empty part.
  package init() {}

  package init(_ normalized: NormalizationResult, indicators: [Indicator]) {
    for unit in normalized.unitReports {
      let place = Place(county: unit.county, period: unit.period)
      counts[place, default: CountyCount()][keyPath: CountyCount.group(isOwn: unit.isOfCountyItself)]
        .coverage.count(unit)
    }
    for (report, cells) in Self.cells(of: normalized.observations) {
      counts[report.place, default: CountyCount()][keyPath: CountyCount.group(isOwn: report.isOwn)]
        .add(cells, indicators)
    }
  }

  /// The part that `lines` of one part or of several come to, in any order.
  package init(_ lines: some Sequence<Line>) {
    for line in lines { counts.merge([line.place: line.count], uniquingKeysWith: +) }
  }

  package mutating func merge(_ other: PartialAggregate) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  package func merged(with other: PartialAggregate) -> PartialAggregate {
    var whole = self
    whole.merge(other)
    return whole
  }

  /// Counties by name, in each its periods ascending: the same parts give the same lines.
  package var lines: [Line] {
    counts.map { Line($0, $1) }.sorted { ($0.county, $0.period) < ($1.county, $1.period) }
  }

  var counties: Set<String> { Set(counts.keys.map(\.county)) }

  func count(of county: String, in period: Period) -> CountyCount? {
    counts[Place(county: county, period: period)]
  }

  var periods: [Period] { Set(counts.keys.map(\.period)).sorted() }

  private struct ReportKey: Hashable {
    var place: Place
    var unit: String
    var isOwn: Bool
  }

  private static func cells(
    of observations: [Observation]
  ) -> [ReportKey: [IndicatorID: Observation]] {
    var reports: [ReportKey: [IndicatorID: Observation]] = [:]
    for observation in observations {
      let place = Place(county: observation.county, period: observation.period)
      let key = ReportKey(place: place, unit: observation.unit, isOwn: observation.isOfCountyItself)
      reports[key, default: [:]][observation.indicator] = observation
    }
    return reports
  }
}
