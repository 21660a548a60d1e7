import Foundation

/// A total over units for one period and indicator, with its bounds and its coverage.
package struct Aggregate: Hashable, Sendable, Codable {
  package var area: Area
  package var period: Period
  package var indicator: IndicatorID
  /// The sum of stated values (for a ratio, the recomputed rate); nil where no unit stated one.
  package var value: Decimal?
  /// nil where there is no value. The upper end is open while a masked, silent or missing unit could add to it.
  /// A ratio's bounds are about the answering units alone: what the others would do to it is not known.
  package var bounds: Interval?
  /// Units that must report.
  package var unitsOnRoster: Int
  /// Units whose report was read, those that the roster does not list among them.
  package var unitsReporting: Int
  /// Reporting units that the roster does not list; they count in the value, not in the response rate.
  package var unitsOffRoster: Int
  /// Units with a value for the indicator: by their report, or by a correction.
  package var unitsAnswering: Int
  /// Answering units whose value is incomplete, since a placeholder stands for some of it.
  package var unitsPartlyMasked: Int
  /// Reporting units with a placeholder in its place.
  package var unitsMasked: Int
  /// Reporting units that say nothing of it, which is not zero.
  package var unitsSilent: Int
  /// Units of which nothing was read.
  package var unitsMissing: Int
  /// Units whose value is in doubt (status V).
  package var unitsUnvalidated: Int
  /// What the county states for itself, beside the total of its units and never added to it.
  package var ownReport: OwnReport?

  package init(
    area: Area, period: Period, indicator: IndicatorID, value: Decimal?, bounds: Interval?,
    unitsOnRoster: Int, unitsReporting: Int, unitsOffRoster: Int = 0, unitsAnswering: Int,
    unitsPartlyMasked: Int = 0, unitsMasked: Int, unitsSilent: Int = 0, unitsMissing: Int = 0,
    unitsUnvalidated: Int, ownReport: OwnReport? = nil
  ) {
    (self.area, self.period, self.indicator) = (area, period, indicator)
    (self.value, self.bounds) = (value, bounds)
    (self.unitsOnRoster, self.unitsReporting) = (unitsOnRoster, unitsReporting)
    (self.unitsOffRoster, self.unitsAnswering) = (unitsOffRoster, unitsAnswering)
    (self.unitsPartlyMasked, self.unitsMasked) = (unitsPartlyMasked, unitsMasked)
    (self.unitsSilent, self.unitsMissing) = (unitsSilent, unitsMissing)
    (self.unitsUnvalidated, self.ownReport) = (unitsUnvalidated, ownReport)
  }
}

/// A county's own figure for itself: its value as stated, and the bounds of it.
package struct OwnReport: Hashable, Sendable, Codable {
  package var value: Decimal
  package var bounds: Interval

  package init(value: Decimal, bounds: Interval) { (self.value, self.bounds) = (value, bounds) }
}

/// What a total is over: a county, all the counties of a prefecture or province, or every unit of the pipeline.
package enum Area: Hashable, Sendable {
  case county(String)
  case prefecture(String)
  case province(String)
  case all

  package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    case county, prefecture, province, all
  }

  package var level: Level {
    switch self {
    case .county: .county
    case .prefecture: .prefecture
    case .province: .province
    case .all: .all
    }
  }

  package var name: String {
    switch self {
    case .county(let name), .prefecture(let name), .province(let name): name
    case .all: "全部"
    }
  }
}

extension Area: Codable {
  private enum Key: String, CodingKey { case type, name }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let name = { try values.decode(String.self, forKey: .name) }
    switch try values.decode(Level.self, forKey: .type) {
    case .county: self = .county(try name())
    case .prefecture: self = .prefecture(try name())
    case .province: self = .province(try name())
    case .all: self = .all
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(level, forKey: .type)
    if self != .all { try values.encode(name, forKey: .name) }
  }
}
