import Aggregation
import Foundation
import Model

let mediated = indicator("disputes_mediated", "件")
let staff = indicator("enforcement_staff", "人")
let certified = indicator("certified_officers", "人")
let rate = indicator(
  "certification_rate", "%", combination: .ratio(numerator: certified.id, denominator: staff.id))
let passRate = indicator("exam_pass_rate", "%", combination: .none)
let catalogue = [mediated, staff, certified, rate, passRate]
let year = Period(2023)

func indicator(_ id: String, _ unit: String, combination: Indicator.Combination = .sum) -> Indicator {
  Indicator(
    id: IndicatorID(id), domain: Domain(id: "d", labelZh: "领域", labelEn: "domain"), labelZh: id, labelEn: id,
    unit: unit, kind: combination == .sum ? .count : .rate, isHeadline: false, definition: "",
    combination: combination)
}

/// What a unit has for one indicator.
enum Cell {
  case value(Decimal)
  case within(Decimal, Interval)
  case partly(Decimal)
  case doubtful(Decimal)
  case masked(Interval?)
  case silent
}

/// A unit with its cells; those that it does not name are silent, or not submitted where it did not report.
struct Unit {
  var county = "青山县"
  var name: String
  var period = year
  var reported = true
  var isOnRoster = true
  var cells: [IndicatorID: Cell] = [:]
}

func unit(_ name: String, in county: String = "青山县", _ cells: [Indicator: Cell] = [:]) -> Unit {
  Unit(county: county, name: name, cells: Dictionary(uniqueKeysWithValues: cells.map { ($0.id, $1) }))
}

func missing(_ name: String, in county: String = "青山县") -> Unit {
  Unit(county: county, name: name, reported: false)
}

func normalized(_ units: [Unit]) -> NormalizationResult {
  NormalizationResult(
    unitReports: units.map { unit in
      UnitReport(
        county: unit.county, unit: unit.name, period: unit.period,
        outcome: unit.reported ? .reported : .notSubmitted, isOnRoster: unit.isOnRoster)
    },
    observations: units.flatMap { unit in catalogue.map { observation(of: $0, in: unit) } })
}

private func observation(of indicator: Indicator, in unit: Unit) -> Observation {
  var observation = Observation(
    county: unit.county, unit: unit.name, period: unit.period, indicator: indicator.id, status: .missing,
    missingReason: unit.reported ? .notStated : .notSubmitted)
  func state(
    _ value: Decimal, _ bounds: Interval, _ status: ObservationStatus, _ reason: MissingReason? = nil
  ) {
    (observation.value, observation.bounds) = (value, bounds)
    (observation.status, observation.missingReason) = (status, reason)
  }
  switch unit.cells[indicator.id] ?? .silent {
  case .value(let value): state(value, Interval(value, value), .normal)
  case .within(let value, let bounds): state(value, bounds, .normal)
  case .partly(let value): state(value, Interval(value, nil), .unvalidated, .partlyPlaceholder)
  case .doubtful(let value): state(value, Interval(value, value), .unvalidated)
  case .masked(let bounds):
    (observation.bounds, observation.status) = (bounds, .missingNotCollected)
    observation.missingReason = .placeholder
  case .silent: break
  }
  return observation
}

func aggregate(_ units: [Unit]) -> [Aggregate] {
  Aggregator(indicators: catalogue).aggregate(normalized(units))
}

extension [Aggregate] {
  func total(of indicator: Indicator, in area: Area = .county("青山县"), period: Period = year) -> Aggregate? {
    first { $0.area == area && $0.period == period && $0.indicator == indicator.id }
  }
}
