import Foundation
import Ledger
import Model
import Submissions

/// Reads the submissions that are not known yet, and keeps in the ledger what they say.
struct Intake: Sendable {
  let reading: SubmissionsReading
  let ledger: LedgerFile
  /// The digest of what submissions are read with.
  let reader: String
  /// The run's time (ISO 8601).
  let time: String
  let tell: @Sendable (JobEvent) -> Void

  /// How many submissions go into the ledger at once: what a killed run loses at most.
  private static let batchSize = 200

  /// - Parameter known: empty where everything is to be read again.
  /// - Throws: `LedgerError`, `CancellationError`; what was kept by then stays.
  func takeIn(_ listing: SubmissionListing, known: [String: KnownSubmission]) async throws -> Received {
    let known = Self.told(apart: listing.files, known)
    let survey = Survey(listing.files, known: known, reader: reader)
    try ledger.leave(survey.gone, at: time)
    var received = Received(unreadable: listing.unreadable.map(\.setAside))
    for file in survey.known {
      received.take(file.document, .same, digest: known[file.document]?.digest ?? "")
    }
    var batch: [SeenSubmission] = []
    var done = 0
    try await reading.forEach(of: survey.toRead, { look(at: $0, known[$0.document]) }) { _, found in
      try Task.checkCancellation()
      received.take(found)
      batch.append(found.seen)
      done += 1
      if batch.count == Self.batchSize {
        try ledger.keep(batch, at: time, reader: reader)
        batch = []
      }
      tell(.reading(done: done, of: survey.toRead.count))
    }
    try ledger.keep(batch, at: time, reader: reader)
    return received
  }

  /// Two names of other bytes that Unicode holds for equal are one key of a dictionary: such files are read each time.
  private static func told(
    apart files: [SubmissionFile], _ known: [String: KnownSubmission]
  ) -> [String: KnownSubmission] {
    var seen: Set<String> = []
    let twins = Set(files.map(\.document).filter { !seen.insert($0).inserted })
    return twins.isEmpty ? known : known.filter { !twins.contains($0.key) }
  }

  /// A file that changes while it is read is read again, and set aside if that does not end.
  private func look(at file: SubmissionFile, _ known: KnownSubmission?) -> Found {
    for _ in 0..<3 {
      let clock = Date()
      let stamp = file.stamp()
      let settled = stamp.flatMap { $0.isSettled(at: clock) ? $0.description : nil }
      let found = look(at: file, known, settled)
      if file.stamp() == stamp { return found }
    }
    return Found(
      SetAside(
        document: file.document, code: "changing", reason: "文件正在被改写，读不到完整内容",
        remedy: "等文件传完、不再改动后，下次运行会自动读取"), digest: "")
  }

  private func look(at file: SubmissionFile, _ known: KnownSubmission?, _ stamp: String?) -> Found {
    if let known, known.reader == reader, file.digest() == known.digest {
      return Found(document: file.document, digest: known.digest, stamp: stamp)
    }
    switch reading.outcome(of: file) {
    case .read(let extracted): return Found(extracted, stamp: stamp)
    case .setAside(let setAside): return Found(setAside, digest: file.digest() ?? "")
    }
  }
}

/// What came of looking at one file: what the ledger keeps of it, and what the run goes on with.
struct Found: Sendable {
  let seen: SeenSubmission
  /// nil where the ledger has it, or where the file was set aside.
  let extracted: ExtractedReport?

  init(document: String, digest: String, stamp: String?) {
    seen = SeenSubmission(document: document, digest: digest, stamp: stamp, outcome: .same)
    extracted = nil
  }

  init(_ extracted: ExtractedReport, stamp: String?) {
    let report = extracted.report
    seen = SeenSubmission(
      document: report.document, digest: report.digest, stamp: stamp,
      outcome: .read(report, ExtractionRecord(extracted)))
    self.extracted = extracted
  }

  /// Without a stamp: what could not be read is tried again each time, since a library may have come in between.
  init(_ file: SetAside, digest: String) {
    seen = SeenSubmission(document: file.document, digest: digest, stamp: nil, outcome: .setAside(file))
    extracted = nil
  }
}
