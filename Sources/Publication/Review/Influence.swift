import Foundation
import Model

/// The share of its county's total that hangs on a finding.
///
/// | the finding is about | share |
/// |---|---|
/// | a stated figure | figure ÷ total |
/// | a figure that is missing, incomplete or zero | what is expected of it ÷ the total with it |
/// | a figure without a total (a rate) | 1 ÷ units answering; where it is missing, ÷ units that reported |
/// | a county's own figure | its distance from the total ÷ the larger of the two |
/// | one number of no indicator | 1 ÷ units that reported |
/// | a whole report | the sum over the headline indicators |
///
/// What is expected of a unit is its figure of the year before, else the mean of the county's answering units.
/// The share counts half where the indicator is no headline.
struct Influence {
  private let indicators: [IndicatorID: Indicator]
  private let headline: [Indicator]
  private let observations: [CellKey: Observation]
  private let aggregates: [AggregateKey: Aggregate]
  /// Units on the roster of an average county: for a report of which not even the county is known.
  private let unitsOfCounty: Decimal

  private static let places = 4

  init(
    _ indicators: [Indicator], _ observations: [CellKey: Observation], _ aggregates: [AggregateKey: Aggregate]
  ) {
    self.indicators = indicators.indexed(by: \.id)
    let totalled = indicators.filter { $0.combination == .sum }
    headline = totalled.contains(where: \.isHeadline) ? totalled.filter(\.isHeadline) : totalled
    (self.observations, self.aggregates) = (observations, aggregates)
    let counties = aggregates.values.filter {
      $0.area.level == .county && $0.indicator == indicators.first?.id
    }
    let units = counties.reduce(0) { $0 + $1.unitsOnRoster }
    unitsOfCounty = Decimal(max(1, units)) / Decimal(max(1, counties.count))
  }

  /// To four decimal places.
  func share(of finding: Finding) -> Decimal {
    share(finding).rounded(places: Self.places)
  }

  private func share(_ finding: Finding) -> Decimal {
    guard let county = finding.county, let period = finding.period else {
      return Decimal(max(1, finding.isAboutReport ? headline.count : 1)) / unitsOfCounty
    }
    if let indicator = finding.indicator { return share(of: indicator, county, finding.unit, period) }
    if finding.isAboutReport {
      return headline.reduce(0) { $0 + share(of: $1.id, county, finding.unit, period) }
    }
    let reporting = headline.first.flatMap { total(of: $0.id, county, period)?.unitsReporting }
    return 1 / Decimal(max(1, reporting ?? 1))
  }

  private func share(
    of indicator: IndicatorID, _ county: String, _ unit: String?, _ period: Period
  ) -> Decimal {
    guard let total = total(of: indicator, county, period) else { return 0 }
    let weight: Decimal = indicators[indicator]?.isHeadline == true ? 1 : Decimal(1) / 2
    if let unit, let own = total.ownReport, CountyItself.isMeant(by: unit, of: county) {
      return weight * Self.distance(own, total)
    }
    let cell = unit.map { CellKey(UnitPeriod(county, $0, period), indicator) }
    return weight * share(of: cell, total)
  }

  private func share(of cell: CellKey?, _ total: Aggregate) -> Decimal {
    let observation = cell.flatMap { observations[$0] }
    guard indicators[total.indicator]?.combination == .sum, let sum = total.value, sum > 0 else {
      return 1 / Decimal(max(1, observation?.value == nil ? total.unitsReporting : total.unitsAnswering))
    }
    let stated = observation?.value ?? 0
    let isWhole = stated > 0 && observation?.missingReason == nil
    let stake = isWhole ? stated : max(stated, expected(cell) ?? sum / Decimal(max(1, total.unitsAnswering)))
    return min(1, stake / (max(0, sum - stated) + stake))
  }

  private func expected(_ cell: CellKey?) -> Decimal? {
    guard let cell else { return nil }
    let (unit, period) = (cell.unitPeriod.unit, cell.unitPeriod.period)
    let before = UnitPeriod(unit.county, unit.unit, Period(period.year - 1))
    return observations[CellKey(before, cell.indicator)]?.value
  }

  private static func distance(_ own: OwnReport, _ total: Aggregate) -> Decimal {
    let (own, sum) = (own.value, total.value ?? 0)
    let larger = max(own, sum)
    return larger > 0 ? (larger - min(own, sum)) / larger : 0
  }

  private func total(of indicator: IndicatorID, _ county: String, _ period: Period) -> Aggregate? {
    aggregates[AggregateKey(area: .county(county), period: period, indicator: indicator)]
  }
}

extension Finding {
  /// Whether it is about a report as a whole, and not about a number in it.
  fileprivate var isAboutReport: Bool { indicator == nil && span == nil }
}
