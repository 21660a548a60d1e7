import ArgumentParser
import Catalogue
import Model

struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List the catalogue's indicators: id, label, unit and kind.",
    discussion: "With --definitions, also what counts and what does not.")

  @Flag(help: "Print each indicator's definition.")
  var definitions = false

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let catalogue = try pipeline.load().catalogue
      for domain in catalogue.domains {
        print("\(domain.labelZh)  \(domain.labelEn)")
        for indicator in catalogue.indicators where indicator.domain == domain { print(indicator) }
      }
      return .success
    }
  }

  private func print(_ indicator: Indicator) {
    let cells = [
      (indicator.id.rawValue, 26), (indicator.labelZh, 22), (indicator.unit, 6), (indicator.kind.rawValue, 8),
    ]
    Swift.print("  " + Columns.row(cells))
    if definitions { Swift.print("    \(indicator.definition)") }
  }

  private func print(_ line: String) { Swift.print(line) }
}
