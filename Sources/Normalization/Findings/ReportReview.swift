import Model

/// What a person must look at in one unit's report, beside its edit rules.
struct ReportReview {
  let findings: [RankedFinding]

  /// - Parameters:
  ///   - observations: with fillings and corrections; a figure that a person has ruled on is not asked for again.
  init(_ entry: RegisterEntry, observations: [Observation], labels: Labels) {
    guard let report = entry.inForce else {
      findings = entry.outcome == .notSubmitted ? [RankedFinding(.notSubmitted(entry))] : []
      return
    }
    let cells = Dictionary(observations.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    // A county's own report is compared with its units and counts in no total, so that no roster need list it.
    let isExpected = entry.isOnRoster || entry.unitReport.isOfCountyItself
    var findings = isExpected ? [] : [RankedFinding(.notOnRoster(entry))]
    findings += report.findings.map { RankedFinding($0.placed(in: entry)) }
    for mention in report.mentions {
      findings += Self.findings(on: mention, cells: cells, labels: labels).map {
        RankedFinding($0.finding.placed(in: entry), weight: $0.weight)
      }
    }
    findings += observations.filter(\.isConflict).map { RankedFinding(.conflict($0, labels: labels)) }
    self.findings = findings
  }

  private static func findings(
    on mention: Mention, cells: [IndicatorID: Observation], labels: Labels
  ) -> [RankedFinding] {
    if mention.disposition == .unclassified { return [.unclassified(mention)] }
    guard let indicator = mention.indicator, mention.disposition == .indicator else { return [] }
    guard labels.contains(indicator) else { return [RankedFinding(.unknownIndicator(mention))] }
    let cell = cells[indicator]
    guard mention.quantity?.magnitude.isMasked == true, cell?.correction == nil else { return [] }
    return [.placeholder(mention, isFilled: cell?.status == .imputed, labels: labels)]
  }
}

extension Observation {
  /// A rate that its report states in different ways.
  fileprivate var isConflict: Bool {
    status == .unvalidated && missingReason == nil && correction == nil && sources.count > 1
  }
}
