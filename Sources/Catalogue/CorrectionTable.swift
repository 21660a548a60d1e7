import Foundation
import Model

/// `corrections.csv`: rulings of persons, each with author, date and reason. Rows are added, never changed.
package enum CorrectionTable {
  /// The columns that the file must have.
  static let columns = ["unit", "period", "indicator", "value", "author", "date", "reason"]
  /// Those that it may have: the unit's county, and the digest of the evidence that was ruled on.
  static let furtherColumns = ["county", "evidence_digest"]

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
          county: cells["county"]?.nonEmpty, unit: cell("unit"), period: Period(year),
          indicator: IndicatorID(cell("indicator")), value: value, author: cell("author"), date: date,
          reason: cell("reason"), evidenceDigest: cells["evidence_digest"]?.nonEmpty))
    }
    return corrections
  }

  /// The file's text with rows added at its end; what it held stays. A column that it lacks is added behind the
  /// others, empty in the rows that are there.
  ///
  /// - Throws: `CatalogueError` where `text` is not a table of corrections.
  package static func appending(
    _ corrections: [Correction], to text: String, file: String
  ) throws(CatalogueError) -> String {
    let table = try CSVTable(text, file: file, columns: columns)
    let lacking = furtherColumns.filter { !table.header.contains($0) }
    let header = table.header + lacking
    var result = text
    if !lacking.isEmpty {
      let old = table.rows.map { row in record(header.map { row.cells[$0] ?? "" }) }
      result = (text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : "") + record(header) + old.joined()
    } else if text.unicodeScalars.last != "\n" {
      result += "\n"
    }
    return result + corrections.map { correction in record(header.map(correction.cell)) }.joined()
  }

  private static func record(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  /// By RFC 4180.
  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

extension Correction {
  /// What stands in a column of `corrections.csv`; nothing in one that is not ours.
  fileprivate func cell(_ column: String) -> String {
    switch column {
    case "county": county ?? ""
    case "unit": unit
    case "period": period.description
    case "indicator": indicator.rawValue
    case "value": value.description
    case "author": author
    case "date": date.description
    case "reason": reason
    case "evidence_digest": evidenceDigest ?? ""
    default: ""
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
