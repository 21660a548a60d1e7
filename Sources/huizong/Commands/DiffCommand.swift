import Aggregation
import ArgumentParser
import Foundation
import Model
import Nightly
import Publication

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what is another figure or total from one run to another, and why.",
    discussion: """
      Totals come first, each with what new submissions, resubmissions, rulings and changes of the catalogue \
      did to it: the amounts add up to the change. A run is named by its folder's name or path; without one \
      the two newest runs are compared, with one it is compared with the newest. A run's own comparison with \
      the one before stands in its revisions.csv.

      Example: huizong diff 2024-03-15T000000Z
      """)

  @Argument(help: ArgumentHelp("The earlier run. (default: the last but one)", valueName: "run"))
  var earlier: String?

  @Argument(help: ArgumentHelp("The later run. (default: the newest)", valueName: "run"))
  var later: String?

  @OptionGroup var published: PublishedOption

  func run() async throws {
    try await Door.open {
      let (before, after) = try pair()
      let indicators = try after.indicators()
      let comparison = VintageComparison(
        from: try before.vintage(), to: try after.vintage(), indicators: indicators,
        roster: try published.roster())
      DiffPrinter(
        from: before.name, to: after.name, indicators: indicators + (try before.indicators()),
        revisions: ordered(comparison.revisions().revisions, try after.unitReports(), indicators)
      ).print()
      return .success
    }
  }

  private func pair() throws -> (PublishedRun, PublishedRun) {
    let runs = published.runs
    let names = runs.names
    guard let newest = names.last else { throw runs.nothing }
    let later = try runs.run(named: later ?? newest)
    guard let earlier = earlier ?? names.dropLast().last else {
      throw NoInput(
        description: "only one run is published (\(newest)), so there is nothing to compare it with")
    }
    return (try runs.run(named: earlier), later)
  }

  /// As the publication has them: by county and unit, then by period and indicator.
  private func ordered(
    _ revisions: [Revision], _ units: [UnitReport], _ indicators: [Indicator]
  ) -> [Revision] {
    let places = units.flatMap { [[$0.county, $0.unit], [$0.county, ""]] }
    let place = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rank = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ revision: Revision) -> (Int, String, Int, Int, String) {
      let own = [revision.subject.area, revision.subject.unit ?? ""]
      return (
        place[own] ?? .max, own.joined(separator: "/"), revision.period.year,
        rank[revision.indicator] ?? .max,
        "\(revision.indicator)/\(revision.cause)"
      )
    }
    return revisions.sorted { key($0) < key($1) }
  }
}
