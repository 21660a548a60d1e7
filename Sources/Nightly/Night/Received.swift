import Crypto
import Foundation
import Ledger
import Model

/// What a run has to go by: what it read itself, and what the ledger knows already.
struct Received: Sendable {
  private(set) var read: [ExtractedReport] = []
  private(set) var setAside: [SetAside]
  /// Files whose extractions are in the ledger.
  private(set) var known: [String] = []
  /// How many files were read, and not only known again by their bytes.
  private(set) var readCount = 0
  /// The digest of each file, and the reasons why something in it could not be read.
  private var contents: [String: String] = [:]

  init(unreadable: [SetAside]) {
    setAside = unreadable
    for file in unreadable { contents[file.document] = Self.content(of: file) }
  }

  mutating func take(_ seen: SeenFile) {
    guard case .read(let reports, let aside) = seen.outcome else {
      return takeKnown(seen.file, digest: seen.digest)
    }
    readCount += 1
    read += reports
    setAside += aside
    contents[seen.file, default: ""] += seen.digest + aside.map(Self.content).joined()
  }

  mutating func takeKnown(_ file: String, digest: String) {
    known.append(file)
    contents[file, default: ""] += digest
  }

  /// Goes by another look at some of the files.
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
    for (file, content) in contents.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      hash.update(data: Data("\(file)\0\(content)\0".utf8))
    }
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }

  private static func content(of file: SetAside) -> String { " \(file.code) \(file.reason) \(file.remedy)" }

  /// Everything in the order of the documents, as if it had been read just now.
  func extraction(with kept: [String: [ExtractedReport]]) -> ExtractionResult {
    func order(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
    return ExtractionResult(
      reports: (read + kept.values.joined()).sorted { order($0.report.document, $1.report.document) },
      setAside: setAside.sorted { order($0.document, $1.document) })
  }
}
