import Catalogue
import Extraction
import Foundation
import Ledger
import Model
import Submissions

/// Reads and extracts submissions, a bounded number at a time.
package struct SubmissionsReading: Sendable {
  let reader: SubmissionReader
  let extractor: Extractor
  let jobs: Int

  /// - Parameter jobs: how many files are read at the same time; at least 1.
  package init(_ pipeline: Pipeline, jobs: Int) {
    reader = SubmissionReader(roster: pipeline.roster)
    extractor = Extractor(pipeline.catalogue, editRules: pipeline.editRules)
    self.jobs = max(1, jobs)
  }

  /// Everything listed, in the order of the files.
  package func read(_ listing: SubmissionListing) async -> ExtractionResult {
    var outcomes = [[Outcome]](repeating: [], count: listing.files.count)
    await forEach(of: listing.files, read) { outcomes[$0] = $1 }
    var result = ExtractionResult(setAside: listing.unreadable.map(\.setAside))
    for outcome in outcomes.joined() {
      switch outcome {
      case .read(let report): result.reports.append(report)
      case .setAside(let file): result.setAside.append(file)
      }
    }
    result.setAside.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    return result
  }

  /// Looks at files as they come to be ready, each in a task of its own; `take` is called for one after another.
  ///
  /// - Throws: what `take` throws, and `CancellationError`; the files in work are then let go of.
  func forEach<Found: Sendable>(
    of files: [SubmissionFile], _ look: @escaping @Sendable (SubmissionFile) -> Found,
    take: (Int, Found) throws -> Void
  ) async rethrows {
    try await withThrowingTaskGroup(of: (Int, Found).self) { group in
      var next = 0
      func addTask() {
        let (index, file) = (next, files[next])
        next += 1
        group.addTask { (index, look(file)) }
      }
      while next < min(jobs, files.count) { addTask() }
      do {
        while let (index, found) = try await group.next() {
          try take(index, found)
          if next < files.count { addTask() }
        }
      } catch {
        group.cancelAll()
        throw error
      }
    }
  }

  enum Outcome: Sendable {
    case read(ExtractedReport)
    case setAside(SetAside)
  }

  /// One for each report in the file.
  func read(_ file: SubmissionFile) -> [Outcome] {
    reader.readAll(file).map { result in
      switch result {
      case .success(let received): .read(extracted(received))
      case .failure(let error): .setAside(error.setAside)
      }
    }
  }

  private func extracted(_ received: ReceivedReport) -> ExtractedReport {
    var extracted = extractor.extract(received.report)
    extracted.findings = received.findings + extracted.findings
    extracted.report.text = ""
    return extracted
  }
}
