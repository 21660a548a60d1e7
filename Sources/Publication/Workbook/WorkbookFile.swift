import Foundation
import Model

/// A workbook as a whole: a county's, or the one over all counties.
struct WorkbookFile {
  let scope: WorkbookScope
  /// Whether rows leave memory as they are written; nil leaves it to the number of figures.
  var usesConstantMemory: Bool?

  /// Above this many figures, rows leave memory as they are written.
  private static let constantMemoryThreshold = 60_000

  func write(to url: URL) throws(PublicationError) {
    let options = scope.options
    let workbook = try XLSXWorkbook(
      at: url,
      properties: XLSXProperties(
        title: scope.title("汇总"), subject: scope.periods.map { "\($0)年" }.joined(separator: "、"),
        comments: "Huizong \(scope.edition.edition.run.version)", created: options.compiledOn),
      constantMemory: usesConstantMemory ?? (scope.observations.count > Self.constantMemoryThreshold))
    try writeSheets(to: workbook, Styles(fonts: options.workbook.fonts), path: url.path)
    try workbook.close()
  }

  private func writeSheets(
    to workbook: XLSXWorkbook, _ styles: Styles, path: String
  ) throws(PublicationError) {
    try CoverSheet(scope: scope, styles: styles).write(to: workbook)
    for (number, period) in scope.periods.enumerated() {
      let name = number == 0 ? "汇总表" : "汇总表\(period)"
      try SummarySheet(name, scope, period, styles, path: path).write(to: workbook)
    }
    try ChartSheet(scope: scope, styles: styles).write(to: workbook)
    try DetailSheet(scope: scope, styles: styles).write(to: workbook)
    try ReviewSheet(scope: scope, styles: styles).write(to: workbook)
    try ReminderSheet(scope: scope, styles: styles).write(to: workbook)
    try RevisionSheet(scope: scope, styles: styles).write(to: workbook)
    try CatalogueSheet(scope: scope, styles: styles).write(to: workbook)
  }
}
