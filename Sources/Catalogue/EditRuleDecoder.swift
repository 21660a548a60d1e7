import Model

/// Turns `rules.yml` into edit rules.
struct EditRuleDecoder {
  let catalogue: IndicatorCatalogue

  func rules(_ root: YAMLNode) throws(CatalogueError) -> [EditRule] {
    let fields = try root.fields("rules", known: ["rules"])
    var rules: [EditRule] = []
    for node in try fields["rules"]?.list("rules") ?? [] {
      let rule = try rule(node)
      guard !rules.contains(where: { $0.id == rule.id }) else { throw node.failure(.duplicateID(rule.id)) }
      rules.append(rule)
    }
    return rules
  }

  private func rule(_ node: YAMLNode) throws(CatalogueError) -> EditRule {
    let fields = try node.fields(
      "a rule", known: ["id", "severity", "condition", "outlier", "message", "examples", "counterexamples"])
    let test = try test(fields, in: node)
    let severityNode = try fields.required("severity", in: node)
    let names: [String: Finding.Severity] = ["提示": .note, "待核实": .review, "退回": .returned]
    guard let severity = names[try severityNode.string("severity")] else {
      throw severityNode.failure(
        .unknownValue(try severityNode.string("severity"), known: ["提示", "待核实", "退回"]))
    }
    let messageNode = try fields.required("message", in: node)
    let message = try messageNode.fields("message", known: ["zh", "en"])
    let examples = RuleExampleDecoder(test: test)
    return EditRule(
      id: try fields.required("id", in: node).string("id"), severity: severity, test: test,
      messageZh: try message.required("zh", in: messageNode).string("zh"),
      messageEn: try message["en"]?.string("en") ?? "",
      examples: try examples.examples(fields["examples"], holds: true)
        + (try examples.examples(fields["counterexamples"], holds: false)))
  }

  private func test(_ fields: [String: YAMLNode], in node: YAMLNode) throws(CatalogueError) -> EditRule.Test {
    if let outlier = fields["outlier"] {
      guard fields["condition"] == nil else {
        throw outlier.failure(.twoTests)
      }
      return .outlier(try outlierTest(outlier))
    }
    let node = try fields.required("condition", in: node)
    let condition = try read(node, "condition") { (text) throws(RuleSyntaxError) in
      try RuleCondition(parsing: text)
    }
    try check(condition.indicators, in: node)
    return .condition(condition)
  }

  private func outlierTest(_ node: YAMLNode) throws(CatalogueError) -> OutlierTest {
    let fields = try node.fields("outlier", known: ["of", "peers", "fence", "least", "scale"])
    let ofNode = try fields.required("of", in: node)
    let expression = try read(ofNode, "of") { (text) throws(RuleSyntaxError) in
      try RuleExpression(parsing: text)
    }
    try check(expression.variables.map(\.indicator), in: ofNode)
    var test = OutlierTest(expression)
    if let peers = fields["peers"] { test.peers = try choice(peers, "peers", OutlierTest.Peers.init) }
    if let fence = fields["fence"] { test.fenceInHalves = try choice(fence, "fence") { Self.fences[$0] } }
    if let least = fields["least"] { test.least = try least.int("least") }
    if let scale = fields["scale"] { test.isLinear = try choice(scale, "scale") { Self.scales[$0] } }
    return test
  }

  private static let fences = ["1.5": 3, "2": 4, "2.5": 5, "3": 6]
  private static let scales = ["log": false, "linear": true]

  private func choice<Value>(
    _ node: YAMLNode, _ what: String, _ value: (String) -> Value?
  ) throws(CatalogueError) -> Value {
    let known = [
      "peers": OutlierTest.Peers.allCases.map(\.rawValue), "fence": Self.fences.keys.sorted(),
      "scale": Self.scales.keys.sorted(),
    ]
    let text = try node.string(what)
    guard let value = value(text) else { throw node.failure(.unknownValue(text, known: known[what] ?? [])) }
    return value
  }

  private func read<Value>(
    _ node: YAMLNode, _ what: String, _ parse: (String) throws(RuleSyntaxError) -> Value
  ) throws(CatalogueError) -> Value {
    let text = try node.string(what)
    do {
      return try parse(text)
    } catch {
      throw node.failure(.wrongCondition(error.description))
    }
  }

  private func check(_ indicators: [IndicatorID], in node: YAMLNode) throws(CatalogueError) {
    for id in indicators where catalogue[id] == nil { throw node.failure(.unknownID(id.rawValue)) }
  }
}
