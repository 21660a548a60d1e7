import Catalogue
import Foundation
import GRDB
import Ledger
import Model
import Publication
import Testing

@testable import Nightly

/// A second night does only what is new, and nobody can tell from what it publishes.
@Suite struct LedgerNightTests {
  private let small: SmallPipeline
  private var inbox: URL { small.folder.url.appendingPathComponent("inbox") }
  private var root: URL { small.output.appendingPathComponent("small") }

  init() throws {
    small = try SmallPipeline()
    for (name, figure) in [("河口镇", 286), ("柳林镇", 200), ("云台镇", 95)] { try write(name, "\(figure)件") }
    try small.folder.write("", to: "inbox/空白.txt")
    age()
  }

  private func write(_ unit: String, _ figure: String) throws {
    let county = unit == "云台镇" ? "云溪县" : "青山县"
    try small.folder.write(
      "\(county)\(unit)2023年法治政府建设年度报告\n全年调处矛盾纠纷\(figure)。\n", to: "inbox/\(county)/\(unit).txt")
  }

  /// Makes the files' times old enough to vouch for them.
  private func age() {
    for name in FileManager.default.subpaths(atPath: inbox.path) ?? [] {
      try? FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: inbox.appendingPathComponent(name).path)
    }
  }

  private func run(_ day: String, isFresh: Bool = false, output: String? = nil) async throws -> JobOutcome {
    var options = small.options(submissions: inbox.path, jobs: 2)
    options.now = try #require(Moment(iso8601: day))
    options.isFresh = isFresh
    if let output { options.output = small.folder.url.appendingPathComponent(output).path }
    return try await Job(small.pipeline, options: options).run()
  }

  private func ledger() throws -> LedgerFile {
    try LedgerFile(at: root.appendingPathComponent("ledger.sqlite"))
  }

  @Test func aNightWithoutNewsPublishesNothing() async throws {
    let first = try await run("2024-03-15")
    let second = try await run("2024-03-16")
    #expect(second.edition == nil)
    #expect(second.folder.lastPathComponent == first.folder.lastPathComponent)
    #expect(second.setAside == first.setAside)
    #expect(second.counts.submissions == 4)
    #expect(second.counts.returns == first.counts.returns)
    #expect(try ledger().runs().map(\.state) == [.unchanged, .published])
  }

  @Test func whatIsNewIsReadAndTheRestIsNot() async throws {
    _ = try await run("2024-03-15")
    try write("河口镇", "290件")
    let second = try await run("2024-03-16")
    // The file of that night, and the one that could not be read; what is too young to vouch is looked at, too.
    #expect(second.edition?.reports.count == 3)
    let afresh = try await run("2024-03-16", output: "other")
    let withoutComparison = ["revisions.csv", "datapackage.json", "run.json"]
    let (known, read) = (
      try TemporaryFolder.content(of: second.folder), try TemporaryFolder.content(of: afresh.folder)
    )
    #expect(known["observations.csv"] == read["observations.csv"])
    #expect(known["mentions.csv"] == read["mentions.csv"])
    for (name, content) in read where !withoutComparison.contains(name) && !name.hasSuffix("xlsx") {
      #expect(known[name] == content, "\(name)")
    }
  }

  @Test func withAndWithoutTheLedgerTheBytesAreTheSame() async throws {
    _ = try await run("2024-03-15")
    _ = try await run("2024-03-15", output: "other")
    try write("柳林镇", "XX件")
    let known = try await run("2024-03-16")
    let read = try await run("2024-03-16", isFresh: true, output: "other")
    #expect(try TemporaryFolder.content(of: known.folder) == TemporaryFolder.content(of: read.folder))
  }

  @Test func aFileThatIsGoneIsGoneFromTheFiguresAndStaysInTheLedger() async throws {
    _ = try await run("2024-03-15")
    try FileManager.default.removeItem(at: inbox.appendingPathComponent("云溪县/云台镇.txt"))
    let second = try await run("2024-03-16")
    #expect(second.edition?.reports.count == 2)
    #expect(try ledger().history(of: "云台镇").map(\.seenUntil) == ["2024-03-16T00:00:00Z"])
  }

  @Test func aRulingAloneIsNews() async throws {
    _ = try await run("2024-03-15")
    var pipeline = small.pipeline
    pipeline.digest = "another"
    var options = small.options(submissions: inbox.path)
    options.now = try #require(Moment(iso8601: "2024-03-16"))
    #expect(try await Job(pipeline, options: options).run().edition != nil)
    #expect(try ledger().runs().first?.counts.readAnew == 1)
  }

  @Test func aPublicationThatSomebodyRemovedIsWrittenAgain() async throws {
    let first = try await run("2024-03-15")
    try FileManager.default.removeItem(at: first.folder)
    let second = try await run("2024-03-16")
    #expect(second.edition != nil)
    #expect(second.latest.resolvingSymlinksInPath().lastPathComponent == "2024-03-16T000000Z")
  }

  @Test func aDamagedLedgerIsSetAsideAndRebuilt() async throws {
    let first = try await run("2024-03-15")
    let file = root.appendingPathComponent("ledger.sqlite")
    try Data(repeating: 7, count: 20_000).write(to: file)
    let events = Events()
    var options = small.options(submissions: inbox.path)
    options.now = try #require(Moment(iso8601: "2024-03-16"))
    let second = try await Job(small.pipeline, options: options, tell: events.note).run()
    #expect(second.edition != nil)
    #expect(events.all.contains { if case .ledgerSetAside = $0 { true } else { false } })
    let aside = root.appendingPathComponent("ledger.sqlite.damaged-2024-03-16T000000Z")
    #expect(FileManager.default.fileExists(atPath: aside.path))
    // What the publications tell is in the new one: the runs, and since when each submission is there.
    #expect(try ledger().runs().map(\.name) == ["2024-03-16T000000Z", first.folder.lastPathComponent])
    #expect(try ledger().history(of: "河口镇").map(\.seenFrom) == ["2024-03-15T00:00:00Z"])
  }

  @Test func anExtractionThatHasDecayedIsReadAgain() async throws {
    let first = try await run("2024-03-15")
    let database = try DatabaseQueue(path: root.appendingPathComponent("ledger.sqlite").path)
    try await database.write { try $0.execute(sql: "UPDATE place SET content = x'00'") }
    try database.close()
    try write("云台镇", "96件")
    let second = try await run("2024-03-16")
    #expect(second.edition?.reports.count == 3)
    #expect(
      second.edition?.reports.first { $0.report.unit?.value == "河口镇" }?.mentions
        == first.edition?.reports.first { $0.report.unit?.value == "河口镇" }?.mentions)
  }

  @Test func aRunThatWasKilledBeforeItPublishedLeavesNothing() async throws {
    _ = try await run("2024-03-15")
    let ledger = try ledger()
    _ = try ledger.begin(at: "2024-03-16T00:00:00Z", name: "2024-03-16T000000Z")
    let orphan = root.appendingPathComponent("runs/2024-03-16T000000Z")
    try FileManager.default.createDirectory(at: orphan, withIntermediateDirectories: true)
    try write("云台镇", "96件")
    let next = try await run("2024-03-16")
    #expect(next.folder.lastPathComponent == "2024-03-16T000000Z")
    #expect(try ledger.runs().map(\.state) == [.published, .interrupted, .published])
  }

  /// 樂 has two code points that Unicode holds for equivalent: two files, one name to a dictionary.
  @Test func namesThatUnicodeHoldsForEqualAreTwoSubmissions() async throws {
    for (name, figure) in [("\u{6A02}", 7), ("\u{F95C}", 9)] {
      try small.folder.write("青山县河口镇2023年法治政府建设年度报告\n全年调处矛盾纠纷\(figure)件。\n", to: "inbox/\(name).txt")
    }
    _ = try await run("2024-03-15")
    try write("云台镇", "96件")
    let second = try await run("2024-03-16")
    #expect(second.edition?.reports.count == 5)
    let afresh = try await run("2024-03-16", output: "other")
    #expect(second.edition?.reports == afresh.edition?.reports)
  }

  @Test func onlySoManyRunsStay() async throws {
    for day in 15...18 {
      try write("云台镇", "\(day)件")
      var options = small.options(submissions: inbox.path)
      (options.now, options.keptRuns) = (try #require(Moment(iso8601: "2024-03-\(day)")), 2)
      _ = try await Job(small.pipeline, options: options).run()
    }
    #expect(RunFolder(root: root).names == ["2024-03-17T000000Z", "2024-03-18T000000Z"])
    #expect(try ledger().runs().count == 4)
  }

  @Test func aClockThatRanBackIsToldAndLatestIsStillTheNewest() async throws {
    _ = try await run("2024-03-15")
    try write("云台镇", "96件")
    let events = Events()
    var options = small.options(submissions: inbox.path)
    options.now = try #require(Moment(iso8601: "2024-03-01"))
    let back = try await Job(small.pipeline, options: options, tell: events.note).run()
    #expect(events.all.contains(.timeRanBack(now: "2024-03-01T00:00:00Z", last: "2024-03-15T00:00:00Z")))
    #expect(RunFolder(root: root).latestName == back.folder.lastPathComponent)
  }
}

/// What a run told.
private final class Events: @unchecked Sendable {
  private let lock = NSLock()
  private var events: [JobEvent] = []
  var all: [JobEvent] { lock.withLock { events } }
  func note(_ event: JobEvent) { lock.withLock { events.append(event) } }
}
