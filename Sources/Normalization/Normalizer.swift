// Normalization: one observation for each unit, period and indicator, out of many mentions (GSBPM 5.1 to 5.4).
//
//   Submissions/    whose report it is, about which period, and which of several is in force
//   Observations/   mentions to a value with its bounds and status; fillings and corrections
//   EditRules/      checks between the figures of one report
//   Findings/       what a person must look at, worded and put in order
import Model

/// Reconciles what extraction read with the roster, the catalogue and a person's rulings.
///
/// The result depends on its input as a set: the order of reports and mentions makes no difference. Units come in
/// the roster's order, those that it does not list after them by county and name; then periods, then indicators
/// in the catalogue's order.
package struct Normalizer: Sendable {
  package var roster: [ReportingUnit]
  package var indicators: [Indicator]
  package var corrections: [Correction]
  package var rules: [EditRule]
  package var options: NormalizationOptions

  package init(
    roster: [ReportingUnit] = [], indicators: [Indicator], corrections: [Correction] = [],
    rules: [EditRule] = [], options: NormalizationOptions = NormalizationOptions()
  ) {
    (self.roster, self.indicators, self.corrections) = (roster, indicators, corrections)
    (self.rules, self.options) = (rules, options)
  }

  package func normalize(_ extraction: ExtractionResult) -> NormalizationResult {
    let roster = RosterIndex(roster)
    let register = SubmissionRegister(extraction, roster: roster, periods: options.periods)
    let rulings = Rulings(
      corrections, roster: roster, register: register, indicators: indicators, options: options)
    let cells = CellBuilder(indicators: indicators, options: options)
    let labels = Labels(indicators)

    var result = NormalizationResult()
    var findings = FindingList(roster: roster)
    findings.add(register.findings)
    findings.add(rulings.findings)
    for unit in register.units {
      for period in register.periods {
        guard let entry = register.entry(for: unit, in: period) else { continue }
        let stated = cells.observations(of: entry)
        let corrected = rulings.applied(to: stated, of: entry)
        let checked = RuleCheck(rules, labels: labels).check(corrected, of: entry)
        result.unitReports.append(entry.unitReport)
        result.observations += markingDoubt(checked.observations, of: entry)
        findings.add(rulings.staleness(of: stated, labels: labels))
        findings.add(ReportReview(entry, observations: corrected, labels: labels).findings)
        findings.add(checked.findings.map { RankedFinding($0) })
        findings.add(ResubmissionReview(entry, cells: cells, labels: labels).findings)
      }
    }
    result.findings = findings.sorted()
    return result
  }

  /// A figure that its own text contradicts is unvalidated until a person has ruled; a placeholder contradicts
  /// nothing.
  private func markingDoubt(_ observations: [Observation], of entry: RegisterEntry) -> [Observation] {
    let doubts = entry.inForce?.findings.filter { $0.severity >= .review && $0.code != "placeholder" } ?? []
    let doubted = Set(doubts.compactMap(\.indicator))
    return observations.map { $0.inDoubt(if: doubted.contains($0.indicator)) }
  }
}

/// What a run may choose about normalization.
package struct NormalizationOptions: Hashable, Sendable {
  /// The periods to publish; empty means those that the reports name.
  package var periods: Set<Period>
  /// Whether a placeholder takes the figure of an earlier submission of the same unit and period (status `I`).
  package var fillsPlaceholders: Bool

  package init(periods: Set<Period> = [], fillsPlaceholders: Bool = false) {
    (self.periods, self.fillsPlaceholders) = (periods, fillsPlaceholders)
  }
}
