import ArgumentParser
import Catalogue
import Foundation
import Model
import Nightly
import Publication

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Reconcile mentions into one observation for each unit, period and indicator.",
    discussion: "Example: huizong normalize mentions.jsonl > observations.jsonl")

  @Argument(
    help: ArgumentHelp("What `huizong extract --all` printed; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("This reference period alone.", valueName: "year"))
  var period: Int?

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let stages = Stages(try pipeline.load(), period: period.map { Period($0) })
      let extraction = try StageFiles(reading: files).extraction
      for line in stages.normalize(extraction).lines { print(try line.json()) }
      return .success
    }
  }
}

struct AggregateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Add observations up by county and over all, with bounds and coverage.",
    discussion: "Example: huizong aggregate observations.jsonl > aggregates.jsonl")

  @Argument(help: ArgumentHelp("What `huizong normalize` printed; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let stages = Stages(try pipeline.load())
      for aggregate in stages.aggregate(try StageFiles(reading: files).normalized) {
        print(try StageLine.aggregate(aggregate).json())
      }
      return .success
    }
  }
}

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Write workbooks and CSV from the files of the stages.",
    discussion: """
      Example: huizong publish mentions.jsonl observations.jsonl aggregates.jsonl --output tables
      The same input gives the same bytes as `huizong run`.
      """)

  @Argument(help: ArgumentHelp("The files of all three stages, in any order.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("A folder that is empty or not there yet.", valueName: "dir"))
  var output: String

  @Option(help: ArgumentHelp("The reference period that the stages were run for.", valueName: "year"))
  var period: Int?

  @Option(help: ArgumentHelp("The run's time (ISO 8601).", valueName: "time"))
  var now: String?

  @OptionGroup var pipeline: PipelineOption

  func validate() throws {
    guard now == nil || now.flatMap(Moment.init(iso8601:)) != nil else {
      throw ValidationError("--now must be a time such as 2024-03-05T02:00:00+08:00.")
    }
  }

  func run() async throws {
    try await Door.open {
      let stages = Stages(try pipeline.load(), period: period.map { Period($0) })
      let read = try StageFiles(reading: files)
      let edition = stages.edition(
        read.extraction, read.normalized, read.aggregates, now: now.flatMap(Moment.init(iso8601:)) ?? Moment()
      )
      let folder = URL(fileURLWithPath: output)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try write(edition, to: folder)
      return .success
    }
  }
}
