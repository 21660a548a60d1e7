import Model

/// Every submission in its place: by unit and period, in force, superseded, or left out with a finding.
struct SubmissionRegister {
  /// Units of the roster, then those that reported without being on it.
  let units: [UnitKey]
  /// Ascending: those asked for, else those that reports name.
  let periods: [Period]
  let findings: [RankedFinding]
  /// Every report whose unit and period are known, as far as it is in force; those of other periods as well.
  let filed: [FiledReport]
  private let roster: RosterIndex
  private let groups: [Slot: [ExtractedReport]]
  private let unreadable: Set<Slot>

  private struct Slot: Hashable {
    var unit: UnitKey
    var period: Period
  }

  init(_ extraction: ExtractionResult, roster: RosterIndex, options: NormalizationOptions) {
    let wanted = options.periods
    var groups: [Slot: [ExtractedReport]] = [:]
    var findings = extraction.setAside.map { RankedFinding(.setAside($0)) }
    for report in extraction.reports {
      switch Identification(of: report, roster: roster) {
      case .known(let unit, let period):
        groups[Slot(unit: unit, period: period), default: []].append(report)
        guard !wanted.isEmpty, !wanted.contains(period) else { continue }
        findings.append(RankedFinding(.otherPeriod(report.report, unit: unit, period: period)))
      case .lacking(let facts):
        // Where the text says why, that is all there is to ask.
        findings += facts.filter { !$0.isAsked(by: report.findings) }
          .map { RankedFinding(.lacking($0, in: report.report)) }
        findings += report.findings.map { RankedFinding($0) }
        findings += report.contradictions.map { RankedFinding(.contradiction($0)) }
        findings += report.mentions.filter { $0.disposition == .unclassified }.map { .unclassified($0) }
      }
    }
    let periods = wanted.isEmpty ? Set(groups.keys.map(\.period)) : wanted
    let published = groups.filter { periods.contains($0.key.period) }
    findings += Self.duplicates(in: published)

    let order = SubmissionOrder(completeShare: options.resubmissions.completeShare)
    let ordered = groups.mapValues { order.inForceFirst($0) }
    filed = ordered.compactMap { slot, reports in
      reports.first.map { FiledReport(unit: slot.unit, period: slot.period, report: $0) }
    }
    self.groups = ordered
    self.periods = periods.sorted()
    self.roster = roster
    units = Set(published.keys.map(\.unit)).union(roster.units).sorted(by: roster.precedes)
    unreadable = Self.unreadableSlots(extraction.setAside, roster: roster, periods: self.periods)
    self.findings = findings
  }

  /// What is known of a unit in a period, also in one that is not published; nil for a unit off the roster that sent nothing for it.
  func entry(for unit: UnitKey, in period: Period) -> RegisterEntry? {
    let slot = Slot(unit: unit, period: period)
    let submissions = groups[slot] ?? []
    guard roster.lists(unit) || !submissions.isEmpty else { return nil }
    return RegisterEntry(
      unit: unit, period: period, isOnRoster: roster.lists(unit), isUnreadable: unreadable.contains(slot),
      submissions: submissions)
  }

  /// The same bytes sent for several units or periods: each is told of the others.
  private static func duplicates(in groups: [Slot: [ExtractedReport]]) -> [RankedFinding] {
    let sent = groups.flatMap { slot, reports in reports.map { (slot, $0.report) } }
    return Dictionary(grouping: sent, by: { $0.1.digest }).values.flatMap { copies -> [RankedFinding] in
      guard Set(copies.map(\.0)).count > 1 else { return [] }
      return copies.map { slot, report in
        let others = copies.filter { $0.0 != slot }.map { $0.1.document }
        return RankedFinding(
          .duplicate(report, unit: slot.unit, period: slot.period, others: others.sorted(by: utf8Order)))
      }
    }
  }

  /// A file that could not be read still counts as sent where its path names the unit: by the full name on the
  /// roster, in a path that names the county too where several counties have such a unit, and names the period
  /// where there are several.
  private static func unreadableSlots(
    _ setAside: [SetAside], roster: RosterIndex, periods: [Period]
  ) -> Set<Slot> {
    var slots: Set<Slot> = []
    for path in setAside.map(\.document) {
      let named = roster.units.filter { path.contains($0.name) }
      let placed = named.count > 1 ? named.filter { path.contains($0.county) } : named
      let years = periods.count > 1 ? periods.filter { path.contains($0.description) } : periods
      if placed.count == 1, years.count == 1 { slots.insert(Slot(unit: placed[0], period: years[0])) }
    }
    return slots
  }
}

/// A report in its place.
struct FiledReport {
  let unit: UnitKey
  let period: Period
  let report: ExtractedReport
}

/// A unit in a period, with its submissions.
struct RegisterEntry {
  let unit: UnitKey
  let period: Period
  let isOnRoster: Bool
  /// Whether a submission came that nobody could read.
  let isUnreadable: Bool
  /// The one in force, then the others, the newest first.
  let submissions: [ExtractedReport]

  var inForce: ExtractedReport? { submissions.first }
  var notInForce: ArraySlice<ExtractedReport> { submissions.dropFirst() }

  var outcome: UnitReport.Outcome {
    inForce != nil ? .reported : isUnreadable ? .unreadable : .notSubmitted
  }

  var unitReport: UnitReport {
    UnitReport(
      county: unit.county, unit: unit.name, period: period, outcome: outcome, isOnRoster: isOnRoster,
      document: inForce?.report.document, superseded: notInForce.map(\.report.document))
  }
}
