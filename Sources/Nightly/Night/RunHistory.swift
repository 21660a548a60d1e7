import Foundation
import Ledger
import Publication

/// The ledger's runs beside the folders that they have published: what either knows, the other is told.
struct RunHistory {
  let ledger: LedgerFile
  let folder: RunFolder

  /// Ends the runs that were killed. One whose folder `latest` points to is published; any other has published
  /// nothing that a reader could see, and what it wrote is removed. Then takes over what the ledger does not know.
  ///
  /// - Returns: the runs that were killed.
  func settle() throws -> [RunEntry] {
    let runs = try ledger.runs()
    var killed: [RunEntry] = []
    for var run in runs where run.state == .running {
      let isPublished = run.name == folder.latestName
      if !isPublished {
        killed.append(run)
        if let name = run.name { try folder.remove(name) }
      }
      run.state = isPublished ? .published : .interrupted
      try ledger.update(run.id, run)
    }
    try takeOver(Set(runs.compactMap(\.name)))
    return killed
  }

  /// Publications of before there was a ledger, or of one that was damaged.
  private func takeOver(_ known: Set<String>) throws {
    for name in folder.names where !known.contains(name) {
      guard let record = try? PublishedRun(folder.run(name)).record else { continue }
      var entry = RunEntry(started: record.started, state: .published, name: name)
      entry.counts.submissions = record.counts["submissions"] ?? 0
      entry.counts.setAside = record.counts["set_aside"] ?? 0
      try ledger.adopt(entry)
      try ledger.remember(record.submissions.map { ($0.document, $0.digest) }, at: record.started)
    }
  }

  /// The run that `latest` points to, if it is whole.
  func last() throws -> RunEntry? {
    guard let name = folder.latestName, folder.hasRecord(name) else { return nil }
    return try ledger.runs().first { $0.state == .published && $0.name == name }
  }
}
