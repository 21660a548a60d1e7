import Foundation
import Model

/// Writes everything that a run publishes into a folder.
///
/// The files are `observations.csv`, `mentions.csv`, `units.csv`, `counties.csv`, `aggregates.csv`,
/// `issues.csv`, `revisions.csv`, `indicators.csv`, `datapackage.json`, `run.json`, a workbook for each county in
/// `county/` and one for all (see `WorkbookForm`), `催报/<county>/<unit>.txt`, `催报/未报送单位.txt`, and by option
/// `review/<county>.html` with its index, and the tables in the other forms of `TableForm`.
/// The same edition gives the same bytes. To move the folder into place, and to make sure that it has
/// reached the disk, is the caller's.
///
/// - Parameter folder: exists and is empty.
/// - Throws: what kept a file from being written; the folder is then to be thrown away.
package func write(_ edition: Edition, to folder: URL) throws(PublicationError) {
  try requireEmptyFolder(folder)
  let ordered = OrderedEdition(edition)
  try writeTables(of: ordered, to: folder)
  try writeWorkbooks(of: ordered, to: folder)
  try ReminderFolder(ordered).write(to: folder)
  if edition.options.hasReviewPages { try ReviewPages(edition: ordered).write(to: folder) }
  try JSONFile.write(edition.run, to: folder.appendingPathComponent("run.json"))
}

private func writeTables(of edition: OrderedEdition, to folder: URL) throws(PublicationError) {
  var written: [(table: PublishedTable, file: OutputFile.Summary)] = []
  let tables = PublishedTable.all(of: edition)
  for table in tables {
    let url = folder.appendingPathComponent("\(table.name).csv")
    written.append((table, try table.write(to: url, as: edition.edition.options.csvProfile)))
  }
  let package = DataPackage(edition.edition, tables: written)
  try JSONFile.write(package, to: folder.appendingPathComponent("datapackage.json"))
  for form in TableForm.allCases where edition.edition.options.forms.contains(form) {
    try form.write(tables, of: edition, to: folder)
  }
}

private func writeWorkbooks(of edition: OrderedEdition, to folder: URL) throws(PublicationError) {
  let counties = folder.appendingPathComponent("county")
  do {
    try FileManager.default.createDirectory(at: counties, withIntermediateDirectories: false)
  } catch {
    throw PublicationError(.cannotWrite(error.localizedDescription), path: counties.path)
  }
  let names = FileName.safe(edition.counties.map { edition.edition.workbookName(of: $0) })
  for (county, name) in zip(edition.counties, names) {
    let url = counties.appendingPathComponent("\(name).xlsx")
    try WorkbookFile(scope: WorkbookScope(county: county, edition: edition)).write(to: url)
  }
  let overall = WorkbookFile(scope: WorkbookScope(county: nil, edition: edition))
  try overall.write(to: folder.appendingPathComponent(edition.edition.overallWorkbook))
}

private func requireEmptyFolder(_ folder: URL) throws(PublicationError) {
  guard let content = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
    throw PublicationError(.noFolder, path: folder.path)
  }
  guard content.isEmpty else { throw PublicationError(.folderNotEmpty, path: folder.path) }
}

extension PublishedTable {
  /// Every table, the most used first.
  static func all(of edition: OrderedEdition) -> [PublishedTable] {
    let tables: [PublishedTable] = [
      .observations(edition), .mentions(edition), .units(edition), .counties(edition), .aggregates(edition),
      .issues(edition), .revisions(edition), .indicators(edition),
    ]
    return tables.map { $0.linked(in: edition) }
  }
}
