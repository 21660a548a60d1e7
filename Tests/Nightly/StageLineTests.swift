import Catalogue
import Extraction
import Foundation
import Model
import Submissions
import Testing

@testable import Nightly

/// The lines that one stage writes and the next one reads.
@Suite struct StageLineTests {
  /// Lines of every kind, from a run over the small pipeline.
  private func lines() async throws -> [StageLine] {
    let small = try SmallPipeline()
    let folder = small.pipeline.folder.appendingPathComponent(small.pipeline.settings.submissions)
    var extraction = await SubmissionsReading(small.pipeline, jobs: 1).read(
      SubmissionFolder(folder.path).listing())
    extraction.setAside = [SetAside(document: "青山县/空白.txt", code: "empty", reason: "空的", remedy: "重报")]
    let stages = Stages(small.pipeline)
    let normalized = stages.normalize(extraction)
    return extraction.lines + normalized.lines + stages.aggregate(normalized).map { .aggregate($0) }
  }

  @Test func whatIsWrittenIsReadAsItWas() async throws {
    let written = try await lines().map { try $0.json() }
    #expect(
      Set(try written.map(kind)) == [
        "report", "set_aside", "mention", "unit_report", "observation", "finding", "aggregate",
      ])
    for line in written {
      #expect(!line.contains("\n"))
      #expect(try StageLine(json: Data(line.utf8)).json() == line)
    }
  }

  @Test func aContradictionIsHandedOnWithItsReport() throws {
    let text = "开展普法宣传活动20场次（进校园宣传活动5场次、进企业宣传活动9场次）。"
    let report = Report(document: "a.txt", digest: "", format: "txt", encoding: "UTF-8", text: text)
    let extracted = Extractor(try SmallPipeline().pipeline.catalogue).extract(report)
    try #require(extracted.contradictions.map(\.check) == [.partsDifferFromTotal])
    let folder = try TemporaryFolder()
    let lines = try ExtractionResult(reports: [extracted]).lines.map { try $0.json() }
    try folder.write(lines.joined(separator: "\n"), to: "f")
    let read = try StageFiles(reading: [folder.url.appendingPathComponent("f").path], of: [.extract])
    #expect(read.extraction.reports.map(\.contradictions) == [extracted.contradictions])
  }

  private func kind(_ line: String) throws -> String {
    switch try StageLine(json: Data(line.utf8)) {
    case .report: "report"
    case .setAside: "set_aside"
    case .mention: "mention"
    case .unitReport: "unit_report"
    case .observation: "observation"
    case .finding: "finding"
    case .aggregate: "aggregate"
    }
  }

  /// A file of one stage that is not what the next one needs, and what is said of it.
  @Test(arguments: [
    ("not JSON", "PERIOD,UNIT", "f:1: not a line that a stage wrote; write the file with"),
    ("another JSON", "\n{\"a\":1}", "f:2: not a line that a stage wrote; write the file with"),
    ("a mention alone", mention, "f:1: a mention without its report before it; write the file with"),
    (
      "a mention of another report", report + "\n" + mention.replacingOccurrences(of: "a.txt", with: "b.txt"),
      "f:2: a mention without its report before it; write the file with"
    ),
    (
      "a report twice", report + "\n\n" + report,
      "f:3: 'a.txt' was told already (f:1), and its figures must not count twice; leave one out"
    ),
    ("nothing", "", "f: nothing that huizong extract wrote; write the file with"),
  ])
  func aWrongFileIsToldWithItsLine(_ name: String, _ content: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(content, to: "f")
    let path = folder.url.appendingPathComponent("f").path
    let error = #expect(throws: StageFileError.self) { try StageFiles(reading: [path], of: [.extract]) }
    let said = try #require(error).description.replacingOccurrences(of: folder.url.path + "/", with: "")
    #expect(said.hasPrefix(message), "\(said)")
  }

  @Test func aFileThatIsNotThereIsSaidToBeMissing() {
    let error = #expect(throws: StageFileError.self) { try StageFiles(reading: ["/nowhere"], of: [.extract]) }
    #expect(error?.reason == .missing)
    #expect(throws: StageFileError.self) { try StageFiles(reading: ["/"], of: [.extract]) }
  }

  private static let report =
    #"{"contradictions":[],"digest":"","disposition":"report","document":"a.txt","encoding":"UTF-8","end":0,"findings":[],"format":"txt","start":0}"#
  private static let mention =
    #"{"disposition":"date","document":"a.txt","end":4,"evidence":"2023年","evidence_end":5,"evidence_start":0,"indicator":null,"lower":null,"masked":false,"precision":null,"role":"total","rule":"date:year","start":0,"surface":"2023","unit":null,"upper":null,"value":null}"#
}
