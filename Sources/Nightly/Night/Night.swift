import Foundation
import Ledger
import Model
import Publication
import Submissions

/// What a run does once it is alone and has its ledger.
struct Night {
  private let job: Job
  private let listing: SubmissionListing
  private let ledger: LedgerFile
  /// The publication that stands.
  private let last: RunEntry?
  private var options: Job.Options { job.options }

  init(_ job: Job, listing: SubmissionListing, ledger: LedgerFile, last: RunEntry?) {
    (self.job, self.listing, self.ledger, self.last) = (job, listing, ledger, last)
  }

  func run() async throws -> JobOutcome {
    let now = options.now.iso8601
    if let last, last.started > now { job.tell(.timeRanBack(now: now, last: last.started)) }
    var entry = RunEntry(
      started: now, state: .running, name: job.folder.freeName(options.now.folderName))
    entry.id = try ledger.begin(at: now, name: entry.name ?? "")
    do {
      return try await run(&entry)
    } catch {
      entry.state = error is CancellationError ? .interrupted : .failed
      entry.reason = entry.state == .failed ? "\(error)" : nil
      // The reason why the run failed matters more than one why that cannot be written down.
      try? ledger.update(entry.id, entry)
      throw error
    }
  }

  private func run(_ entry: inout RunEntry) async throws -> JobOutcome {
    let reader = ReaderDigest.of(job.pipeline)
    let reading = SubmissionsReading(job.pipeline, jobs: options.jobs)
    let intake = Intake(
      reading: reading, ledger: ledger, reader: reader, time: entry.started, tell: job.tell)
    var known = try ledger.known()
    if options.isFresh { known = known.mapValues { KnownFile(digest: $0.digest) } }
    var received = try await intake.takeIn(listing, known: known)
    let inputs = received.inputs(job.inputs(reader))
    entry.inputs = inputs
    entry.counts.readAnew = received.readCount
    entry.counts.setAside = received.setAside.count
    if let last, last.inputs == inputs, !options.isFresh { return try stay(with: last, received, &entry) }
    let kept = try ledger.extractions(of: received.known)
    let lostNames = Set(received.known).subtracting(kept.keys)
    let lost = listing.files.filter { lostNames.contains($0.document) }
    if !lost.isEmpty { received.take(try await intake.takeIn(SubmissionListing(files: lost), known: [:])) }
    return try publish(received.extraction(with: kept), &entry)
  }

  /// Nothing is another: the publication stands, and the ledger notes that this was looked at.
  private func stay(
    with last: RunEntry, _ received: Received, _ entry: inout RunEntry
  ) throws -> JobOutcome {
    let counts = entry.counts
    entry.counts = last.counts
    entry.counts.readAnew = counts.readAnew
    (entry.state, entry.name) = (.unchanged, last.name)
    try ledger.update(entry.id, entry)
    return JobOutcome(
      folder: job.folder.run(last.name ?? ""), latest: job.folder.latest, edition: nil,
      setAside: received.setAside, counts: entry.counts)
  }

  private func publish(_ extraction: ExtractionResult, _ entry: inout RunEntry) throws -> JobOutcome {
    let stages = Stages(job.pipeline, period: options.period)
    let normalized = stages.normalize(extraction)
    try Task.checkCancellation()
    let aggregates = stages.aggregate(normalized)
    let (previous, warnings) = previous()
    let edition = stages.edition(
      extraction, normalized, aggregates, since: previous, warnings: warnings, now: options.now,
      texts: SubmissionTexts(listing))
    entry.counts.submissions = edition.reports.count + edition.setAside.count
    entry.counts.count(edition.findings)
    try Task.checkCancellation()
    job.tell(.publishing)
    try ledger.update(entry.id, entry)
    let target = try job.folder.publish(edition, name: entry.name ?? "")
    entry.state = .published
    try ledger.update(entry.id, entry)
    return JobOutcome(
      folder: target, latest: job.folder.latest, edition: edition, setAside: edition.setAside,
      counts: entry.counts)
  }

  /// The publication to compare with; one that cannot be read back is a warning, and keeps no run from being done.
  private func previous() -> (vintage: Vintage?, warnings: [String]) {
    let latest = job.folder.latest
    guard FileManager.default.fileExists(atPath: latest.path) else { return (nil, []) }
    do {
      return (try PublishedRun(latest).vintage(), [])
    } catch {
      return (nil, ["no comparison with the publication before: \(error)"])
    }
  }
}
