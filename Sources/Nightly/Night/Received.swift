import Crypto
import Foundation
import Ledger
import Model

/// What a run has to go by: what it read itself, and what the ledger knows already.
struct Received: Sendable {
  private(set) var read: [ExtractedReport] = []
  private(set) var setAside: [SetAside]
  /// Documents whose extractions are in the ledger.
  private(set) var known: [String] = []
  /// How many submissions were read, and not only known again by their bytes.
  private(set) var readCount = 0
  /// The digest of each document that was read, or the reason why it was not.
  private var contents: [String: String] = [:]

  init(unreadable: [SetAside]) {
    setAside = unreadable
    for file in unreadable { contents[file.document] = Self.content(of: file) }
  }

  var count: Int { read.count + known.count + setAside.count }

  mutating func take(_ found: Found) {
    if case .same = found.seen.outcome {} else { readCount += 1 }
    if let extracted = found.extracted { read.append(extracted) }
    take(found.seen.document, found.seen.outcome, digest: found.seen.digest)
  }

  mutating func take(_ document: String, _ outcome: SeenSubmission.Outcome, digest: String) {
    contents[document, default: ""] += digest
    switch outcome {
    case .same: known.append(document)
    case .read: break
    case .setAside(let file):
      setAside.append(file)
      contents[document, default: ""] += Self.content(of: file)
    }
  }

  /// Goes by another look at some of the documents.
  mutating func take(_ again: Received) {
    known.removeAll { again.contents[$0] != nil }
    read += again.read
    setAside += again.setAside
    contents.merge(again.contents) { $1 }
  }

  /// The digest of all that decides what is published, but for the time: the submissions, and what they are read with.
  func inputs(_ others: [String]) -> String {
    var hash = SHA256()
    for part in others { hash.update(data: Data((part + "\0").utf8)) }
    for (document, content) in contents.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      hash.update(data: Data("\(document)\0\(content)\0".utf8))
    }
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }

  private static func content(of file: SetAside) -> String { " \(file.code) \(file.reason) \(file.remedy)" }

  /// Everything in the order of the documents, as if it had been read just now.
  func extraction(with kept: [String: ExtractedReport]) -> ExtractionResult {
    func order(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
    return ExtractionResult(
      reports: (read + kept.values).sorted { order($0.report.document, $1.report.document) },
      setAside: setAside.sorted { order($0.document, $1.document) })
  }
}
