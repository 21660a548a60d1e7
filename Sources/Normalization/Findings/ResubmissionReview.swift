import Foundation
import Model

/// What changed where a unit sent several reports for one period.
struct ResubmissionReview {
  let findings: [RankedFinding]
  /// Indicators whose figure two submissions tell too differently for either to be trusted.
  let changed: Set<IndicatorID>
  /// How many changes the message lists; the rest are counted.
  private static let listed = 10

  /// Compares the submission in force with the newest earlier one, and with the newest that supplements it, as
  /// each was sent: before fillings and corrections.
  init(_ entry: RegisterEntry, cells: CellBuilder, labels: Labels, policy: ResubmissionPolicy) {
    guard let current = entry.inForce, !entry.notInForce.isEmpty else {
      (findings, changed) = ([], [])
      return
    }
    let earlier = entry.notInForce.first { SubmissionOrder.isNewer(current, $0) }
    let supplement = entry.notInForce.first { SubmissionOrder.isNewer($0, current) }
    let replaced = earlier.map { Self.changes(from: $0, to: current, entry, cells) } ?? []
    let added =
      supplement.map { newer in
        Self.changes(from: current, to: newer, entry, cells).filter { $1.missingReason != .notStated }
      } ?? []
    let isLossy = replaced.contains { $0.value != nil && $1.value == nil }
    let isUnused = policy.fills.isEmpty && added.contains { $1.value != nil }
    let isCopy = (earlier ?? supplement)?.report.digest == current.report.digest
    let summary = Finding.resubmission(
      entry, difference: Self.difference(replaced + added, labels, isCopy: isCopy), supplement: supplement,
      advice: isLossy ? .loss : isUnused ? .supplement : .none)
    let jumps = (replaced + added).filter { $0.differs(from: $1, byMoreThan: policy.flaggedChange) }
    findings =
      [RankedFinding(summary)]
      + jumps.map { RankedFinding(.resubmissionChange(from: $0, to: $1, labels: labels)) }
    changed = Set(jumps.map { $1.indicator })
  }

  private typealias Change = (before: Observation, after: Observation)

  private static func changes(
    from older: ExtractedReport, to newer: ExtractedReport, _ entry: RegisterEntry, _ cells: CellBuilder
  ) -> [Change] {
    zip(cells.observations(of: older, entry), cells.observations(of: newer, entry))
      .filter { $0.isUnlike($1) }.map { ($0, $1) }
  }

  private static func difference(_ changes: [Change], _ labels: Labels, isCopy: Bool) -> String {
    guard !changes.isEmpty else { return isCopy ? "内容相同" : "各项数值未变" }
    let lines = changes.prefix(listed).map { before, after in
      "\(labels.name(of: after.indicator)) \(labels.figure(before))→\(labels.figure(after))"
    }
    let rest = changes.count > listed ? ["另有\(changes.count - listed)项"] : []
    return (lines + rest).joined(separator: "；")
  }
}

extension Observation {
  fileprivate func isUnlike(_ other: Observation) -> Bool {
    value != other.value || bounds != other.bounds || missingReason != other.missingReason
  }

  /// Whether both are stated, cannot be the same figure, and differ by more than a percentage of this one.
  fileprivate func differs(from newer: Observation, byMoreThan percent: Decimal) -> Bool {
    guard let old = value, let new = newer.value, let bounds, let others = newer.bounds else { return false }
    let canBeTheSame =
      (others.upper.map { bounds.lower <= $0 } ?? true) && (bounds.upper.map { others.lower <= $0 } ?? true)
    return !canBeTheSame && abs(new - old) * 100 > percent * abs(old)
  }
}
