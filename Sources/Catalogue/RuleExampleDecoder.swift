import Foundation
import Model

/// Turns a rule's examples, such as `{disputes_found: 12, disputes_resolved: 10..11}`, into figures.
struct RuleExampleDecoder {
  let test: EditRule.Test

  private static let peers = "peers"

  func examples(_ node: YAMLNode?, holds: Bool) throws(CatalogueError) -> [RuleExample] {
    var examples: [RuleExample] = []
    for item in try node?.list("examples") ?? [] { examples.append(try example(item, holds: holds)) }
    return examples
  }

  private func example(_ node: YAMLNode, holds: Bool) throws(CatalogueError) -> RuleExample {
    var example = RuleExample(figures: [:], holds: holds, place: node.place.description)
    for (key, value) in try node.pairs("an example") {
      let name = try key.string("a figure's name")
      if name == Self.peers, case .outlier = test {
        for peer in try value.list(Self.peers) { example.peers.append(try interval(peer)) }
        continue
      }
      guard let variable = RuleVariable(parsing: name), variables.contains(variable) else {
        throw key.failure(.unknownKey(name, known: variables.map(\.description)))
      }
      example.figures[variable] = try interval(value)
    }
    return example
  }

  private var variables: [RuleVariable] {
    switch test {
    case .condition(let condition): condition.variables
    case .outlier(let test): test.expression.variables
    }
  }

  /// `12`, `10..11`, or `200..` where nothing bounds it above.
  private func interval(_ node: YAMLNode) throws(CatalogueError) -> Interval {
    let text = try node.string("a figure")
    let ends = text.components(separatedBy: "..")
    let failure = node.failure(.wrongCell(text, expected: "a figure: 12, 10..11, or 200.. for 200 and more"))
    guard ends.count <= 2, let lower = Self.decimal(ends[0]) else { throw failure }
    guard ends.count == 2 else { return Interval(lower, lower) }
    if ends[1].isEmpty { return Interval(lower, nil) }
    guard let upper = Self.decimal(ends[1]), upper >= lower else { throw failure }
    return Interval(lower, upper)
  }

  private static func decimal(_ text: String) -> Decimal? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return Decimal(string: text)
  }
}
