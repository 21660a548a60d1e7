import ArgumentParser
import Catalogue
import Evaluation
import Extraction
import Foundation
import Model
import Submissions

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Measure a catalogue against reports that a person has annotated.",
    discussion: """
      An annotated report is its text with every figure marked: 共调处⟦200余起¦disputes_mediated=200+⟧. Printed \
      are precision, recall and F1 of mentions and observations, and whether every number is accounted for.

      Example: huizong score gold/ --errors
      """)

  @Argument(help: ArgumentHelp("Annotated reports (.ann), or folders of them.", valueName: "gold"))
  var gold: [String]

  @Flag(help: "Print every difference.")
  var errors = false

  @Flag(help: "Print a line for each indicator.")
  var byIndicator = false

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let pipeline = try pipeline.load()
      let reader = SubmissionReader(roster: pipeline.roster)
      let extractor = Extractor(pipeline.catalogue)
      let known = Set(pipeline.catalogue.indicators.map(\.id))
      var card = Scorecard(indicators: pipeline.catalogue.indicators)
      let files = try annotatedFiles()
      for file in files {
        let gold = try GoldReport(contentsOf: file, indicators: known)
        let received = try reader.read(bytes: Array(gold.text.utf8), document: gold.name + ".txt")
        card.add(gold, mentions: extractor.extract(received.report).mentions)
      }
      if errors { print(lines: card.differences.map(\.line)) }
      if byIndicator { print(lines: card.indicatorLines) }
      print(lines: card.lines)
      return .success
    }
  }

  private func annotatedFiles() throws -> [String] {
    for path in gold where !FileManager.default.fileExists(atPath: path) {
      throw NoInput(description: "\(path): no such file or folder; check the path")
    }
    let files = try GoldReport.files(at: gold)
    guard !files.isEmpty else {
      throw NoInput(
        description: "\(gold.joined(separator: ", ")): no .ann files there; annotate a report first")
    }
    return files
  }

  private func print(lines: [String]) {
    for line in lines { Swift.print(line) }
  }
}
