import Model

/// What changed where a unit sent several reports for one period.
struct ResubmissionReview {
  let findings: [RankedFinding]
  /// How many changes the message lists; the rest are counted.
  private static let listed = 10

  /// Compares the submission in force with the newest that it supersedes, as each was sent: before fillings
  /// and corrections. For review where the earlier one states a figure that a placeholder now stands for.
  init(_ entry: RegisterEntry, cells: CellBuilder, labels: Labels) {
    guard let current = entry.inForce, let previous = entry.superseded.first else {
      findings = []
      return
    }
    let pairs = zip(cells.observations(of: previous, entry), cells.observations(of: current, entry))
    let changes = pairs.filter { $0.isUnlike($1) }
    let isLossy = changes.contains { $0.value != nil && $1.missingReason == .placeholder }
    let lines = changes.prefix(Self.listed).map { before, after in
      "\(labels.name(of: after.indicator)) \(labels.figure(before))→\(labels.figure(after))"
    }
    let rest = changes.count > Self.listed ? ["另有\(changes.count - Self.listed)项"] : []
    let isCopy = current.report.digest == previous.report.digest
    let unchanged = isCopy ? "内容相同" : "各项数值未变"
    let difference = changes.isEmpty ? unchanged : (lines + rest).joined(separator: "；")
    let severity: Finding.Severity = isLossy ? .review : .note
    findings = [RankedFinding(.resubmission(entry, difference: difference, severity: severity))]
  }
}

extension Observation {
  fileprivate func isUnlike(_ other: Observation) -> Bool {
    value != other.value || bounds != other.bounds || missingReason != other.missingReason
  }
}
