import Catalogue
import Foundation
import Ledger
import Model
import Submissions

/// One run of a pipeline: from the submissions to the publication.
package struct Job: Sendable {
  package struct Options: Sendable {
    /// nil for the pipeline's own folder of submissions.
    package var submissions: String?
    package var output: String
    package var period: Period?
    package var jobs: Int
    package var now: Moment
    /// Whether everything is read again and published, whatever the ledger knows.
    package var isFresh: Bool
    /// How many publications stay, the newest among them; nil for all.
    package var keptRuns: Int?

    package init(
      submissions: String? = nil, output: String, period: Period? = nil, jobs: Int, now: Moment,
      isFresh: Bool = false, keptRuns: Int? = nil
    ) {
      (self.submissions, self.output, self.period) = (submissions, output, period)
      (self.jobs, self.now, self.isFresh, self.keptRuns) = (jobs, now, isFresh, keptRuns)
    }
  }

  let pipeline: Pipeline
  let options: Options
  let tell: @Sendable (JobEvent) -> Void

  /// - Parameter tell: is called while the run is at work, from any thread, for one event after another.
  package init(
    _ pipeline: Pipeline, options: Options, tell: @escaping @Sendable (JobEvent) -> Void = { _ in }
  ) {
    (self.pipeline, self.options, self.tell) = (pipeline, options, tell)
  }

  var folder: RunFolder {
    RunFolder(root: URL(fileURLWithPath: options.output).appendingPathComponent(pipeline.name))
  }

  /// Reads, extracts, normalizes, aggregates and publishes; where nothing is another since the last publication,
  /// that one stays.
  ///
  /// - Throws: `RunError`, `LedgerError`, `CancellationError`, or what publication throws; then nothing was published.
  package func run() async throws -> JobOutcome {
    let listing = try listing()
    try folder.create()
    let lock = try folder.lock("huizong run")
    defer { withExtendedLifetime(lock) {} }
    try folder.clean()
    do {
      return try await run(listing)
    } catch let error as LedgerError {
      guard case .damaged(let why) = error.reason else { throw error }
      let aside = try LedgerFile.setAside(folder.ledger, time: options.now.folderName)
      tell(.ledgerSetAside(path: aside.path, why: why))
      return try await run(listing)
    }
  }

  private func run(_ listing: SubmissionListing) async throws -> JobOutcome {
    let ledger = try LedgerFile(at: folder.ledger)
    defer { ledger.close() }
    let history = RunHistory(ledger: ledger, folder: folder)
    for run in try history.settle() { tell(.interrupted(started: run.started)) }
    let outcome = try await Night(self, listing: listing, ledger: ledger, last: try history.last()).run()
    if let kept = options.keptRuns { try folder.keep(kept) }
    return outcome
  }

  /// A folder that is not there, or has nothing in it, is a mistake of set-up, not a night without reports.
  func listing() throws(RunError) -> SubmissionListing {
    let path =
      options.submissions ?? pipeline.folder.appendingPathComponent(pipeline.settings.submissions).path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw .noSubmissions(path: path)
    }
    let listing = SubmissionFolder(path).listing()
    guard !listing.files.isEmpty else {
      throw .nothingToRead(path: path, why: listing.unreadable.first?.problem.english)
    }
    return listing
  }
}
