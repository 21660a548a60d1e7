import Model

/// Runs the conditions of edit rules over the figures of one unit and period.
///
/// A stated figure enters with its bounds; a placeholder with what its digits tell, else with any value from
/// zero up; where a figure is not stated at all, no rule that needs it is run.
struct RuleCheck {
  private let rules: [EditRule]
  private let labels: Labels
  /// Whether any rule asks for the figures of the period before.
  let needsPrevious: Bool

  init(_ rules: [EditRule], labels: Labels) {
    self.rules = rules.filter { $0.condition != nil }
    self.labels = labels
    needsPrevious = rules.contains { $0.condition?.variables.contains(where: \.isPrevious) == true }
  }

  /// - Parameters:
  ///   - observations: with fillings and corrections.
  ///   - previous: those of the same unit for the period before; empty where there are none.
  /// - Returns: a finding for each violation that the text does not show by itself, and the observations: those
  ///   that a violation of severity `review` or worse speaks of have status `V`.
  func check(
    _ observations: [Observation], previous: [Observation] = [], of entry: RegisterEntry
  ) -> (observations: [Observation], findings: [Finding]) {
    guard !rules.isEmpty, observations.contains(where: { $0.value != nil }) else { return (observations, []) }
    let figures = RuleFigures(observations, previous: previous)
    let violated = rules.filter { $0.condition?.isViolated { figures[$0]?.ruleBounds } == true }
    guard !violated.isEmpty else { return (observations, []) }
    let localization = ErrorLocalization(rules, cells: figures.current)
    let findings = violated.compactMap { rule -> Finding? in
      guard let condition = rule.condition, !isTold(condition, by: entry.inForce) else { return nil }
      return Finding.violation(
        of: rule, by: condition.variables.compactMap { figures[$0] },
        suspects: hint(condition, localization.suspects(for: condition)), entry: entry, labels: labels)
    }
    let doubted = violated.filter { $0.severity >= .review }.flatMap { $0.condition?.variables ?? [] }
    let cells = Set(doubted.filter { !$0.isPrevious }.map(\.indicator))
    return (observations.map { $0.inDoubt(if: cells.contains($0.indicator)) }, findings)
  }

  /// That any one figure of the rule may be wrong goes without saying.
  private func hint(_ condition: RuleCondition, _ suspects: [[IndicatorID]]) -> [[IndicatorID]] {
    Set(suspects) == Set(condition.indicators.map { [$0] }) ? [] : suspects
  }

  /// A rate that its own sentence contradicts is told with that sentence.
  private func isTold(_ condition: RuleCondition, by report: ExtractedReport?) -> Bool {
    report?.contradictions.contains { found in
      found.check == .rateDiffersFromRatio
        && Set(found.mentions.compactMap(\.indicator)).isSuperset(of: condition.indicators)
    } ?? false
  }
}

/// The figures that a rule can name.
struct RuleFigures {
  let current: [IndicatorID: Observation]
  let previous: [IndicatorID: Observation]

  init(_ observations: [Observation], previous: [Observation]) {
    current = Dictionary(observations.map { ($0.indicator, $0) }) { first, _ in first }
    self.previous = Dictionary(previous.map { ($0.indicator, $0) }) { first, _ in first }
  }

  subscript(_ variable: RuleVariable) -> Observation? {
    variable.isPrevious ? previous[variable.indicator] : current[variable.indicator]
  }
}

extension Observation {
  var ruleBounds: Interval? { bounds ?? (missingReason == .placeholder ? .unbounded : nil) }
}
