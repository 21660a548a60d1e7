// Normalization: one observation for each unit, period and indicator, out of many mentions (GSBPM 5.1 to 5.4).
//
//   Submissions/    whose report it is, about which period, and which of several is in force
//   Observations/   mentions to a value with its bounds and status; fillings and corrections
//   EditRules/      checks between the figures of one report, of one unit over the years, and among units
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
    let register = SubmissionRegister(extraction, roster: roster, options: options)
    let rulings = Rulings(
      corrections, roster: roster, register: register, indicators: indicators, options: options)
    let cells = CellBuilder(indicators: indicators, options: options)
    let labels = Labels(indicators)
    let check = RuleCheck(rules, labels: labels)
    func figures(of entry: RegisterEntry) -> [Observation] {
      rulings.applied(to: cells.observations(of: entry), of: entry)
    }

    var result = NormalizationResult()
    var findings = FindingList(roster: roster)
    findings.add(register.findings)
    findings.add(rulings.findings)
    findings.add(CopyReview(register.filed, roster: roster, periods: register.periods).findings)
    for unit in register.units {
      for period in register.periods {
        guard let entry = register.entry(for: unit, in: period) else { continue }
        let stated = cells.observations(of: entry)
        let corrected = rulings.applied(to: stated, of: entry)
        let before = check.needsPrevious ? register.entry(for: unit, in: period.previous) : nil
        let checked = check.check(corrected, previous: before.map(figures) ?? [], of: entry)
        let resubmission = ResubmissionReview(
          entry, cells: cells, labels: labels, policy: options.resubmissions)
        result.unitReports.append(entry.unitReport)
        result.observations += markingDoubt(checked.observations, of: entry, and: resubmission.changed)
        findings.add(rulings.staleness(of: stated, labels: labels))
        findings.add(ReportReview(entry, observations: corrected, labels: labels).findings)
        findings.add(checked.findings.map { RankedFinding($0) })
        findings.add(resubmission.findings)
      }
    }
    let outliers = OutlierCheck(rules, roster: self.roster, labels: labels).check(result.observations)
    findings.add(outliers.findings.map { RankedFinding($0) })
    result.observations = result.observations.map { $0.inDoubt(if: outliers.doubted.contains(.init($0))) }
    result.findings = findings.sorted()
    return result
  }

  /// A figure that its own text or another submission contradicts is unvalidated until a person has ruled; a
  /// placeholder contradicts nothing.
  private func markingDoubt(
    _ observations: [Observation], of entry: RegisterEntry, and changed: Set<IndicatorID>
  ) -> [Observation] {
    let doubts = entry.inForce?.findings.filter { $0.severity >= .review && $0.code != "placeholder" } ?? []
    let contradicted = entry.inForce?.contradictions.flatMap(\.mentions).filter { $0.role == .total } ?? []
    let doubted = changed.union(doubts.compactMap(\.indicator)).union(contradicted.compactMap(\.indicator))
    return observations.map { $0.inDoubt(if: doubted.contains($0.indicator)) }
  }
}

/// What a run may choose about normalization.
package struct NormalizationOptions: Hashable, Sendable {
  /// The periods to publish; empty means those that the reports name.
  package var periods: Set<Period>
  package var resubmissions: ResubmissionPolicy

  package init(periods: Set<Period> = [], resubmissions: ResubmissionPolicy = ResubmissionPolicy()) {
    (self.periods, self.resubmissions) = (periods, resubmissions)
  }
}
