import Model

/// What some of the units add to the totals; merged with that of the others it gives the whole.
///
/// Merging is associative and commutative, with the empty one as its neutral element, so that parts can be
/// counted on several machines and merged in any order. A unit's observations for a period stay in one part,
/// since a ratio needs them together, and no unit is in two parts.
package struct PartialAggregate: Hashable, Sendable {
  private var coverage: [Place: Coverage] = [:]
  private var tallies: [Place: [IndicatorID: Tally]] = [:]

  private struct Place: Hashable {
    var county: String
    var period: Period
  }

  private struct ReportKey: Hashable {
    var place: Place
    var unit: String
  }

  /// The empty part.
  package init() {}

  package init(_ normalized: NormalizationResult, indicators: [Indicator]) {
    for unit in normalized.unitReports {
      coverage[Place(county: unit.county, period: unit.period), default: Coverage()].count(unit)
    }
    let reports = Dictionary(grouping: normalized.observations) {
      ReportKey(place: Place(county: $0.county, period: $0.period), unit: $0.unit)
    }
    for (report, observations) in reports {
      let place = report.place
      let cells = Dictionary(observations.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
      for indicator in indicators {
        let answer = Answer(of: indicator, in: cells)
        tallies[place, default: [:]][indicator.id, default: Tally()].count(answer)
      }
    }
  }

  package mutating func merge(_ other: PartialAggregate) {
    coverage.merge(other.coverage, uniquingKeysWith: +)
    tallies.merge(other.tallies) { $0.merging($1, uniquingKeysWith: +) }
  }

  package func merged(with other: PartialAggregate) -> PartialAggregate {
    var whole = self
    whole.merge(other)
    return whole
  }

  var counties: Set<String> { Set(coverage.keys.map(\.county)).union(tallies.keys.map(\.county)) }

  func periods(of area: Area) -> [Period] {
    Set(coverage.keys.filter { area.holds($0.county) }.map(\.period)).sorted()
  }

  func aggregate(of indicator: Indicator, area: Area, period: Period) -> Aggregate {
    let places = coverage.keys.filter { $0.period == period && area.holds($0.county) }
    let coverage = places.compactMap { self.coverage[$0] }.reduce(Coverage(), +)
    let tally = places.compactMap { tallies[$0]?[indicator.id] }.reduce(Tally(), +)
    return tally.aggregate(of: indicator, area: area, period: period, coverage: coverage)
  }
}

extension Area {
  func holds(_ county: String) -> Bool {
    switch self {
    case .county(let name): name == county
    case .all: true
    }
  }
}
