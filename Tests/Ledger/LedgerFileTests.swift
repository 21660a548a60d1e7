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

  private func seen(_ document: String, _ digest: String, stamp: String? = "1 2 3") -> SeenSubmission {
    var extracted = Samples.extracted
    (extracted.report.document, extracted.report.digest) = (document, digest)
    return SeenSubmission(
      document: document, digest: digest, stamp: stamp,
      outcome: .read(extracted.report, ExtractionRecord(extracted)))
  }

  @Test func whatWasSeenIsKnownTheNextTime() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    try ledger.keep([seen("a.txt", "1"), seen("b.txt", "2", stamp: nil)], at: "2024-03-15", reader: "r")
    ledger.close()
    let again = try LedgerFile(at: url)
    #expect(
      try again.known() == [
        "a.txt": KnownSubmission(digest: "1", stamp: "1 2 3", reader: "r"),
        "b.txt": KnownSubmission(digest: "2", stamp: nil, reader: "r"),
      ])
    #expect(try again.extractions(of: ["a.txt", "c.txt"]).mapValues(\.report.digest) == ["a.txt": "1"])
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
        SeenSubmission(document: "c.txt", digest: "3", stamp: nil, outcome: .setAside(empty)),
      ], at: "2024-03-15", reader: "r")
    #expect(try ledger.outcomes().map(\.code) == ["read", "empty"])
    #expect(try ledger.outcomes().map(\.count) == [2, 1])
    #expect(try ledger.setAside().map(\.document) == ["c.txt"])
    #expect(try ledger.known()["c.txt"]?.reader == nil)
  }

  @Test func aSubmissionThatIsTheSameGetsItsNewStampAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try LedgerFile(at: url)
    try ledger.keep([seen("a.txt", "1", stamp: nil)], at: "2024-03-15", reader: "r")
    try ledger.keep(
      [SeenSubmission(document: "a.txt", digest: "1", stamp: "9", outcome: .same)], at: "2024-03-16",
      reader: "r")
    #expect(try ledger.known() == ["a.txt": KnownSubmission(digest: "1", stamp: "9", reader: "r")])
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
