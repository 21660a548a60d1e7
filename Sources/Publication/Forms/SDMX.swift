import Foundation
import Model

/// The figures as SDMX-CSV 2.1 (https://github.com/sdmx-twg/sdmx-csv): observations and totals, each a dataflow.
///
/// Every observation is there, with its reason where it has no value (`NaN`: intentionally missing). The
/// article SDMXStructure of the documentation says what dimensions and attributes mean.
struct SDMX {
  private let edition: OrderedEdition

  init(_ edition: OrderedEdition) { self.edition = edition }

  var tables: [PublishedTable] {
    [
      PublishedTable(
        "observations", title: "SDMX-CSV 观测值", rows: edition.observations,
        columns: head("OBSERVATIONS") + dimensions + attributes),
      PublishedTable(
        "aggregates", title: "SDMX-CSV 汇总值", rows: edition.aggregates,
        columns: head("AGGREGATES") + areaDimensions + areaAttributes),
    ]
  }

  /// The maintenance agency of the dataflows; an office that registers them takes its own.
  static let agency = "HUIZONG"

  /// `HUIZONG:FAZHI_OBSERVATIONS(1.0.0)`; an SDMX id holds letters, digits and `_@$-` alone.
  static func dataflow(_ name: String, of pipeline: PipelineName) -> String {
    let stem = pipeline.id.uppercased().unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? Character(scalar) : "_"
    }
    return "\(agency):\(String(stem))_\(name)(1.0.0)"
  }

  private func head<Row>(_ name: String) -> [Column<Row>] {
    let id = Self.dataflow(name, of: edition.edition.pipeline)
    return [
      .text("STRUCTURE", "") { _ in "dataflow" }, .text("STRUCTURE_ID", "") { _ in id },
      // R: what was there for the key before is replaced as a whole.
      .text("ACTION", "") { _ in "R" },
    ]
  }

  private var dimensions: [Column<Observation>] {
    [
      .text("REF_AREA", "") { $0.county }, .text("REPORTING_UNIT", "") { $0.unit },
      .text("INDICATOR", "") { $0.indicator.rawValue }, .text("FREQ", "") { _ in "A" },
      .text("TIME_PERIOD", "") { $0.period.description }, Self.value { $0.value },
    ]
  }

  private var attributes: [Column<Observation>] {
    [
      .text("OBS_STATUS", "") { $0.status.rawValue },
      .text("UNIT_MEASURE", "") { [edition] in edition.indicatorAt[$0.indicator]?.unit },
      .text("QUALIFIER", "") { $0.value == nil ? nil : $0.precision.rawValue },
      .number("LOWER", "") { $0.bounds?.lower }, .number("UPPER", "") { $0.bounds?.upper },
      .text("MISSING_REASON", "") { $0.missingReason?.rawValue },
      .text("SOURCE", "") { $0.sources.first?.document },
      .text("COMMENT_OBS", "") { $0.sources.first?.evidence },
    ]
  }

  private var areaDimensions: [Column<Aggregate>] {
    [
      .text("AREA_TYPE", "") { $0.area.level.rawValue }, .text("REF_AREA", "") { $0.area.name },
      .text("INDICATOR", "") { $0.indicator.rawValue }, .text("FREQ", "") { _ in "A" },
      .text("TIME_PERIOD", "") { $0.period.description }, Self.value { $0.value },
    ]
  }

  private var areaAttributes: [Column<Aggregate>] {
    [
      .text("OBS_STATUS", "") { $0.value == nil ? "O" : "A" },
      .text("UNIT_MEASURE", "") { [edition] in edition.indicatorAt[$0.indicator]?.unit },
      .number("LOWER", "") { $0.bounds?.lower }, .number("UPPER", "") { $0.bounds?.upper },
      .integer("UNITS_ON_ROSTER", "") { $0.unitsOnRoster },
      .integer("UNITS_REPORTING", "") { $0.unitsReporting },
      .integer("UNITS_ANSWERING", "") { $0.unitsAnswering }, .number("COMPLETENESS", "") { $0.completeness },
    ]
  }

  private static func value<Row>(_ value: @escaping @Sendable (Row) -> Decimal?) -> Column<Row> {
    Column(field: Field(name: "OBS_VALUE", kind: .number, title: "")) { row in
      value(row).map { .number($0) } ?? .text("NaN")
    }
  }
}
