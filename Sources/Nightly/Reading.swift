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
    var result = ExtractionResult(setAside: listing.unreadable.map(\.setAside))
    await forEach(of: listing, make: \.self) { outcome in
      switch outcome {
      case .read(let report): result.reports.append(report)
      case .setAside(let file): result.setAside.append(file)
      }
    }
    result.setAside.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    return result
  }

  package enum Outcome: Sendable {
    case read(ExtractedReport)
    case setAside(SetAside)
  }

  /// Hands on what `make` makes of each outcome, in the order of the files.
  package func forEach<Value: Sendable>(
    of listing: SubmissionListing, make: @escaping @Sendable (Outcome) -> Value, take: (Value) -> Void
  ) async {
    await forEach(of: listing.files, { read($0).map(make) }) { _, values in values.forEach(take) }
  }

  /// How many findings, for each job, may wait for a slow file before them.
  private static let lookahead = 8

  /// Looks at files, each in a task of its own, and hands on what was found in their order, as soon as those before
  /// are there; no more is held than what runs ahead of a slow file.
  ///
  /// - Throws: what `take` throws, and `CancellationError`; the files in work are then let go of.
  func forEach<Found: Sendable>(
    of files: [SubmissionFile], _ look: @escaping @Sendable (SubmissionFile) -> Found,
    take: (Int, Found) throws -> Void
  ) async rethrows {
    try await withThrowingTaskGroup(of: (Int, Found).self) { group in
      var waiting: [Int: Found] = [:]
      var (next, due, running) = (0, 0, 0)
      func fill() {
        while running < jobs, next < min(files.count, due + Self.lookahead * jobs) {
          let (index, file) = (next, files[next])
          group.addTask { (index, look(file)) }
          (next, running) = (next + 1, running + 1)
        }
      }
      fill()
      do {
        while let (index, found) = try await group.next() {
          running -= 1
          waiting[index] = found
          while let found = waiting.removeValue(forKey: due) {
            try take(due, found)
            due += 1
          }
          fill()
        }
      } catch {
        group.cancelAll()
        throw error
      }
    }
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
