import Foundation

// The truth in the columns of what is published.
extension KnownWorld {
  /// A row for each figure that a report tells, in the columns of `observations.csv`.
  package var observationsCSV: String {
    let rows = entries.flatMap { entry in
      Self.indicators.compactMap { indicator in
        entry.figures[indicator].map { figure in
          [
            entry.county, entry.unit, "\(entry.year)", indicator, Self.text(figure.value),
            Self.text(figure.lower),
            Self.text(figure.upper), figure.status, figure.missingReason ?? "",
          ]
        }
      }
    }
    return Self.csv(
      ["county", "unit", "period", "indicator", "value", "lower", "upper", "obs_status", "missing_reason"],
      rows)
  }

  /// A row for each county, year and indicator, and for all, in the columns of `aggregates.csv`.
  package var aggregatesCSV: String {
    let years = Set(entries.map(\.year)).sorted()
    let rows = (counties.map(Optional.some) + [nil]).flatMap { county in
      years.flatMap { year in
        Self.indicators.map { indicator in
          let total = total(of: indicator, in: county, year)
          return [
            county == nil ? "all" : "county", county ?? "全部", "\(year)", indicator, Self.text(total.value),
            Self.text(total.lower), Self.text(total.upper), "\(total.onRoster)", "\(total.reporting)",
            "\(total.answering)", "\(total.unvalidated)", Self.text(total.own),
          ]
        }
      }
    }
    return Self.csv(
      [
        "area_type", "area", "period", "indicator", "value", "lower", "upper", "units_on_roster",
        "units_reporting",
        "units_answering", "units_unvalidated", "own_value",
      ], rows)
  }

  private static func text(_ number: Decimal?) -> String { number.map { "\($0)" } ?? "" }

  private static func csv(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
