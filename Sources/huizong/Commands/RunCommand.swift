import ArgumentParser
import Catalogue
import Foundation
import Logging
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

      The ledger, ledger.sqlite beside latest, remembers what was read: a submission is read once. Where \
      nothing is another since the last publication, that one stays, and no new one is written.

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

  @OptionGroup var choices: OutputChoices

  @Option(
    help: ArgumentHelp(
      "Keep this many publications, the newest among them, and remove older ones. (default: all)",
      valueName: "n"),
    transform: Self.number)
  var keepRuns: Int?

  @Option(
    help: ArgumentHelp(
      "End with status 1 if a person has something of this severity or a higher one to look at: note, review or return.",
      valueName: "severity"),
    transform: Finding.Severity.option)
  var failOn: Finding.Severity?

  @Flag(help: "Read everything again and publish it, whatever the ledger knows.")
  var fresh = false

  @Flag(help: "Say what would be read, changed and published, and write nothing.")
  var dryRun = false

  @Flag(help: "Print nothing when all went well.")
  var quiet = false

  @Option(help: "How warnings and errors are written to standard error.")
  var logFormat = LogFormat.text

  func run() async throws {
    let log = logFormat.logger(quiet: quiet)
    try await Door.open(log) {
      var pipeline = try Pipeline.load(named: self.pipeline)
      choices.apply(to: &pipeline)
      let options = Job.Options(
        submissions: submissions, output: output, period: period, jobs: parallel.count, now: now ?? Moment(),
        isFresh: fresh, keptRuns: keepRuns)
      let teller = RunTeller(log, bar: quiet || logFormat == .json ? nil : ProgressBar())
      let job = Job(pipeline, options: options, tell: teller.tell)
      guard !dryRun else {
        print(PlanPrinter(try job.plan(), title: pipeline.title, output: "\(output)/\(pipeline.name)").text)
        return .success
      }
      let outcome = try await Interruption.stopping { try await job.run() }
      teller.end(with: outcome)
      if !quiet { print(RunSummary(outcome, title: pipeline.title, on: options.now.date).text) }
      return status(of: outcome)
    }
  }

  /// What `--fail-on` asks for comes before submissions set aside: it was asked for.
  private func status(of outcome: JobOutcome) -> ExitCode {
    if let failOn, outcome.hasFindings(from: failOn) { return .findings }
    return outcome.setAside.isEmpty ? .success : .someSetAside
  }

  @Sendable private static func number(_ text: String) throws -> Int {
    guard let count = Int(text), count >= 1 else { throw ValidationError("It must be 1 or more.") }
    return count
  }
}
