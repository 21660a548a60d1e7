import Foundation

/// A check that figures must satisfy: within one report and the one of the year before, or among units.
///
/// A pipeline's `rules.yml` lists them; the identifier is stable for ever, since findings and rulings name it.
package struct EditRule: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    /// Holds among the figures of one unit and period, such as `disputes_resolved <= disputes_found`.
    case condition(RuleCondition)
    /// A unit's figure lies within what is usual among its peers.
    case outlier(OutlierTest)
  }

  /// The code of the finding that a violation raises, such as `resolved_within_found`.
  package var id: String
  package var severity: Finding.Severity
  package var test: Test
  /// What a violation means, for a person, in Chinese; the figures are added to it.
  package var messageZh: String
  package var messageEn: String
  package var examples: [RuleExample]

  package init(
    id: String, severity: Finding.Severity, test: Test, messageZh: String, messageEn: String = "",
    examples: [RuleExample] = []
  ) {
    (self.id, self.severity, self.test) = (id, severity, test)
    (self.messageZh, self.messageEn, self.examples) = (messageZh, messageEn, examples)
  }

  package init(
    id: String, severity: Finding.Severity, condition: RuleCondition, messageZh: String,
    messageEn: String = ""
  ) {
    self.init(
      id: id, severity: severity, test: .condition(condition), messageZh: messageZh, messageEn: messageEn)
  }

  /// nil for a rule among units.
  package var condition: RuleCondition? {
    if case .condition(let condition) = test { condition } else { nil }
  }
}

/// Figures by which a rule tests itself: they must satisfy it, or break it.
package struct RuleExample: Hashable, Sendable {
  package var figures: [RuleVariable: Interval]
  /// For a rule among units, the values of the peers.
  package var peers: [Interval]
  /// Whether the rule must hold for them.
  package var holds: Bool
  /// `file:line:column`.
  package var place: String

  package init(figures: [RuleVariable: Interval], peers: [Interval] = [], holds: Bool, place: String) {
    (self.figures, self.peers, self.holds, self.place) = (figures, peers, holds, place)
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

  /// The figures that it speaks of, each once, in the order of their first appearance.
  package var variables: [RuleVariable] {
    var seen: Set<RuleVariable> = []
    return (left.variables + right.variables).filter { seen.insert($0).inserted }
  }

  /// The indicators that it speaks of, of whatever period, each once, in the order of their first appearance.
  package var indicators: [IndicatorID] {
    var seen: Set<IndicatorID> = []
    return variables.map(\.indicator).filter { seen.insert($0).inserted }
  }
}

/// A figure that a rule names: the period's own, or that of the period before.
package struct RuleVariable: Hashable, Sendable, CustomStringConvertible {
  package var indicator: IndicatorID
  package var isPrevious: Bool

  package init(_ indicator: IndicatorID, isPrevious: Bool = false) {
    (self.indicator, self.isPrevious) = (indicator, isPrevious)
  }

  /// As `rules.yml` writes it.
  package var description: String { isPrevious ? "previous(\(indicator))" : "\(indicator)" }
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
  /// The unit's figure for the period before, as it was reported for that period.
  case previous(IndicatorID)
  case negation(RuleExpression)
  case absolute(RuleExpression)
  case calculation(RuleExpression, Operation, RuleExpression)

  /// The figures in it, in the order of their appearance, repetitions included.
  package var variables: [RuleVariable] {
    switch self {
    case .number: []
    case .indicator(let id): [RuleVariable(id)]
    case .previous(let id): [RuleVariable(id, isPrevious: true)]
    case .negation(let inner), .absolute(let inner): inner.variables
    case .calculation(let left, _, let right): left.variables + right.variables
    }
  }
}
