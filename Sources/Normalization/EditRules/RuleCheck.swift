import Model

/// Runs the edit rules over the figures of one unit and period.
///
/// A stated figure enters with its bounds; a placeholder with what its digits tell, else with any value from
/// zero up; where a figure is not stated at all, no rule that needs it is run.
struct RuleCheck {
  let rules: [EditRule]
  let labels: Labels

  init(_ rules: [EditRule], labels: Labels) { (self.rules, self.labels) = (rules, labels) }

  /// - Returns: a finding for each violation that the text does not show by itself, and the observations: those that a violation of severity
  ///   `review` or worse speaks of have status `V`.
  func check(
    _ observations: [Observation], of entry: RegisterEntry
  ) -> (observations: [Observation], findings: [Finding]) {
    guard !rules.isEmpty, observations.contains(where: { $0.value != nil }) else { return (observations, []) }
    let cells = Dictionary(observations.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    let violated = rules.filter { $0.isViolated { cells[$0]?.ruleBounds } }
    let told = (entry.inForce?.contradictions ?? []).filter { $0.check == .rateDiffersFromRatio }
      .map { Set($0.mentions.compactMap(\.indicator)) }
    let untold = violated.filter { rule in !told.contains { $0.isSuperset(of: rule.condition.indicators) } }
    let findings = untold.map { rule in
      let figures = rule.condition.indicators.compactMap { cells[$0] }
      return Finding.violation(of: rule, by: figures, entry: entry, labels: labels)
    }
    let doubted = Set(violated.filter { $0.severity >= .review }.flatMap(\.condition.indicators))
    return (observations.map { $0.inDoubt(if: doubted.contains($0.indicator)) }, findings)
  }
}

extension Observation {
  fileprivate var ruleBounds: Interval? {
    bounds ?? (missingReason == .placeholder ? .unbounded : nil)
  }
}
