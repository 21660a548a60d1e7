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
      (self.submissions, self.output, self.period, self.jobs, self.now) = (
        submissions, output, period, jobs, now
      )
    }
  }

  private let pipeline: Pipeline
  private let options: Options

  package init(_ pipeline: Pipeline, options: Options) { (self.pipeline, self.options) = (pipeline, options) }

  /// Reads, extracts, normalizes, aggregates and publishes.
  ///
  /// - Throws: `RunError`, or what publication throws; then nothing was published.
  package func run() async throws -> JobOutcome {
    let submissions =
      options.submissions ?? pipeline.folder.appendingPathComponent(pipeline.settings.submissions).path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: submissions, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw RunError.noSubmissions(path: submissions)
    }
    let root = URL(fileURLWithPath: options.output).appendingPathComponent(pipeline.name)
    let folder = RunFolder(root: root)
    try folder.create()
    let lock = try RunLock(
      at: root.appendingPathComponent(".lock").path,
      holder: "process \(ProcessInfo.processInfo.processIdentifier) since \(options.now.iso8601)\n")
    defer { withExtendedLifetime(lock) {} }
    let aside = try folder.makeAside()
    let extraction = await SubmissionsReading(pipeline, jobs: options.jobs).read(
      SubmissionFolder(submissions).listing())
    let stages = Stages(pipeline, period: options.period)
    let normalized = stages.normalize(extraction)
    let aggregates = stages.aggregate(normalized)
    let edition = stages.edition(extraction, normalized, aggregates, now: options.now)
    try write(edition, to: aside)
    let target = try folder.publish(aside, name: options.now.folderName)
    return JobOutcome(folder: target, latest: root.appendingPathComponent("latest"), edition: edition)
  }
}

/// What a run came to.
package struct JobOutcome: Sendable {
  package var folder: URL
  package var latest: URL
  package var edition: Edition
}
