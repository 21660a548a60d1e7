import Foundation

/// A check that the figures of one report must satisfy, such as `disputes_resolved <= disputes_found`.
///
/// A pipeline's `rules.yml` lists them; the identifier is stable for ever, since findings and rulings name it.
package struct EditRule: Hashable, Sendable {
  /// The code of the finding that a violation raises, such as `resolved_within_found`.
  package var id: String
  package var severity: Finding.Severity
  package var condition: RuleCondition
  /// What a violation means, for a person, in Chinese; the figures are added to it.
  package var messageZh: String
  package var messageEn: String

  package init(
    id: String, severity: Finding.Severity, condition: RuleCondition, messageZh: String,
    messageEn: String = ""
  ) {
    (self.id, self.severity, self.condition) = (id, severity, condition)
    (self.messageZh, self.messageEn) = (messageZh, messageEn)
  }
}

/// Two expressions and how they must compare.
package struct RuleCondition: Hashable, Sendable {
  package enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case below = "<"
    case atLeast = ">="
    case above = ">"
    case equal = "=="
    case different = "!="
  }

  package var left: RuleExpression
  package var comparison: Comparison
  package var right: RuleExpression

  package init(_ left: RuleExpression, _ comparison: Comparison, _ right: RuleExpression) {
    (self.left, self.comparison, self.right) = (left, comparison, right)
  }

  /// The indicators that it speaks of, each once, in the order of their first appearance.
  package var indicators: [IndicatorID] {
    var seen: Set<IndicatorID> = []
    return (left.indicators + right.indicators).filter { seen.insert($0).inserted }
  }
}

/// Arithmetic over indicators: what an edit rule compares.
package indirect enum RuleExpression: Hashable, Sendable {
  package enum Operation: Character, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  case number(Decimal)
  case indicator(IndicatorID)
  case negation(RuleExpression)
  case absolute(RuleExpression)
  case calculation(RuleExpression, Operation, RuleExpression)

  /// The indicators in it, in the order of their appearance, repetitions included.
  package var indicators: [IndicatorID] {
    switch self {
    case .number: []
    case .indicator(let id): [id]
    case .negation(let inner), .absolute(let inner): inner.indicators
    case .calculation(let left, _, let right): left.indicators + right.indicators
    }
  }
}
