import Foundation
import Yams
import Model

/// Turns the YAML of a catalogue into indicators, rules and examples.
struct CatalogueDecoder {
  let vocabulary: Vocabulary
  private(set) var catalogue = IndicatorCatalogue(domains: [], indicators: [], rules: [], examples: [])
  private var references: [(IndicatorID, YAMLNode)] = []

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  private static let cueKeys = ["cues", "before", "after", "context"]
  private static let ruleKeys = ["counted_in", "follows", "needs"] + cueKeys

  mutating func addDomain(_ root: YAMLNode) throws(CatalogueError) {
    let fields = try root.fields("an indicator file", known: ["domain", "indicators"])
    let domainNode = try fields.required("domain", in: root)
    let names = try domainNode.fields("domain", known: ["id", "zh", "en"])
    let domain = Domain(
      id: try names.required("id", in: domainNode).string("id"),
      labelZh: try names.required("zh", in: domainNode).string("zh"),
      labelEn: try names.required("en", in: domainNode).string("en"))
    catalogue.domains.append(domain)
    for node in try fields.required("indicators", in: root).list("indicators") {
      try addIndicator(node, domain: domain)
    }
  }

  private mutating func addIndicator(_ node: YAMLNode, domain: Domain) throws(CatalogueError) {
    let known =
      [
        "id", "label", "unit", "kind", "headline", "definition", "combine", "told_once", "governs_lists",
        "part_of",
        "zero", "implies", "examples",
        "counterexamples",
      ]
      + Self.ruleKeys
    let fields = try node.fields("an indicator", known: known)
    let idNode = try fields.required("id", in: node)
    let id = IndicatorID(try idNode.string("id"))
    guard catalogue[id] == nil else { throw idNode.failure(.duplicateID(id.rawValue)) }
    let labelNode = try fields.required("label", in: node)
    let label = try labelNode.fields("label", known: ["zh", "en"])
    let kind: Indicator.Kind = try choice(try fields.required("kind", in: node), "kind")
    catalogue.indicators.append(
      Indicator(
        id: id, domain: domain,
        labelZh: try label.required("zh", in: labelNode).string("zh"),
        labelEn: try label.required("en", in: labelNode).string("en"),
        unit: try fields.required("unit", in: node).string("unit"), kind: kind,
        isHeadline: try fields["headline"]?.bool("headline") ?? false,
        definition: try fields.required("definition", in: node).string("definition"),
        combination: try combination(fields["combine"], kind: kind)))
    var rule = try rule(fields, in: node, name: "indicator:\(id)")
    (rule.indicator, rule.kind) = (id, kind)
    for item in try fields["part_of"]?.list("part_of") ?? [] { rule.partOf.insert(try reference(item)) }
    rule.isToldOnce = try fields["told_once"]?.bool("told_once") ?? false
    rule.governsLists = try fields["governs_lists"]?.bool("governs_lists") ?? false
    if let zero = fields["zero"] { rule.zero = try vocabulary.phrases(zero, "zero") }
    if let implies = fields["implies"] {
      for (key, value) in try implies.pairs("implies") {
        rule.implies[try reference(key)] = try vocabulary.phrases(value, "implies")
      }
    }
    catalogue.rules.append(rule)
    try addExamples(fields["examples"], of: id)
    for item in try fields["counterexamples"]?.list("counterexamples") ?? [] {
      let text = try item.string("a counterexample")
      catalogue.examples.append(CatalogueExample(indicator: id, text: text, value: nil, place: item.place))
    }
  }

  mutating func addOthers(_ root: YAMLNode) throws(CatalogueError) {
    let fields = try root.fields("others", known: ["others"])
    for node in try fields["others"]?.list("others") ?? [] {
      let other = try node.fields("an other statistic", known: ["id", "label"] + Self.ruleKeys)
      let id = try other.required("id", in: node).string("id")
      let name = "other:\(id)"
      guard !catalogue.rules.contains(where: { $0.name == name }) else {
        throw node.failure(.duplicateID(id))
      }
      catalogue.rules.append(try rule(other, in: node, name: name))
    }
  }

