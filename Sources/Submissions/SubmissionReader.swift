// Submissions: turns a file as received into a report, its text and what it says of who reports, about when.
//
//   SubmissionFolder   which files there are
//   Formats/           bytes → text, a file a format; FileKind tells them apart by content
//   Encodings/         bytes → text for txt and html
//   Helpers/           the system's programs that formats without a library need, on a short leash
//   Spreadsheets/      what a person filled in comes back: the cells of a workbook
//   Identification/    text, path and roster → title, reporting unit, county, period, date of signature

import Crypto
import Model

/// A submission to read: where it lies, and what the outputs call it.
package struct SubmissionFile: Hashable, Sendable {
  /// The path to show to people; the name's bytes as decoded, which may not open the file.
  package let path: String
  /// The path that `Report.document` and every output carries.
  package let document: String
  /// The path as the system knows it; names in GBK are not valid UTF-8.
  let systemPath: [UInt8]

  package init(path: String, document: String) {
    (self.path, self.document, self.systemPath) = (path, document, Array(path.utf8))
  }

  init(systemPath: [UInt8], document: String) {
    self.path = FileNames.decode(systemPath)
    (self.document, self.systemPath) = (document, systemPath)
  }
}

/// A report with what its reading found worth a person's look.
package struct ReceivedReport: Hashable, Sendable {
  package var report: Report
  package var findings: [Finding]

  package init(report: Report, findings: [Finding] = []) {
    (self.report, self.findings) = (report, findings)
  }
}

/// Reads submissions of one pipeline. A value without state: any number of tasks may share it.
package struct SubmissionReader: Sendable {
  let identifier: ReportIdentifier
  let limits: SubmissionLimits
  let helpers: HelperPrograms

  /// - Parameters:
  ///   - roster: Who must report; names and aliases found in a report are matched against it.
  ///   - helpers: The programs for formats that no library reads.
  /// - Complexity: O(*n*) in the length of the roster; make one reader and share it.
  package init(
    roster: [ReportingUnit] = [], limits: SubmissionLimits = .standard, helpers: HelperPrograms = .system
  ) {
    self.identifier = ReportIdentifier(roster: Roster(roster))
    (self.limits, self.helpers) = (limits, helpers)
  }

  /// Reads all reports of a file: one, or those in an archive, or one a row of a sheet of units.
  ///
  /// A plain UTF-8 text is kept as it is, without its byte order mark: offsets refer to it.
  ///
  /// - Returns: For each report itself, or what is wrong with it and what to do, for `issues.csv`. One that is
  ///   bad stops no other.
  package func readAll(_ file: SubmissionFile) -> [Result<ReceivedReport, SubmissionError>] {
    do {
      return readAll(
        bytes: try FileBytes.read(file.systemPath, limit: limits.fileBytes), document: file.document)
    } catch {
      return [.failure(SubmissionError(error, document: file.document))]
    }
  }

  /// Reads bytes as if they were the file `document`.
  package func readAll(bytes: [UInt8], document: String) -> [Result<ReceivedReport, SubmissionError>] {
    guard bytes.count <= limits.fileBytes else {
      let problem = SubmissionProblem.tooLarge(bytes: bytes.count, limit: limits.fileBytes)
      return [.failure(SubmissionError(problem, document: document))]
    }
    var unpacking = Unpacking(limits: limits, helpers: helpers)
    unpacking.take(bytes, document: document)
    return unpacking.parts.map { part in
      part.content.map { received($0, part) }.mapError { SubmissionError($0, document: part.document) }
    }
  }

  /// Reads a file that holds one report.
  ///
  /// - Throws: What is wrong with it; `.several` if it holds more than one.
  package func read(_ file: SubmissionFile) throws(SubmissionError) -> ReceivedReport {
    try only(of: readAll(file), in: file.document)
  }

  /// Reads bytes as if they were the file `document`, which holds one report.
  package func read(bytes: [UInt8], document: String) throws(SubmissionError) -> ReceivedReport {
    try only(of: readAll(bytes: bytes, document: document), in: document)
  }

  private func only(
    of reports: [Result<ReceivedReport, SubmissionError>], in document: String
  ) throws(SubmissionError) -> ReceivedReport {
    guard reports.count == 1 else { throw SubmissionError(.several(reports.count), document: document) }
    return try reports[0].get()
  }

  private func received(_ content: SubmissionContent, _ part: Unpacking.Part) -> ReceivedReport {
    let identity = identifier.identify(content.text, document: part.document)
    let report = Report(
      document: part.document, digest: part.digest, format: content.format, encoding: content.encoding,
      title: identity.title, unit: identity.unit, county: identity.county, period: identity.period,
      signedOn: identity.signedOn, text: content.text)
    return ReceivedReport(
      report: report, findings: content.findings(document: part.document) + identity.findings)
  }

  /// SHA-256 in lowercase hexadecimal, as `sha256sum` prints it.
  package static func digest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hexadecimal: [UInt8] = []
    hexadecimal.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      hexadecimal.append(digits[Int(byte >> 4)])
      hexadecimal.append(digits[Int(byte & 15)])
    }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
