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
    discussion: """
      Several files, such as those of several machines, are taken together.

      Example: huizong normalize mentions.jsonl > observations.jsonl
      """)

  @Argument(
    help: ArgumentHelp(
      "What `huizong extract --all --format jsonl` printed; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("This reference period alone.", valueName: "year"), transform: Period.option)
  var period: Period?

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let stages = Stages(try pipeline.load(), period: period)
      let read = try StageFiles(reading: files, of: [.extract])
      for line in stages.normalize(read.extraction).lines { print(try line.json()) }
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
      let read = try StageFiles(reading: files, of: [.normalize])
      for aggregate in stages.aggregate(read.normalized) { print(try StageLine.aggregate(aggregate).json()) }
      return .success
    }
  }
}

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Write workbooks and CSV from the files of the stages.",
    discussion: """
      With the same submissions, --period, --now and --previous, the files have the bytes that `huizong run` \
      writes.

      Example: huizong publish mentions.jsonl observations.jsonl aggregates.jsonl --output tables
      """)

  @Argument(
    help: ArgumentHelp("The files of all three stages, in any order; - is standard input.", valueName: "file")
  )
  var files: [String]

  @Option(help: ArgumentHelp("A folder that is empty or not there yet.", valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Where the review pages find the reports' texts. (default: the pipeline's own folder)", valueName: "dir"
    ))
  var submissions: String?

  @Option(
    help: ArgumentHelp("The reference period that `huizong normalize` was given.", valueName: "year"),
    transform: Period.option)
  var period: Period?

  @Option(
    help: ArgumentHelp("The run's time (ISO 8601). (default: the clock's)", valueName: "time"),
    transform: Moment.option)
  var now: Moment?

  @Option(help: ArgumentHelp("The folder of the run before, to be compared with.", valueName: "dir"))
  var previous: String?

  @OptionGroup var choices: OutputChoices

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      var pipeline = try pipeline.load()
      choices.apply(to: &pipeline)
      let previous = try self.previous.map { try PublishedRun(URL(fileURLWithPath: $0)).vintage() }
      let read = try StageFiles(reading: files, of: [.extract, .normalize, .aggregate])
      let folder = submissions ?? pipeline.folder.appendingPathComponent(pipeline.settings.submissions).path
      let edition = Stages(pipeline, period: period).edition(
        read.extraction, read.normalized, read.aggregates, since: previous, now: now ?? Moment(),
        texts: SubmissionTexts(folder: folder))
      try publish(edition, to: URL(fileURLWithPath: output))
      return .success
    }
  }
}
