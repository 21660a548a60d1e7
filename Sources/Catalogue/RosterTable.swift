import Foundation
import Model
import SwiftCSV

/// A CSV file of a pipeline: its rows with their line numbers (1-based, the header being line 1).
struct CSVTable {
  let rows: [(line: Int, cells: [String: String])]

  init(_ text: String, file: String, columns: [String]) throws(CatalogueError) {
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let table: CSV<Named>
    do {
      table = try CSV<Named>(string: plain, delimiter: .comma)
    } catch {
      throw CatalogueError(.unreadable("\(error)"), at: SourcePlace(file: file))
    }
    guard columns.allSatisfy(table.header.contains) else {
      throw CatalogueError(
        .wrongColumns(found: table.header, expected: columns), at: SourcePlace(file: file, line: 1))
    }
    rows = table.rows.enumerated().map { ($0 + 2, $1) }
  }
}

/// `units.csv`: who must report, in the order in which the tables show them.
///
/// The columns `prefecture` and `province` may be there: for counties whose names several share, and for those
/// that the gazetteer does not have.
enum RosterTable {
  static let columns = ["county", "unit", "code", "kind", "aliases"]

  static func read(_ text: String, file: String) throws(CatalogueError) -> [ReportingUnit] {
    var units: [ReportingUnit] = []
    var seen: [String: Int] = [:]
    var counties = RosterCounties()
    for (line, cells) in try CSVTable(text, file: file, columns: columns).rows {
      let (county, name) = (cells["county"] ?? "", cells["unit"] ?? "")
      let place = SourcePlace(file: file, line: line)
      guard !county.isEmpty else {
        throw CatalogueError(.wrongCell("county", expected: "a county's name"), at: place)
      }
      guard !name.isEmpty else {
        throw CatalogueError(.wrongCell("unit", expected: "a unit's name"), at: place)
      }
      if let first = seen[county + "/" + name] {
        throw CatalogueError(.duplicateUnit(county + name, first: first), at: place)
      }
      seen[county + "/" + name] = line
      try counties.add(cells, county: county, at: place)
      units.append(
        ReportingUnit(
          county: county, name: name, code: cells["code"] ?? "", kind: cells["kind"] ?? "",
          aliases: (cells["aliases"] ?? "").split(separator: "|").map(String.init)))
    }
    for index in units.indices { units[index].division = counties[units[index].county] }
    return units
  }
}

/// `corrections.csv`: rulings of persons, each with author, date and reason.
enum CorrectionTable {
  static let columns = ["unit", "period", "indicator", "value", "author", "date", "reason"]

  static func read(
    _ text: String, file: String, catalogue: IndicatorCatalogue
  ) throws(CatalogueError) -> [Correction] {
    var corrections: [Correction] = []
    for (line, cells) in try CSVTable(text, file: file, columns: columns).rows {
      let place = SourcePlace(file: file, line: line)
      func cell(_ name: String) -> String { cells[name] ?? "" }
      func wrong(_ name: String, _ expected: String) -> CatalogueError {
        CatalogueError(.wrongCell("\(name): \(cell(name))", expected: expected), at: place)
      }
      guard let year = Int(cell("period")) else { throw wrong("period", "a year") }
      guard catalogue[IndicatorID(cell("indicator"))] != nil else {
        throw CatalogueError(.unknownID(cell("indicator")), at: place)
      }
      guard let value = Decimal(string: cell("value"), locale: Locale(identifier: "en_US_POSIX")) else {
        throw wrong("value", "a number")
      }
      guard let date = CalendarDate(iso8601: cell("date")) else {
        throw wrong("date", "a date like 2024-03-05")
      }
      guard !cell("author").isEmpty else { throw wrong("author", "who ruled") }
      corrections.append(
        Correction(
          unit: cell("unit"), period: Period(year), indicator: IndicatorID(cell("indicator")), value: value,
          author: cell("author"), date: date, reason: cell("reason")))
    }
    return corrections
  }
}
