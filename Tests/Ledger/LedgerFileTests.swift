import Foundation
import GRDB
import Model
import Testing

@testable import Ledger

/// What a ledger keeps from one night to the next.
@Suite struct LedgerFileTests {
  private let folder: URL
  private var url: URL { folder.appendingPathComponent("ledger.sqlite") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "huizong-ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func seen(_ file: String, _ digest: String, stamp: String? = "1 2 3") -> SeenFile {
    SeenFile(file: file, digest: digest, stamp: stamp, outcome: .read([report(file, digest)], setAside: []))
  }

  private func report(_ document: String, _ digest: String) -> ExtractedReport {
    var extracted = Samples.extracted
    (extracted.report.document, extracted.report.digest) = (document, digest)
    return extracted
  }

  @Test func whatWasSeenIsKnownTheNextTime() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    try ledger.keep([seen("a.txt", "1"), seen("b.txt", "2", stamp: nil)], at: "2024-03-15", reader: "r")
    ledger.close()
    let again = try LedgerFile(at: url)
    #expect(
      try again.known() == [
        "a.txt": KnownFile(digest: "1", stamp: "1 2 3", reader: "r"),
        "b.txt": KnownFile(digest: "2", stamp: nil, reader: "r"),
      ])
    #expect(
      try again.extractions(of: ["a.txt", "c.txt"]).mapValues { $0.map(\.report.digest) } == ["a.txt": ["1"]])
  }

  @Test func aContentThatGoesAndComesBackKeepsItsFirstDay() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    try ledger.keep([seen("a.txt", "1")], at: "2024-03-15", reader: "r")
    try ledger.keep([seen("a.txt", "2")], at: "2024-03-16", reader: "r")
    try ledger.keep([seen("a.txt", "1")], at: "2024-03-17", reader: "r")
    try ledger.leave(["a.txt"], at: "2024-03-18")
    let history = try ledger.history(of: "河口镇")
    #expect(
      history.map { [$0.digest, $0.seenFrom, $0.seenUntil] } == [
        ["1", "2024-03-15", "2024-03-18"], ["2", "2024-03-16", "2024-03-17"],
      ])
    #expect(try ledger.known().isEmpty)
    #expect(try ledger.extractions(of: ["a.txt"]).isEmpty)
  }

  @Test func whatIsSetAsideIsCountedByItsReason() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    let empty = SetAside(document: "c.txt", code: "empty", reason: "空的", remedy: "重报")
    try ledger.keep(
      [
        seen("a.txt", "1"), seen("b.txt", "2"),
        SeenFile(file: "c.txt", digest: "3", stamp: "1", outcome: .read([], setAside: [empty])),
      ], at: "2024-03-15", reader: "r")
    #expect(try ledger.outcomes().map(\.code) == ["read", "empty"])
    #expect(try ledger.outcomes().map(\.count) == [2, 1])
    #expect(try ledger.setAside().map(\.document) == ["c.txt"])
    #expect(try ledger.known()["c.txt"] == KnownFile(digest: "3"))
  }

  /// An archive of which one document cannot be read is read again; what it held is told document by document.
  @Test func aFileMayHoldSeveralDocuments() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    let empty = SetAside(document: "a.zip/c.txt", code: "empty", reason: "空的", remedy: "重报")
    let (one, two) = (report("a.zip/a.txt", "2"), report("a.zip/b.txt", "3"))
    let outcome = SeenFile.Outcome.read([one, two], setAside: [empty])
    try ledger.keep(
      [SeenFile(file: "a.zip", digest: "1", stamp: "9", outcome: outcome)], at: "2024-03-15", reader: "r")
    #expect(try ledger.known() == ["a.zip": KnownFile(digest: "1")])
    #expect(try ledger.outcomes().map(\.count) == [2, 1])
    try ledger.keep(
      [SeenFile(file: "a.zip", digest: "4", stamp: "9", outcome: .read([one], setAside: []))],
      at: "2024-03-16",
      reader: "r")
    #expect(try ledger.extractions(of: ["a.zip"]) == ["a.zip": [one]])
    #expect(try ledger.history(of: "河口镇").map(\.seenUntil) == [nil, "2024-03-16"])
    #expect(try ledger.setAside().isEmpty)
  }

  @Test func aSubmissionThatIsTheSameGetsItsNewStampAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    try ledger.keep([seen("a.txt", "1", stamp: nil)], at: "2024-03-15", reader: "r")
    try ledger.keep(
      [SeenFile(file: "a.txt", digest: "1", stamp: "9", outcome: .same)], at: "2024-03-16",
      reader: "r")
    #expect(try ledger.known() == ["a.txt": KnownFile(digest: "1", stamp: "9", reader: "r")])
    #expect(try ledger.history(of: "河口镇").map(\.seenFrom) == ["2024-03-15"])
  }

  @Test func runsAreWrittenDownAsTheyGo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    var run = RunEntry(started: "2024-03-15", state: .running, name: "one")
    run.id = try ledger.begin(at: run.started, name: "one")
    #expect(try ledger.runs() == [run])
    (run.state, run.inputs, run.counts.reviews) = (.published, "digest", 3)
    try ledger.update(run.id, run)
    #expect(try ledger.runs(limit: 1) == [run])
  }

  @Test func aNewerLedgerIsRefusedAndLeftAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try LedgerFile(at: url).close()
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the future')") }
    try queue.close()
    for open in [{ _ = try LedgerFile(at: url) }, { _ = try LedgerFile.reading(url) }] {
      let error = #expect(throws: LedgerError.self) { try open() }
      #expect(error?.reason == .newer)
      #expect(error?.description.contains("run that version") == true)
    }
  }

  @Test(arguments: [
    "no database at all, and long enough to be looked at as one", String(repeating: "x", count: 9_000),
  ])
  func whatIsNoLedgerIsDamagedAndCanBeSetAside(_ content: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(content.utf8).write(to: url)
    let error = #expect(throws: LedgerError.self) { try LedgerFile(at: url) }
    #expect(error?.isDamage == true)
    let aside = try LedgerFile.setAside(url, time: "2024-03-15T000000Z")
    #expect(aside.lastPathComponent == "ledger.sqlite.damaged-2024-03-15T000000Z")
    #expect(try Data(contentsOf: aside) == Data(content.utf8))
    #expect(try LedgerFile(at: url).runs().isEmpty)
  }

  @Test func thereIsNothingToReadBeforeTheFirstRun() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile.reading(url)
    #expect(ledger == nil)
  }
}
