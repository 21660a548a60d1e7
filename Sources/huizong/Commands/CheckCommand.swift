import ArgumentParser
import Catalogue
import Extraction
import Foundation
import Model
import Normalization

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pipeline's files and run the examples that they bring along.",
    discussion: """
      Every example of an indicator must give its figure, and every counterexample none; every edit rule must hold \
      for its examples and fail for its counterexamples. What does not is told with file, line and column, and the \
      exit status is 65. Run it after every change of a catalogue.
      """)

  @Argument(help: ArgumentHelp("The pipeline's folder.", valueName: "pipeline"))
  var pipeline = "Pipelines/fazhi"

  func run() async throws {
    try await Door.open {
      let pipeline = try Pipeline.load(named: self.pipeline)
      let catalogue = pipeline.catalogue
      let ruleExamples = RuleExampleCheck(pipeline.editRules)
      let failures = ExampleCheck(catalogue).failures() + ruleExamples.failures()
      for failure in failures { Door.tell("error: \(failure)") }
      let counts = [
        Self.count(catalogue.indicators.count, "indicator"),
        Self.count(catalogue.examples.count + ruleExamples.count, "example"),
        Self.count(pipeline.editRules.count, "edit rule"), Self.count(pipeline.roster.count, "unit"),
      ]
      print(
        "\(pipeline.name): \(counts.joined(separator: ", ")); \(failures.isEmpty ? "all examples hold" : "\(failures.count) failing")"
      )
      return failures.isEmpty ? .success : .wrongData
    }
  }

  private static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }
}
