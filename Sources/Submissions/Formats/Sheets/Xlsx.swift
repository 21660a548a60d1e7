/// Excel forms: the figures that offices fill in instead of writing prose.
///
/// A sheet with a unit in each row gives a report a row; any other sheet is read like a table in a document,
/// which the extractor reads by its labels.
enum Xlsx {
  /// A report's text, and the sheet and row that it comes from; nil if the file is one report.
  struct Report {
    var place: String?
    var text: String
  }

  static func reports(of archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> [Report]
  {
    let sheets = try Workbook(archive, limits: limits).sheets.filter { !$0.rows.allSatisfy(\.isEmpty) }
    let tables = sheets.map(UnitTable.init)
    let units = zip(sheets, tables).flatMap { sheet, table in table?.reports(sheet: sheet.name) ?? [] }
    let rest = zip(sheets, tables).filter { $0.1 == nil }.map(\.0)
    guard !rest.isEmpty else { return units }
    let form = Report(
      place: units.isEmpty ? nil : rest.map(\.name).joined(separator: "、"), text: text(of: rest))
    return [form] + units
  }

  /// A line a row, also an empty one: row *n* of a sheet is line *n* below its name, or of the text.
  private static func text(of sheets: [Workbook.Sheet]) -> String {
    let lines = sheets.flatMap { sheet in
      (sheets.count > 1 ? [sheet.name] : []) + sheet.rows.map { $0.joined(separator: "\t") }
    }
    return lines.joined(separator: "\n")
  }
}
