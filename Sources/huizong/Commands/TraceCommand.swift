import ArgumentParser
import Foundation
import Model
import Nightly
import Publication

struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print where a published figure or total comes from, down to the sentences.",
    discussion: """
      A figure is county/unit/year/indicator, a total county/year/indicator, or 全部/year/indicator; the \
      indicator by its id or its Chinese label. A total is followed by its units, each with its value, bounds \
      and status; a figure by its mentions with their roles, sentences, files, offsets (code points) and \
      rules, and by the ruling that replaced it.

      Examples:
        huizong trace 青山县/河口镇/2023/disputes_resolved
        huizong trace 青山县/2023/普法宣传活动 --run 2024-03-15T000000Z
      """)

  @Argument(help: ArgumentHelp("The figure or total.", valueName: "cell"))
  var cell: String

  @Option(help: ArgumentHelp("A run by its folder's name or path. (default: the newest)", valueName: "run"))
  var run: String?

  @OptionGroup var published: PublishedOption

  func run() async throws {
    try await Door.open {
      let runs = published.runs
      let run = try self.run.map(runs.run(named:)) ?? runs.latest()
      let trace = try TracePrinter(
        run, cell: PublishedCell(cell, in: run), roster: published.roster())
      trace.print()
      return .success
    }
  }
}
