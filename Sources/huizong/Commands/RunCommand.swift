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
      Writes <output>/<pipeline's name>/runs/<time>/ as a whole, then points <output>/<pipeline's name>/latest \
      to it: a reader sees the old publication or the new one, never a mixture. A submission that cannot be \
      read is set aside in issues.csv with its reason, and never stops the others; the exit status is then 2. \
      What differs from the publication before stands in revisions.csv, by cause.

      Examples:
        huizong run
        huizong run Pipelines/fazhi --submissions /srv/received --output /srv/tables --period 2024 --quiet
      """)

  @Argument(help: ArgumentHelp("The pipeline's folder.", valueName: "pipeline"))
  var pipeline = "Pipelines/fazhi"

  @Option(help: ArgumentHelp("Read this folder instead of the pipeline's own.", valueName: "dir"))
  var submissions: String?

  @Option(help: ArgumentHelp("Publish below this folder.", valueName: "dir"))
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "Publish this reference period alone, instead of all that the reports name.", valueName: "year"),
    transform: Period.option)
  var period: Period?

  @OptionGroup var parallel: JobsOption

  @Option(
    help: ArgumentHelp(
      "The run's time (ISO 8601): the same submissions and time give the same bytes. (default: the clock's)",
      valueName: "time"),
    transform: Moment.option)
  var now: Moment?

  @Flag(help: "Print nothing when all went well.")
  var quiet = false

  func run() async throws {
    try await Door.open {
      let pipeline = try Pipeline.load(named: self.pipeline)
      let options = Job.Options(
        submissions: submissions, output: output, period: period, jobs: parallel.count, now: now ?? Moment())
      let outcome = try await Job(pipeline, options: options).run()
      outcome.setAside.forEach(Door.warn)
      for warning in outcome.edition?.run.warnings ?? [] { Door.tell("warning: \(warning)") }
      if !quiet { print(RunSummary(outcome).text) }
      return outcome.setAside.isEmpty ? .success : .someSetAside
    }
  }
}
