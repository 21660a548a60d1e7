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
    var outcomes = [[Outcome]](repeating: [], count: listing.files.count)
    await withTaskGroup(of: (Int, [Outcome]).self) { group in
      var next = 0
      func addTask() {
        let (index, file) = (next, listing.files[next])
        next += 1
        group.addTask { (index, read(file)) }
      }
      while next < min(jobs, listing.files.count) { addTask() }
      for await (index, found) in group {
        outcomes[index] = found
        if next < listing.files.count { addTask() }
      }
    }
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

  private enum Outcome: Sendable {
    case read(ExtractedReport)
    case setAside(SetAside)
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
