import Model

/// What some units come to in one period: how many they are, and a tally for each indicator.
///
/// Counts add up: associative and commutative, with the empty one as neutral element.
struct Count: Hashable, Sendable {
  var coverage = Coverage()
  var tallies: [IndicatorID: Tally] = [:]

  static func + (left: Count, right: Count) -> Count {
    Count(
      coverage: left.coverage + right.coverage,
      tallies: left.tallies.merging(right.tallies, uniquingKeysWith: +))
  }

  /// Counts one unit: whether it reported, and what it says of each indicator.
  mutating func add(_ cells: [IndicatorID: Observation], _ indicators: [Indicator]) {
    for indicator in indicators {
      tallies[indicator.id, default: Tally()].count(Answer(of: indicator, in: cells))
    }
  }
}

/// A county in one period: its units, and apart from them its own report about the whole county.
struct CountyCount: Hashable, Sendable {
  var units = Count()
  var own = Count()

  static func group(isOwn: Bool) -> WritableKeyPath<CountyCount, Count> { isOwn ? \.own : \.units }

  static func + (left: CountyCount, right: CountyCount) -> CountyCount {
    CountyCount(units: left.units + right.units, own: left.own + right.own)
  }

  /// What the county adds to the totals: its units; its own report only where there is no unit at all, so that
  /// nothing is counted twice.
  var counted: Count { units.coverage.isEmpty ? own : units }

  /// The county's own figure, where it stands beside a total and is not the total itself.
  func ownReport(of indicator: Indicator) -> OwnReport? {
    units.coverage.isEmpty ? nil : own.tallies[indicator.id]?.ownReport(of: indicator)
  }
}
