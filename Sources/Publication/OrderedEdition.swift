import Model

/// An edition in the order of publication, with look-ups.
///
/// The order everywhere: counties as the roster first names them, then others by name; in a county
/// its units as on the roster, then others by name; then periods, oldest first; then indicators as in
/// the catalogue.
struct OrderedEdition: Sendable {
  let edition: Edition
  let counties: [String]
  /// Oldest first.
  let periods: [Period]
  let unitReports: [UnitReport]
  let observations: [Observation]
  let aggregates: [Aggregate]
  let reports: [ExtractedReport]
  let issues: [RankedFinding]
  /// A total after the figures that it is formed of.
  let revisions: [Revision]

  /// Where a county's unit reports and observations stand in their arrays, and which issues are its own.
  private let unitReportRange: [String: Range<Int>]
  private let observationRange: [String: Range<Int>]
  private let rosterOf: [String: [ReportingUnit]]
  private let issuesOf: [String: [RankedFinding]]

  let unitReportAt: [UnitPeriod: UnitReport]
  let observationAt: [CellKey: Observation]
  let aggregateAt: [AggregateKey: Aggregate]
  let indicatorAt: [IndicatorID: Indicator]
  let rosterUnitAt: [UnitKey: ReportingUnit]
  let reviewAddresses: ReviewAddresses

  var indicators: [Indicator] { edition.indicators }

  init(_ edition: Edition) {
    let order = PublicationOrder(edition)
    self.edition = edition
    unitReports = edition.unitReports.sorted(by: order.unitReports)
    observations = edition.observations.sorted(by: order.observations)
    aggregates = edition.aggregates.sorted(by: order.aggregates)
    reports = edition.reports.sorted(by: order.reports)
    revisions = edition.revisions.revisions.sorted(by: order.revisions)
    periods = Set(edition.unitReports.map(\.period) + edition.observations.map(\.period)).sorted()
    counties = order.counties

    unitReportAt = unitReports.indexed { UnitPeriod($0.county, $0.unit, $0.period) }
    observationAt = observations.indexed { CellKey(UnitPeriod($0.county, $0.unit, $0.period), $0.indicator) }
    aggregateAt = aggregates.indexed {
      AggregateKey(area: $0.area, period: $0.period, indicator: $0.indicator)
    }
    indicatorAt = edition.indicators.indexed(by: \.id)
    rosterUnitAt = edition.roster.indexed { UnitKey(county: $0.county, unit: $0.name) }
    reviewAddresses = ReviewAddresses(counties)
    issues = IssueRanking(edition, order, observationAt, aggregateAt).ranked()

    unitReportRange = unitReports.ranges(by: \.county)
    observationRange = observations.ranges(by: \.county)
    rosterOf = Dictionary(grouping: edition.roster, by: \.county)
    issuesOf = Dictionary(grouping: issues) { $0.finding.county ?? "" }
  }

  func unitReports(of county: String) -> ArraySlice<UnitReport> {
    unitReports[unitReportRange[county] ?? 0..<0]
  }

  func observations(of county: String) -> ArraySlice<Observation> {
    observations[observationRange[county] ?? 0..<0]
  }

  func issues(of county: String) -> [RankedFinding] { issuesOf[county] ?? [] }

  /// The units of a county that stand in its table for a period: the roster's, then others that reported. The
  /// county itself is one of them only where it has no other, since its report covers theirs.
  func units(of county: String, in period: Period) -> [UnitRow] {
    let listed = (rosterOf[county] ?? []).map(\.name)
    let known = Set(listed)
    let others = unitReports(of: county).filter { $0.period == period && !known.contains($0.unit) }.map(
      \.unit)
    let rows =
      listed.map { UnitRow(county: county, name: $0, isOnRoster: true) }
      + others.map { UnitRow(county: county, name: $0, isOnRoster: false) }
    let units = rows.filter { !CountyItself.isMeant(by: $0.name, of: county) }
    return units.isEmpty ? rows : units
  }

  func observation(_ unit: UnitRow, _ period: Period, _ indicator: IndicatorID) -> Observation? {
    observationAt[CellKey(UnitPeriod(unit.county, unit.name, period), indicator)]
  }

  func aggregate(_ area: Area, _ period: Period, _ indicator: IndicatorID) -> Aggregate? {
    aggregateAt[AggregateKey(area: area, period: period, indicator: indicator)]
  }
}

/// A unit's row in a county's table.
struct UnitRow: Hashable, Sendable {
  let county: String
  let name: String
  let isOnRoster: Bool
}

struct UnitKey: Hashable, Sendable {
  let county: String
  let unit: String
}

struct UnitPeriod: Hashable, Sendable {
  let unit: UnitKey
  let period: Period

  init(_ county: String, _ unit: String, _ period: Period) {
    (self.unit, self.period) = (UnitKey(county: county, unit: unit), period)
  }
}

struct CellKey: Hashable, Sendable {
  let unitPeriod: UnitPeriod
  let indicator: IndicatorID

  init(_ unitPeriod: UnitPeriod, _ indicator: IndicatorID) {
    (self.unitPeriod, self.indicator) = (unitPeriod, indicator)
  }
}

struct AggregateKey: Hashable, Sendable {
  let area: Area
  let period: Period
  let indicator: IndicatorID
}

extension Array {
  /// Where the run of each key stands in an array that is sorted by it.
  fileprivate func ranges<Key: Hashable>(by key: (Element) -> Key) -> [Key: Range<Int>] {
    var ranges: [Key: Range<Int>] = [:]
    for (index, element) in enumerated() {
      let key = key(element)
      ranges[key] = (ranges[key]?.lowerBound ?? index)..<(index + 1)
    }
    return ranges
  }
}

extension Sequence {
  /// The first element of every key.
  func indexed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
    Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
