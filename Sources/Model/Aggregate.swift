import Foundation

/// A total over units for one period and indicator, with its bounds and its coverage.
package struct Aggregate: Hashable, Sendable, Codable {
  package var area: Area
  package var period: Period
  package var indicator: IndicatorID
  /// The sum of stated values (for a ratio, the recomputed rate); nil where no unit stated one.
  package var value: Decimal?
  /// nil where there is no value. The upper end is open while a masked, silent or missing unit could add to it.
  package var bounds: Interval?
  /// Units that must report.
  package var unitsOnRoster: Int
  /// Units whose report was read.
  package var unitsReporting: Int
  /// Reporting units with a value for the indicator.
  package var unitsAnswering: Int
  /// Reporting units with a placeholder in its place.
  package var unitsMasked: Int
  /// Units whose value is in doubt (status V).
  package var unitsUnvalidated: Int

  package init(
    area: Area, period: Period, indicator: IndicatorID, value: Decimal?, bounds: Interval?,
    unitsOnRoster: Int, unitsReporting: Int, unitsAnswering: Int, unitsMasked: Int, unitsUnvalidated: Int
  ) {
    (self.area, self.period, self.indicator) = (area, period, indicator)
    (self.value, self.bounds) = (value, bounds)
    (self.unitsOnRoster, self.unitsReporting) = (unitsOnRoster, unitsReporting)
    (self.unitsAnswering, self.unitsMasked) = (unitsAnswering, unitsMasked)
    self.unitsUnvalidated = unitsUnvalidated
  }
}

/// What a total is over: a county, or every unit of the pipeline.
package enum Area: Hashable, Comparable, Sendable, Codable {
  case county(String)
  case all

  package var name: String {
    switch self {
    case .county(let name): name
    case .all: "全部"
    }
  }
}
