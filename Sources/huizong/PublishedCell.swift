import Foundation
import Model
import Publication

/// A figure or total of a run, as a user names it: `青山县/河口镇/2023/disputes_resolved`, `青山县/2023/disputes_resolved`.
struct PublishedCell {
  let area: Area
  /// nil for a total.
  let unit: String?
  let period: Period
  let indicator: Indicator

  /// - Throws: `UnknownCell` with what was perhaps meant; `PublishedRunError`.
  init(_ text: String, in run: PublishedRun) throws {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 || parts.count == 4 else {
      throw UnknownCell(
        description:
          "'\(text)' is not a cell; write county/unit/year/indicator, or county/year/indicator for a total")
    }
    let (units, areas) = (try run.unitReports(), try run.aggregates().map(\.area))
    area = try Self.area(parts[0], Set(areas))
    unit =
      try parts.count == 4 ? Self.unit(parts[1], units.filter { $0.county == parts[0] }.map(\.unit)) : nil
    period = try Self.period(parts[parts.count - 2], Set(units.map(\.period)))
    indicator = try Self.indicator(parts[parts.count - 1], try run.indicators())
  }

  private static func area(_ name: String, _ areas: Set<Area>) throws(UnknownCell) -> Area {
    if let area = areas.first(where: { $0.name == name || ($0 == .all && name == "all") }) { return area }
    throw UnknownCell("area", name, areas.map(\.name))
  }

  private static func unit(_ name: String, _ units: [String]) throws(UnknownCell) -> String {
    guard units.contains(name) else { throw UnknownCell("unit", name, units) }
    return name
  }

  private static func period(_ text: String, _ periods: Set<Period>) throws(UnknownCell) -> Period {
    guard let year = Int(text), periods.contains(Period(year)) else {
      throw UnknownCell("period", text, periods.map(\.description))
    }
    return Period(year)
  }

  private static func indicator(_ name: String, _ indicators: [Indicator]) throws(UnknownCell) -> Indicator {
    if let found = indicators.first(where: { $0.id.rawValue == name || $0.labelZh == name }) { return found }
    throw UnknownCell("indicator", name, indicators.flatMap { [$0.id.rawValue, $0.labelZh] })
  }
}

/// What a user named is not in the run.
struct UnknownCell: Error, CustomStringConvertible {
  var description: String

  init(description: String) { self.description = description }

  init(_ what: String, _ name: String, _ known: [String]) {
    let near = known.near(name)
    let some = near.isEmpty ? Array(Set(known)).sorted().prefix(5).map(\.self) : near
    description =
      "no \(what) '\(name)' in this run; \(near.isEmpty ? "there are, among others," : "did you mean") \(some.joined(separator: ", "))\(near.isEmpty ? "" : "?")"
  }
}
