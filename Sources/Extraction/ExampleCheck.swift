import Catalogue
import Foundation
import Model

/// Runs the examples that a catalogue brings along: each must give its figure, each counterexample none.
package struct ExampleCheck: Sendable {
  private let catalogue: IndicatorCatalogue
  private let extractor: Extractor

  package init(_ catalogue: IndicatorCatalogue) {
    self.catalogue = catalogue
    extractor = Extractor(catalogue)
  }

  /// What failed, as `file:line:column: …`, in the catalogue's order.
  package func failures() -> [String] { catalogue.examples.compactMap(failure) }

  private func failure(_ example: CatalogueExample) -> String? {
    let report = Report(document: "example", digest: "", format: "txt", encoding: "UTF-8", text: example.text)
    let found = extractor.extract(report).mentions.filter {
      $0.indicator == example.indicator && $0.role == .total
    }
    let said = found.map(Self.label)
    guard let wanted = example.value else {
      return said.isEmpty
        ? nil
        : "\(example.place): '\(example.text)' must give no \(example.indicator), it gave \(said.joined(separator: ", "))"
    }
    guard said != [wanted] else { return nil }
    let got = said.isEmpty ? "nothing" : said.joined(separator: ", ")
    return "\(example.place): '\(example.text)' must give \(example.indicator) \(wanted), it gave \(got)"
  }

  /// A magnitude as annotators write it: `200+`, `?`, `3..5`.
  private static func label(_ mention: Mention) -> String {
    guard let magnitude = mention.quantity?.magnitude else { return "" }
    let sign =
      switch magnitude.precision {
      case .over: "+"
      case .under: "-"
      case .about: "~"
      case .exact, .range: ""
      }
    if case .range(let lower, let upper) = magnitude { return "\(lower)..\(upper)" }
    return (magnitude.value.map { "\($0)" } ?? "?") + sign
  }
}
