import ArgumentParser
import Foundation
import Ledger
import Model
import Nightly

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what came of the submissions, of the last runs, and what waits for a person.",
    discussion: "Example: huizong status --output /srv/tables")

  @Option(help: ArgumentHelp("How many runs are told.", valueName: "n"))
  var runs = 5

  @OptionGroup var published: PublishedOption

  func run() async throws {
    try await Door.open {
      guard let ledger = try published.runs.ledger() else { throw published.runs.nothing }
      defer { ledger.close() }
      let printer = StatusPrinter(place: published.place)
      printer.printSubmissions(try ledger.outcomes())
      printer.printRuns(try ledger.runs(limit: max(1, runs)))
      printer.printWaiting(try ledger.runs(), setAside: try ledger.setAside())
      return .success
    }
  }
}

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Tell everything that a unit has sent, and when it was there.",
    discussion: """
      The times are those of runs. What a unit's figures came to is told by `huizong trace` and `huizong diff`.

      Example: huizong history 河口镇
      """)

  @Argument(help: ArgumentHelp("The unit, as its reports name it.", valueName: "unit"))
  var unit: String

  @OptionGroup var published: PublishedOption

  func run() async throws {
    try await Door.open {
      guard let ledger = try published.runs.ledger() else { throw published.runs.nothing }
      defer { ledger.close() }
      let received = try ledger.history(of: unit)
      guard !received.isEmpty else {
        let near = try ledger.units().near(unit)
        let meant =
          near.isEmpty ? "look at the names in units.csv" : "did you mean \(near.joined(separator: ", "))?"
        throw NoInput(description: "no submission of '\(unit)' was ever seen; \(meant)")
      }
      StatusPrinter(place: published.place).printHistory(of: unit, received)
      return .success
    }
  }
}
