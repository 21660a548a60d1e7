import Model

// The stable form in which a part passes from one machine to another.
extension PartialAggregate {
  /// A county in one period: what a line of a file holds. Any number of lines, of whatever parts and in whatever
  /// order, give the part that they come to.
  package struct Line: Hashable, Sendable, Codable {
    package let county: String
    package let period: Period
    let units: Group
    /// The county's own report; nil where there is none.
    let own: Group?

    /// A count with its tallies in the order of their indicators.
    struct Group: Hashable, Codable {
      var coverage: Coverage
      var tallies: [Entry]
    }

    struct Entry: Hashable, Codable {
      var indicator: IndicatorID
      var tally: Tally
    }
  }
}

extension PartialAggregate.Line {
  init(_ place: PartialAggregate.Place, _ count: CountyCount) {
    (county, period) = (place.county, place.period)
    units = Group(count.units)
    own = count.own == Count() ? nil : Group(count.own)
  }

  var place: PartialAggregate.Place { PartialAggregate.Place(county: county, period: period) }
  var count: CountyCount { CountyCount(units: units.count, own: own?.count ?? Count()) }
}

extension PartialAggregate.Line.Group {
  init(_ count: Count) {
    coverage = count.coverage
    tallies = count.tallies.map { .init(indicator: $0, tally: $1) }.sorted { $0.indicator < $1.indicator }
  }

  var count: Count {
    Count(
      coverage: coverage,
      tallies: Dictionary(tallies.map { ($0.indicator, $0.tally) }, uniquingKeysWith: +))
  }
}

/// As the array of its lines.
extension PartialAggregate: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Line].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(lines)
  }
}
