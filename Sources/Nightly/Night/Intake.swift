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
  func takeIn(_ listing: SubmissionListing, known: [String: KnownFile]) async throws -> Received {
    let known = Self.told(apart: listing.files, known)
    let survey = Survey(listing.files, known: known, reader: reader)
    try ledger.leave(survey.gone, at: time)
    var received = Received(unreadable: listing.unreadable.map(\.setAside))
    for file in survey.known {
      received.takeKnown(file.document, digest: known[file.document]?.digest ?? "")
    }
    var batch: [SeenFile] = []
    var done = 0
    try await reading.forEach(of: survey.toRead, { look(at: $0, known[$0.document]) }) { _, found in
      try Task.checkCancellation()
      received.take(found)
      batch.append(found)
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
    apart files: [SubmissionFile], _ known: [String: KnownFile]
  ) -> [String: KnownFile] {
    var seen: Set<String> = []
    let twins = Set(files.map(\.document).filter { !seen.insert($0).inserted })
    return twins.isEmpty ? known : known.filter { !twins.contains($0.key) }
  }

  /// A file that changes while it is read is read again, and set aside if that does not end.
  private func look(at file: SubmissionFile, _ known: KnownFile?) -> SeenFile {
    for _ in 0..<3 {
      let clock = Date()
      let stamp = file.stamp()
      let settled = stamp.flatMap { $0.isSettled(at: clock) ? $0.description : nil }
      let found = look(at: file, known, settled)
      if file.stamp() == stamp { return found }
    }
    let changing = SetAside(
      document: file.document, code: "changing", reason: "文件正在被改写，读不到完整内容",
      remedy: "等文件传完、不再改动后，下次运行会自动读取")
    return SeenFile(
      file: file.document, digest: "", stamp: nil, outcome: .read([], setAside: [changing]))
  }

  /// The digest is taken first: should the content change behind it, the next run finds another digest.
  private func look(at file: SubmissionFile, _ known: KnownFile?, _ stamp: String?) -> SeenFile {
    let digest = file.digest() ?? ""
    let isSame = known?.reader == reader && known?.digest == digest
    return SeenFile(
      file: file.document, digest: digest, stamp: stamp, outcome: isSame ? .same : outcome(of: file))
  }

  private func outcome(of file: SubmissionFile) -> SeenFile.Outcome {
    var (reports, setAside): ([ExtractedReport], [SetAside]) = ([], [])
    for outcome in reading.read(file) {
      switch outcome {
      case .read(let extracted): reports.append(extracted)
      case .setAside(let file): setAside.append(file)
      }
    }
    return .read(reports, setAside: setAside)
  }
}
