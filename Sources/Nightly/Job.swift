import Aggregation
import Catalogue
import Foundation
import Model
import Normalization
import Publication
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

    package init(submissions: String? = nil, output: String, period: Period? = nil, jobs: Int, now: Moment) {
      (self.submissions, self.output, self.period) = (submissions, output, period)
      (self.jobs, self.now) = (jobs, now)
    }
  }

  private let pipeline: Pipeline
  private let options: Options

  package init(_ pipeline: Pipeline, options: Options) { (self.pipeline, self.options) = (pipeline, options) }

  /// Reads, extracts, normalizes, aggregates and publishes.
  ///
  /// - Throws: `RunError`, or what publication throws; then nothing was published.
  package func run() async throws -> JobOutcome {
    let listing = try submissions()
    let root = URL(fileURLWithPath: options.output).appendingPathComponent(pipeline.name)
    let folder = RunFolder(root: root)
    try folder.create()
    let lock = try RunLock(
      at: root.appendingPathComponent(".lock").path,
      holder: "process \(ProcessInfo.processInfo.processIdentifier), started \(options.now.iso8601)\n")
    defer { withExtendedLifetime(lock) {} }
    let (previous, warnings) = Self.previous(at: folder.latest)
    let extraction = await SubmissionsReading(pipeline, jobs: options.jobs).read(listing)
    let stages = Stages(pipeline, period: options.period)
    let normalized = stages.normalize(extraction)
    let aggregates = stages.aggregate(normalized)
    let edition = stages.edition(
      extraction, normalized, aggregates, since: previous, warnings: warnings, now: options.now,
      texts: SubmissionTexts(listing))
    let target = try folder.publish(edition, name: options.now.folderName)
    return JobOutcome(folder: target, latest: folder.latest, edition: edition)
  }

  /// The publication to compare with; one that cannot be read back is a warning, and keeps no run from being done.
  private static func previous(at latest: URL) -> (vintage: Vintage?, warnings: [String]) {
    guard FileManager.default.fileExists(atPath: latest.path) else { return (nil, []) }
    do {
      return (try PublishedRun(latest).vintage(), [])
    } catch {
      return (nil, ["no comparison with the publication before: \(error)"])
    }
  }

  /// A folder that is not there, or has nothing in it, is a mistake of set-up, not a night without reports.
  private func submissions() throws(RunError) -> SubmissionListing {
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

/// What a run came to.
package struct JobOutcome: Sendable {
  package var folder: URL
  package var latest: URL
  package var edition: Edition
}
