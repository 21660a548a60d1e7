import Foundation
import Model
import Publication
import Submissions
import Testing

@testable import Nightly

/// A whole run, and the stages one by one.
@Suite struct JobTests {
  private let small: SmallPipeline

  init() throws { small = try SmallPipeline() }

  /// Forty reports in two counties, some of them with placeholders or told twice, and two bad files.
  private func manySubmissions() throws -> String {
    let folder = small.folder
    for number in 0..<40 {
      let name = "东南西北上下大小"[number % 8] + "山水田林石"[number / 8]
      let (county, unit) = number % 2 == 0 ? ("青山县", name + "镇") : ("云溪县", name + "乡")
      let events = number % 5 == 0 ? "XX" : "\(number)"
      try folder.write(
        """
        \(county)\(unit)2023年法治政府建设年度报告
        全年调处矛盾纠纷\(number * 7)件，调解成功\(number * 7 - 1)件。开展普法宣传活动\(events)场次。
        共调处矛盾纠纷\(number * 7)件。
        """, to: "many/\(county)/\(unit).txt")
    }
    try folder.write("", to: "many/青山县/空白.txt")
    try folder.write("PK\u{3}\u{4}half", to: "many/云溪县/半截.docx")
    return folder.url.appendingPathComponent("many").path
  }

  @Test func theNumberOfTasksChangesNoByte() async throws {
    let submissions = try manySubmissions()
    let one = try await Job(small.pipeline, options: small.options(submissions: submissions, jobs: 1))
      .published()
    let alone = try TemporaryFolder.content(of: one.folder)
    #expect(alone.count > 10)
    for jobs in [2, 7] {
      var options = small.options(submissions: submissions, jobs: jobs)
      options.isFresh = true
      let more = try await Job(small.pipeline, options: options).published()
      #expect(try TemporaryFolder.content(of: more.folder) == alone)
    }
  }

  /// Each stage's lines are written to a file and read again, as `huizong extract > … ` and its like do.
  @Test func theStagesOneByOneGiveTheBytesOfARun() async throws {
    let submissions = try manySubmissions()
    let run = try await Job(small.pipeline, options: small.options(submissions: submissions, jobs: 2))
      .published()

    let stages = Stages(small.pipeline)
    let reading = SubmissionsReading(small.pipeline, jobs: 2)
    let extraction = await reading.read(SubmissionFolder(submissions).listing())
    let mentions = try file("mentions.jsonl", extraction.lines)
    let normalized = stages.normalize(try StageFiles(reading: [mentions], of: [.extract]).extraction)
    let observations = try file("observations.jsonl", normalized.lines)
    let aggregated = stages.aggregate(try StageFiles(reading: [observations], of: [.normalize]).normalized)
    let aggregates = try file("aggregates.jsonl", aggregated.map { .aggregate($0) })
    let read = try StageFiles(
      reading: [aggregates, observations, mentions], of: [.extract, .normalize, .aggregate])
    let edition = stages.edition(
      read.extraction, read.normalized, read.aggregates, now: SmallPipeline.now,
      texts: SubmissionTexts(folder: submissions))
    let staged = small.folder.url.appendingPathComponent("staged")
    try publish(edition, to: staged)

    #expect(try TemporaryFolder.content(of: staged) == TemporaryFolder.content(of: run.folder))
  }

  private func file(_ name: String, _ lines: [StageLine]) throws -> String {
    try small.folder.write(try lines.map { try $0.json() + "\n" }.joined(), to: name)
    return small.folder.url.appendingPathComponent(name).path
  }

  @Test func badFilesAreSetAsideAndTheOthersRead() async throws {
    let submissions = try manySubmissions()
    let outcome = try await Job(small.pipeline, options: small.options(submissions: submissions)).published()
    #expect(outcome.edition.reports.count == 40)
    #expect(outcome.edition.setAside.map(\.document) == ["云溪县/半截.docx", "青山县/空白.txt"])
    #expect(outcome.edition.setAside.map(\.code) == ["truncated", "empty"])
    #expect(outcome.edition.run.counts["set_aside"] == 2)
  }

  @Test func aPeriodLeavesTheOthersOut() async throws {
    var options = small.options()
    options.period = Period(2022)
    let outcome = try await Job(small.pipeline, options: options).published()
    #expect(Set(outcome.edition.observations.map(\.period)) == [Period(2022)])
    #expect(outcome.edition.observations.allSatisfy { $0.value == nil })
  }

  @Test func aFolderThatIsNotThereOrHasNothingInItIsAnError() async throws {
    let nowhere = small.folder.url.appendingPathComponent("nowhere").path
    await #expect(throws: RunError.noSubmissions(path: nowhere)) {
      try await Job(small.pipeline, options: small.options(submissions: nowhere)).run()
    }
    try small.folder.write("", to: "empty/.hidden")
    let empty = small.folder.url.appendingPathComponent("empty").path
    await #expect(throws: RunError.nothingToRead(path: empty, why: nil)) {
      try await Job(small.pipeline, options: small.options(submissions: empty)).run()
    }
    #expect(!FileManager.default.fileExists(atPath: small.output.path))
  }

  @Test func stagedPublicationEmptiesTheFolderItCouldNotFill() async throws {
    let run = try await Job(small.pipeline, options: small.options()).published()
    var wrong = run.edition
    for index in wrong.aggregates.indices { wrong.aggregates[index].value = 1 }
    let folder = small.folder.url.appendingPathComponent("staged")
    #expect(throws: (any Error).self) { try publish(wrong, to: folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try publish(run.edition, to: folder)
    #expect(throws: (any Error).self) { try publish(run.edition, to: folder) }
    #expect(try TemporaryFolder.content(of: folder) == TemporaryFolder.content(of: run.folder))
  }
}

extension String {
  fileprivate subscript(number: Int) -> String { String(self[index(startIndex, offsetBy: number)]) }
}
