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
    let fields = try node.fields("a rule", known: ["id", "severity", "condition", "message"])
    let conditionNode = try fields.required("condition", in: node)
    let condition: RuleCondition
    do {
      condition = try RuleCondition(parsing: try conditionNode.string("condition"))
    } catch let error as RuleSyntaxError {
      throw conditionNode.failure(.wrongCondition(error.description))
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw conditionNode.failure(.wrongCondition("\(error)"))
    }
    for id in condition.indicators where catalogue[id] == nil {
      throw conditionNode.failure(.unknownID(id.rawValue))
    }
    let severityNode = try fields.required("severity", in: node)
    let names: [String: Finding.Severity] = ["提示": .note, "待核实": .review, "退回": .returned]
    guard let severity = names[try severityNode.string("severity")] else {
      throw severityNode.failure(
        .unknownValue(try severityNode.string("severity"), known: ["提示", "待核实", "退回"]))
    }
    let messageNode = try fields.required("message", in: node)
    let message = try messageNode.fields("message", known: ["zh", "en"])
    return EditRule(
      id: try fields.required("id", in: node).string("id"), severity: severity, condition: condition,
      messageZh: try message.required("zh", in: messageNode).string("zh"),
      messageEn: try message["en"]?.string("en") ?? "")
  }
}