  /// Checks what could only be checked once everything was read.
  func finish() throws(CatalogueError) -> IndicatorCatalogue {
    for (id, node) in references where catalogue[id] == nil { throw node.failure(.unknownID(id.rawValue)) }
    return catalogue
  }

  private mutating func rule(
    _ fields: [String: YAMLNode], in node: YAMLNode, name: String
  ) throws(CatalogueError) -> BindingRule {
    let measures = try vocabulary.measures(try fields.required("counted_in", in: node), "counted_in")
    var rule = BindingRule(
      indicator: nil, name: name, kind: nil, isToldOnce: false, governsLists: false, partOf: [],
      measures: Set(measures), cues: [],
      follows: [:],
      needs: [], zero: [],
      implies: [:])
    for (key, reach) in [
      ("cues", BindingRule.CueGroup.Reach.near), ("before", .before), ("after", .after),
      ("context", .context),
    ] {
      guard let groups = fields[key] else { continue }
      rule.cues += try cueGroups(groups, key, reach)
    }
    guard !rule.cues.isEmpty else { throw node.failure(.noCues(name)) }
    if let follows = fields["follows"] {
      for (weight, ids) in try follows.pairs("follows") {
        for item in try ids.list("follows") {
          rule.follows[try reference(item)] = Double(try weight.int("a weight"))
        }
      }
    }
    if let needs = fields["needs"] { rule.needs = try vocabulary.phrases(needs, "needs") }
    return rule
  }

  private func cueGroups(
    _ node: YAMLNode, _ what: String, _ reach: BindingRule.CueGroup.Reach
  ) throws(CatalogueError) -> [BindingRule.CueGroup] {
    var groups: [BindingRule.CueGroup] = []
    for (weight, words) in try node.pairs(what) {
      let phrases = try vocabulary.phrases(words, what)
      groups.append(.init(reach: reach, weight: Double(try weight.int("a weight")), phrases: phrases))
    }
    return groups
  }

  private mutating func reference(_ node: YAMLNode) throws(CatalogueError) -> IndicatorID {
    let id = IndicatorID(try node.string("an indicator id"))
    references.append((id, node))
    return id
  }

  private mutating func combination(
    _ node: YAMLNode?, kind: Indicator.Kind
  ) throws(CatalogueError) -> Indicator.Combination {
    guard let node else { return kind == .rate ? .none : .sum }
    if node.node.scalar != nil {
      switch try node.string("combine") {
      case "sum": return .sum
      case "none": return .none
      case let value:
        throw node.failure(.unknownValue(value, known: ["sum", "none", "{ratio: [numerator, denominator]}"]))
      }
    }
    let fields = try node.fields("combine", known: ["ratio"])
    let parts = try fields.required("ratio", in: node).list("ratio")
    guard parts.count == 2 else {
      throw node.failure(.wrongType("ratio", expected: "[numerator, denominator]"))
    }
    return .ratio(numerator: try reference(parts[0]), denominator: try reference(parts[1]))
  }

  private mutating func addExamples(_ node: YAMLNode?, of id: IndicatorID) throws(CatalogueError) {
    for item in try node?.list("examples") ?? [] {
      let text = try item.string("an example")
      guard let arrow = text.range(of: " → ") else { throw item.failure(.wrongExample(text)) }
      catalogue.examples.append(
        CatalogueExample(
          indicator: id, text: String(text[..<arrow.lowerBound]), value: String(text[arrow.upperBound...]),
          place: item.place))
    }
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ what: String
  ) throws(CatalogueError) -> Value where Value.RawValue == String {
    let text = try node.string(what)
    guard let value = Value(rawValue: text) else {
      throw node.failure(.unknownValue(text, known: Value.allCases.map(\.rawValue)))
    }
    return value
  }
}
