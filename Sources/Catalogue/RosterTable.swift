import Foundation
import Model
import SwiftCSV

/// A CSV file of a pipeline: its rows with their line numbers (1-based, the header being line 1).
struct CSVTable {
  let header: [String]
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
    header = table.header
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
