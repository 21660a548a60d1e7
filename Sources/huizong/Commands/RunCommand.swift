import ArgumentParser
import Catalogue
import Foundation
import Model
import Nightly
import Publication

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Read the submissions, and publish workbooks and CSV.",
    discussion: """
      Writes OUTPUT/<pipeline>/runs/<time>/ as a whole and points OUTPUT/<pipeline>/latest to it. A submission
      that cannot be read is set aside in issues.csv with its reason and never stops the others.

      Example: huizong run Pipelines/fazhi --period 2024
      """)

  @Argument(help: ArgumentHelp("The pipeline's folder.", valueName: "pipeline"))
  var pipeline = "Pipelines/fazhi"

  @Option(help: ArgumentHelp("Read this folder instead of the pipeline's own.", valueName: "dir"))
  var submissions: String?

  @Option(help: ArgumentHelp("Publish below this folder.", valueName: "dir"))
  var output = "Output"

  @Option(help: ArgumentHelp("Publish this reference period alone.", valueName: "year"))
  var period: Int?

  @Option(help: ArgumentHelp("How many submissions are read at the same time.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      "The run's time (ISO 8601), so that a run can be repeated; the clock's where it is not given.",
      valueName: "time"))
  var now: String?

  @Flag(help: "Print nothing when all went well.")
  var quiet = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
    guard period.map({ (1900...2100).contains($0) }) ?? true else {
      throw ValidationError("--period must be a year such as 2024.")
    }
    guard now == nil || now.flatMap(Moment.init(iso8601:)) != nil else {
      throw ValidationError("--now must be a time such as 2024-03-05T02:00:00+08:00.")
    }
  }

  func run() async throws {
    try await Door.open {
      let pipeline = try Pipeline.load(URL(fileURLWithPath: self.pipeline))
      let options = Job.Options(
        submissions: submissions, output: output, period: period.map { Period($0) }, jobs: jobs,
        now: now.flatMap(Moment.init(iso8601:)) ?? Moment())
      let outcome = try await Job(pipeline, options: options).run()
      for file in outcome.edition.setAside {
        Door.tell("warning: \(file.document): \(file.reason)；已退回。\(file.remedy)")
      }
      if !quiet { print(RunSummary(outcome).text) }
      return outcome.edition.setAside.isEmpty ? .success : .someSetAside
    }
  }
}
