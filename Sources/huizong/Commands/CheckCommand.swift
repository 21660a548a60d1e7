import ArgumentParser
import Catalogue
import Extraction
import Foundation
import Model

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pipeline's files and run the catalogue's own examples.",
    discussion: "Every indicator's examples must give their figure, and its counterexamples none.")

  @Argument(help: ArgumentHelp("The pipeline's folder.", valueName: "pipeline"))
  var pipeline = "Pipelines/fazhi"

  func run() async throws {
    try await Door.open {
      let pipeline = try Pipeline.load(URL(fileURLWithPath: self.pipeline))
      let failures = ExampleCheck(pipeline.catalogue).failures()
      for failure in failures { Door.tell("error: \(failure)") }
      let catalogue = pipeline.catalogue
      print(
        "\(pipeline.name): \(catalogue.indicators.count) indicators, \(catalogue.examples.count) examples, \(failures.count) failing; \(pipeline.editRules.count) edit rules, \(pipeline.roster.count) units"
      )
      return failures.isEmpty ? .success : .checksFailed
    }
  }
}

struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List the catalogue's indicators.")

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let catalogue = try pipeline.load().catalogue
      for domain in catalogue.domains {
        print("\(domain.labelZh)  \(domain.labelEn)")
        for indicator in catalogue.indicators where indicator.domain == domain {
          print(
            "  "
              + Columns.row([
                (indicator.id.rawValue, 26), (indicator.labelZh, 22), (indicator.unit, 6),
                (indicator.kind.rawValue, 8),
              ]))
        }
      }
      return .success
    }
  }
}
