import Catalogue
import Foundation
import Model
import Publication

/// Rulings that a person filled in, checked against the publication that they were made on.
///
/// All rows are good, or none is taken: a table that was half taken over would be filled in twice.
package struct CorrectionImport: Sendable {
  package struct Entry: Hashable, Sendable {
    package var correction: Correction
    package var indicator: Indicator
    /// What was published; nil where nothing was said.
    package var before: Observation?
  }

  package private(set) var entries: [Entry] = []
  /// Rows whose ruling stands in `corrections.csv` already.
  package private(set) var known = 0

  private let file: URL
  private let label: String

  /// - Parameters:
  ///   - path: a workbook with a sheet 待核实, or a CSV file.
  ///   - run: the newest publication: a ruling on what it does not say any more is refused.
  ///   - now: gives the rulings their date.
  /// - Throws: `CorrectionImportError` with every cell that is wrong; `PublishedRunError`.
  package init(_ path: String, pipeline: Pipeline, on run: PublishedRun, now: Moment) throws {
    guard let name = pipeline.settings.corrections else {
      throw CorrectionImportError(path, [.noCorrectionsFile])
    }
    file = pipeline.folder.appendingPathComponent(name).resolvingSymlinksInPath()
    label = pipeline.name + "/" + name
    let cells = try PublishedCells(run, roster: pipeline.roster)
    let check = RulingCheck(cells: cells, corrections: pipeline.corrections, date: now.date)
    var problems: [CorrectionImportError.Problem] = []
    var entries: [PublishedCells.Key: (entry: Entry, row: Int)] = [:]
    for row in try FilledTable(path).rows where row.isFilledIn {
      switch check.verdict(on: row) {
      case .wrong(let wrong): problems += wrong
      case .known: known += 1
      case .good(let entry, let key):
        if let first = entries[key], first.entry.correction != entry.correction {
          problems.append(row.problem(.value, "与第 \(first.row) 行对同一数值的更正不一致", "请只留一行"))
        } else if entries[key] == nil {
          entries[key] = (entry, row.number)
          self.entries.append(entry)
        }
      }
    }
    guard problems.isEmpty else { throw CorrectionImportError(path, problems) }
  }

  /// Adds the rulings to the pipeline's file: the old file stands until the new one is whole.
  ///
  /// - Throws: `RunError.cannotWrite`; `CatalogueError` where the file is not what it was.
  package func takeOver() throws {
    guard !entries.isEmpty else { return }
    let text = try String(contentsOf: file, encoding: .utf8)
    let longer = try CorrectionTable.appending(entries.map(\.correction), to: text, file: label)
    try replaceFile(file, with: Data(longer.utf8))
  }
}

extension FilledTable.Row {
  var isFilledIn: Bool { [.value, .reason, .author].contains { text($0) != nil } }

  func problem(
    _ field: FilledTable.Field, _ what: String, _ remedy: String
  ) -> CorrectionImportError.Problem {
    .cell(place: place(of: field), what: what, remedy: remedy)
  }
}
