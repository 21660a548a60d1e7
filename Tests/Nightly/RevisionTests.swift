import Foundation
import Model
import Publication
import Testing

@testable import Nightly

/// A run is compared with the one before, as it was published.
@Suite struct RevisionTests {
  private let small: SmallPipeline

  init() throws { small = try SmallPipeline() }

  private func write(_ unit: String, _ sentence: String) throws {
    try small.folder.write(
      "青山县\(unit)2023年法治政府建设年度报告\n\(sentence)\n\(unit)人民政府\n2024年1月10日\n", to: "received/\(unit).txt")
  }

  private func run(period: Period? = nil, isFresh: Bool = false) async throws -> PublishedOutcome {
    var options = small.options(submissions: small.folder.url.appendingPathComponent("received").path)
    (options.period, options.isFresh) = (period, isFresh)
    return try await Job(small.pipeline, options: options).published()
  }

  @Test func theFirstRunHasNothingToBeComparedWith() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。")
    let outcome = try await run()
    #expect(outcome.edition.revisions == RevisionList())
  }

  @Test func aRunInWhichNothingChangedHasTheBytesOfTheOneBefore() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。开展普法宣传活动XX场次。")
    let (first, second) = (try await run(), try await run(isFresh: true))
    #expect(second.edition.revisions == RevisionList(since: first.folder.lastPathComponent))
    #expect(try TemporaryFolder.content(of: first.folder) == TemporaryFolder.content(of: second.folder))
  }

  @Test func whatCameAndWhatChangedIsToldApart() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。")
    _ = try await run()
    try write("河口镇", "全年调处矛盾纠纷290件。")
    try write("柳林镇", "全年调处矛盾纠纷100余件。")
    let revisions = try await run().edition.revisions.revisions
    let total = revisions.filter { $0.subject == .total(.all) }
    #expect(Set(total.map(\.cause)) == [.newSubmission, .resubmission])
    #expect(total.first { $0.cause == .newSubmission }?.amount == 100)
    #expect(total.first { $0.cause == .resubmission }?.amount == 4)
    #expect(total.allSatisfy { $0.before.value == 286 && $0.after.value == 390 })
  }

  @Test func aRunOfOnePeriodIsComparedInThatPeriodAlone() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。")
    _ = try await run()
    #expect(try await run(period: Period(2022)).edition.revisions.revisions.isEmpty)
    #expect(try await run().edition.revisions.revisions.isEmpty)
  }

  @Test func aPublicationThatCannotBeReadBackIsAWarning() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。")
    let first = try await run()
    try Data("nonsense\n1\n".utf8).write(to: first.folder.appendingPathComponent("observations.csv"))
    let second = try await run(isFresh: true)
    #expect(second.edition.revisions == RevisionList())
    #expect(second.edition.run.warnings.count == 1)
  }

  @Test func runsAreFoundByNameInTheOrderOfTime() async throws {
    try write("河口镇", "全年调处矛盾纠纷286件。")
    let first = try await run()
    let folder = first.folder.deletingLastPathComponent()
    for number in [10, 9, 2] {
      let copy = folder.appendingPathComponent("\(first.folder.lastPathComponent)-\(number)")
      try FileManager.default.copyItem(at: first.folder, to: copy)
    }
    let runs = PublishedRuns(of: "small", below: small.output.path)
    #expect(runs.names.first == "2024-03-14T180000Z")
    #expect(runs.names.suffix(2) == ["2024-03-14T180000Z-9", "2024-03-14T180000Z-10"])
    #expect(try runs.latest().name == "2024-03-14T180000Z")
    let error = #expect(throws: UnknownRun.self) { try runs.run(named: "2024-03-14") }
    #expect(error?.near.count == 3)
    #expect(throws: UnknownRun.self) { try PublishedRuns(of: "none", below: small.output.path).latest() }
  }
}
