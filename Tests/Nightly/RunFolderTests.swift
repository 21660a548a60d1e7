import Foundation
import Model
import Publication
import Testing

@testable import Nightly

/// Where a run publishes: as a whole, beside the runs before it.
@Suite struct RunFolderTests {
  private let small: SmallPipeline
  private var root: URL { small.output.appendingPathComponent("small") }

  init() throws { small = try SmallPipeline() }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path).sorted()
  }

  private func latest() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: root.appendingPathComponent("latest").path)
  }

  @Test func aRunIsNamedAfterItsTimeAndLatestPointsToIt() async throws {
    let outcome = try await Job(small.pipeline, options: small.options()).run()
    #expect(outcome.folder.lastPathComponent == "2024-03-14T180000Z")
    #expect(try latest() == "runs/2024-03-14T180000Z")
    #expect(try names("runs") == ["2024-03-14T180000Z"])
  }

  @Test func aSecondRunOfTheSameMomentStandsBesideTheFirst() async throws {
    var options = small.options()
    _ = try await Job(small.pipeline, options: options).run()
    options.isFresh = true
    _ = try await Job(small.pipeline, options: options).run()
    #expect(try names("runs") == ["2024-03-14T180000Z", "2024-03-14T180000Z-2"])
    #expect(try latest() == "runs/2024-03-14T180000Z-2")
  }

  @Test func whatAKilledRunLeftIsRemoved() async throws {
    let left = root.appendingPathComponent("runs/.writing")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: left.appendingPathComponent("observations.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: root.appendingPathComponent(".latest").path, withDestinationPath: "runs/gone")
    let outcome = try await Job(small.pipeline, options: small.options()).run()
    #expect(try names("runs") == ["2024-03-14T180000Z"])
    #expect(try names(".").filter { $0.hasPrefix(".latest") }.isEmpty)
    #expect(try TemporaryFolder.content(of: outcome.folder)["observations.csv"] != Data("half".utf8))
  }

  @Test func aRunThatFailsLeavesTheLastPublicationAsItWas() async throws {
    let first = try await Job(small.pipeline, options: small.options()).published()
    let before = try TemporaryFolder.content(of: first.folder)
    let folder = RunFolder(root: root)
    // An edition whose totals do not add up is refused by publication.
    var wrong = first.edition
    for index in wrong.aggregates.indices { wrong.aggregates[index].value = 1 }
    #expect(throws: (any Error).self) { try folder.publish(wrong, name: "wrong") }
    #expect(try names("runs") == ["2024-03-14T180000Z"])
    #expect(try latest() == "runs/2024-03-14T180000Z")
    #expect(try TemporaryFolder.content(of: first.folder) == before)
  }
}
