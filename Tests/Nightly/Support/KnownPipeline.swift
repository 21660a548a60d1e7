import Aggregation
import Catalogue
import Foundation
import Model
import Nightly
import Submissions
import TestSupport

/// A pipeline over a known world: the catalogue of `Pipelines/fazhi`, with a roster and a rule of its own.
struct KnownPipeline {
  let pipeline: Pipeline
  let folder: TemporaryFolder

  init(_ world: KnownWorld) throws {
    folder = try TemporaryFolder()
    try Self.write(world, to: folder.url)
    pipeline = try Pipeline.load(folder.url.appendingPathComponent("known"))
  }

  func read(jobs: Int = 2) async -> ExtractionResult {
    let submissions = folder.url.appendingPathComponent("known/submissions")
    return await SubmissionsReading(pipeline, jobs: jobs).read(SubmissionFolder(submissions.path).listing())
  }

  /// Writes `known`, a pipeline with its submissions, and beside it what is true: `observations.csv`, without the
  /// figures that are not stated, and `aggregates.csv`.
  static func write(_ world: KnownWorld, to folder: URL) throws {
    let known = folder.appendingPathComponent("known")
    try FileManager.default.createDirectory(at: known, withIntermediateDirectories: true)
    let fazhi = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Pipelines/fazhi")
    for name in ["indicators", "vocabulary.yml", "others.yml"] {
      try FileManager.default.copyItem(
        at: fazhi.appendingPathComponent(name), to: known.appendingPathComponent(name))
    }
    try write(settings, to: known.appendingPathComponent("pipeline.yml"))
    try write(KnownWorld.rules, to: known.appendingPathComponent("rules.yml"))
    try write(world.roster, to: known.appendingPathComponent("units.csv"))
    for (path, content) in world.entries.flatMap(\.files) {
      let file = known.appendingPathComponent("submissions/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file)
    }
    try write(world.observationsCSV, to: folder.appendingPathComponent("observations.csv"))
    try write(world.aggregatesCSV, to: folder.appendingPathComponent("aggregates.csv"))
  }

  private static func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }

  private static let settings = """
    title: 已知真值
    language: zh-CN
    indicators: indicators
    vocabulary: vocabulary.yml
    others: others.yml
    rules: rules.yml
    roster: units.csv
    submissions: submissions

    """
}

extension Pipeline {
  /// What a machine would count that was given some of the units: their reports, and their rows of the roster.
  func partial(of extraction: ExtractionResult, units isIncluded: (String) -> Bool) -> PartialAggregate {
    var part = self
    part.roster = roster.filter { isIncluded("\($0.county)/\($0.name)") }
    let reports = extraction.reports.filter { extracted in
      isIncluded("\(extracted.report.county?.value ?? "")/\(extracted.report.unit?.value ?? "")")
    }
    let setAside = extraction.setAside.filter { file in
      part.roster.contains { file.document.contains($0.path) }
    }
    let normalized = Stages(part).normalize(ExtractionResult(reports: reports, setAside: setAside))
    return PartialAggregate(normalized, indicators: catalogue.indicators)
  }
}

extension ReportingUnit {
  fileprivate var path: String { "\(county)/\(name)" }
}
