import Foundation

/// The cells of a workbook (.xlsx), as text: what a person filled in comes back through it.
package struct Spreadsheet: Hashable, Sendable {
  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var rows: [Row]
  }

  package struct Row: Hashable, Sendable {
    /// From 1, as the program shows it.
    package var number: Int
    /// By column, from 0; an empty cell is not there. A number stands with at most 15 digits, as Excel shows it.
    package var cells: [Int: String]
  }

  package private(set) var sheets: [Sheet] = []

  /// - Throws: what is wrong with the file and what to do.
  package init(
    contentsOf path: String, limits: SubmissionLimits = .standard
  ) throws(SubmissionError) {
    do {
      try self.init(try FileBytes.read(Array(path.utf8), limit: limits.fileBytes), limits: limits)
    } catch {
      throw SubmissionError(error, document: path)
    }
  }

  init(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) {
    let archive = try ZipArchive(bytes, limits: limits)
    guard archive.has("xl/workbook.xml") else { throw .unsupportedFormat(archive.kind) }
    let reader = XlsxReader(archive: archive, limits: limits)
    let strings = try reader.sharedStrings()
    for (name, member) in try reader.sheets() {
      sheets.append(Sheet(name: name, rows: try reader.rows(of: member, strings)))
    }
  }

  /// 0 for `A`, 26 for `AA`.
  package static func column(_ letters: some StringProtocol) -> Int {
    letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
  }

  /// `A` for 0, `AA` for 26.
  package static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
