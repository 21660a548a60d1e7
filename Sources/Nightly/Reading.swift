import Catalogue
import Extraction
import Foundation
import Model
import Submissions

/// Reads and extracts submissions, a bounded number at a time; the result is in the order of the files.
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

  /// How many outcomes, for each job, may wait for a slow file before them.
  private static let lookahead = 8

  /// Hands on what `make` makes of each outcome, in the order of the files, as soon as those before it are there;
  /// no more is held than what runs ahead of a slow file.
  package func forEach<Value: Sendable>(
    of listing: SubmissionListing, make: @escaping @Sendable (Outcome) -> Value, take: (Value) -> Void
  ) async {
    await withTaskGroup(of: (Int, [Value]).self) { group in
      var waiting: [Int: [Value]] = [:]
      var (next, due, running) = (0, 0, 0)
      func fill() {
        while running < jobs, next < min(listing.files.count, due + Self.lookahead * jobs) {
          let (index, file) = (next, listing.files[next])
          group.addTask { (index, read(file).map(make)) }
          (next, running) = (next + 1, running + 1)
        }
      }
      fill()
      for await (index, values) in group {
        running -= 1
        waiting[index] = values
        while let values = waiting.removeValue(forKey: due) {
          due += 1
          values.forEach(take)
        }
        fill()
      }
    }
  }

  /// One for each report in the file.
  private func read(_ file: SubmissionFile) -> [Outcome] {
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
