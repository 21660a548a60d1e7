import Catalogue
import Foundation
import Ledger
import Model
import Submissions

/// What a run would do now; nothing is written to find out.
package struct RunPlan: Hashable, Sendable {
  /// Files that the ledger does not know.
  package var new: [String] = []
  /// Files whose content is another.
  package var changed: [String] = []
  /// Files that are not there any more.
  package var gone: [String] = []
  /// Files that would be read again: those that could not be read, or all where pipeline or program changed.
  package var again: [String] = []
  /// How many need not be read.
  package var known = 0
  /// Whether there would be a new publication, as far as can be told without reading.
  package var publishes = true
}

extension Job {
  /// - Throws: `RunError`, `LedgerError`.
  package func plan() throws -> RunPlan {
    let listing = try listing()
    let ledger = try LedgerFile.reading(folder.ledger)
    defer { ledger?.close() }
    let (known, reader) = (try ledger?.known() ?? [:], ReaderDigest.of(pipeline))
    let survey = Survey(listing.files, known: known, reader: options.isFresh ? "" : reader)
    var plan = RunPlan(gone: survey.gone, known: survey.known.count)
    for file in survey.toRead {
      switch (known[file.document], file.digest()) {
      case (nil, _): plan.new.append(file.document)
      case (let entry?, let digest) where entry.digest != digest ?? "": plan.changed.append(file.document)
      case (let entry?, _) where entry.reader == reader && !options.isFresh: plan.known += 1
      default: plan.again.append(file.document)
      }
    }
    if let ledger, !options.isFresh, plan.new.isEmpty, plan.changed.isEmpty, plan.gone.isEmpty {
      plan.publishes = try inputs(listing, ledger, known, reader) != lastInputs(ledger)
    }
    return plan
  }

  private func lastInputs(_ ledger: LedgerFile) throws -> String? {
    try RunHistory(ledger: ledger, folder: folder).last()?.inputs
  }

  /// As a run would find them, if what could not be read the last time still cannot be.
  private func inputs(
    _ listing: SubmissionListing, _ ledger: LedgerFile, _ known: [String: KnownFile], _ reader: String
  ) throws -> String {
    var received = Received(unreadable: listing.unreadable.map(\.setAside))
    let setAside = Dictionary(grouping: try ledger.setAside(), by: \.file)
    for (file, entry) in known {
      let inside = setAside[file, default: []].map(\.setAside)
      received.take(
        SeenFile(
          file: file, digest: entry.digest, stamp: nil,
          outcome: inside.isEmpty ? .same : .read([], setAside: inside)))
    }
    return received.inputs(inputs(reader))
  }

  /// What the publication depends on beside the submissions; what a caller may set otherwise than the pipeline's
  /// files belongs here, too.
  func inputs(_ reader: String) -> [String] {
    let outputs = pipeline.settings.outputs
    let forms = outputs.forms.map(\.rawValue).sorted().joined(separator: ",")
    return [reader, pipeline.digest, options.period?.description ?? "", "\(outputs.csvProfile)", forms]
  }
}

extension ReceivedSubmission {
  fileprivate var setAside: SetAside {
    SetAside(document: document, code: code ?? "", reason: reason ?? "", remedy: remedy ?? "")
  }
}
