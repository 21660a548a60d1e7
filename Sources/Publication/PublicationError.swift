/// What stopped a publication. Nothing that a submission contains throws; only the disk, the
/// workbook library and a fault of our own do.
package struct PublicationError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// The folder to publish into is not there, or is a file.
    case noFolder
    /// The folder to publish into already holds something.
    case folderNotEmpty
    /// The workbook to write is there already.
    case fileExists
    /// The system's own words.
    case cannotWrite(String)
    /// More rows or columns than a worksheet holds.
    case sheetFull(sheet: String)
    case badSheetName(String, problem: String)
    /// What libxlsxwriter says.
    case workbook(String)
    /// A total in the CSV that the unit figures do not add up to: our fault, never published.
    case totalsDisagree(area: String, period: String, indicator: String)
  }

  package let reason: Reason
  /// The file or folder.
  package let path: String

  init(_ reason: Reason, path: String) { (self.reason, self.path) = (reason, path) }

  package var description: String {
    switch reason {
    case .noFolder:
      "\(path): there is no such folder to publish into; create it first"
    case .folderNotEmpty:
      "\(path): the folder to publish into is not empty; give an empty one, so that no old file passes for new"
    case .fileExists:
      "\(path): is there already, and a workbook is never written over; give another name, or remove it first"
    case .cannotWrite(let why):
      "\(path): cannot be written: \(why). Check free space and permissions, then run again"
    case .sheetFull(let sheet):
      "\(path): sheet '\(sheet)' needs more rows or columns than a worksheet holds; publish fewer periods or counties at a time"
    case .badSheetName(let name, let problem):
      "\(path): '\(name)' cannot name a sheet: \(problem)"
    case .workbook(let why):
      "\(path): the workbook cannot be written: \(why). Check free space and permissions, then run again"
    case .totalsDisagree(let area, let period, let indicator):
      "\(path): the total of \(indicator) for \(area) \(period) is not the sum of its units; nothing is published. This is a fault in Huizong: please report it with the run's folder"
    }
  }
}
