import Model

/// Names the cause of a figure's change.
///
/// | what differs | cause |
/// |---|---|
/// | the ruling in force | correction |
/// | a submission behind it came since; the unit had none in force | new submission |
/// | a submission behind it came since; the unit had one | resubmission |
/// | the submission behind it is no longer there | withdrawal |
/// | none of these: the same submission is read in another way | catalogue |
struct RevisionCauses {
  private let before: Vintage
  private let after: Vintage
  private let received: (before: Set<String>, after: Set<String>)
  private let inForce: (before: [Slot: String], after: [Slot: String])

  private struct Slot: Hashable {
    var county: String
    var unit: String
    var period: Period
  }

  init(from before: Vintage, to after: Vintage) {
    (self.before, self.after) = (before, after)
    received = (Set(before.submissions.values), Set(after.submissions.values))
    inForce = (Self.documents(before), Self.documents(after))
  }

  func cause(
    of cell: FigureChanges.Cell, from old: Observation?, to new: Observation?
  ) -> Revision.Cause {
    if old?.correction?.ruling != new?.correction?.ruling { return .correction }
    let slot = Slot(county: cell.county, unit: cell.unit, period: cell.period)
    let was = digests(behind: old, inForce.before[slot], of: before)
    let now = digests(behind: new, inForce.after[slot], of: after)
    if !now.isSubset(of: received.before) {
      return inForce.before[slot] == nil ? .newSubmission : .resubmission
    }
    return was.isSubset(of: received.after) ? .catalogue : .withdrawal
  }

  /// The submissions, the ruling, or what else differs, in words.
  func detail(of change: FigureChanges.Change, at cell: FigureChanges.Cell) -> String {
    let slot = Slot(county: cell.county, unit: cell.unit, period: cell.period)
    switch change.cause {
    case .correction: return ruling(change)
    case .newSubmission: return inForce.after[slot] ?? ""
    case .resubmission:
      let documents = [inForce.before[slot], inForce.after[slot]].compactMap(\.self)
      return Set(documents).count > 1 ? documents.joined(separator: " → ") : documents.first ?? ""
    case .withdrawal: return inForce.before[slot] ?? ""
    case .catalogue: return reading
    }
  }

  private func ruling(_ change: FigureChanges.Change) -> String {
    guard let ruling = change.after?.correction else { return "原更正不再有效" }
    return "\(ruling.author) \(ruling.date)：\(ruling.reason)"
  }

  /// Which of program and catalogue is another; else it is the roster or a setting.
  private var reading: String {
    var parts: [String] = []
    if before.version != after.version { parts.append("程序 \(before.version) → \(after.version)") }
    if before.catalogueDigest != after.catalogueDigest {
      parts.append("指标目录 \(before.catalogueDigest.prefix(8)) → \(after.catalogueDigest.prefix(8))")
    }
    return parts.isEmpty ? "名册或设置有变" : parts.joined(separator: "，")
  }

  private static func documents(_ vintage: Vintage) -> [Slot: String] {
    let documents = vintage.unitReports.lazy.compactMap { report in
      report.document.map { (Slot(county: report.county, unit: report.unit, period: report.period), $0) }
    }
    return Dictionary(documents, uniquingKeysWith: { first, _ in first })
  }

  private func digests(behind figure: Observation?, _ inForce: String?, of vintage: Vintage) -> Set<String> {
    let documents = (figure?.sources.map(\.document) ?? []) + [inForce].compactMap(\.self)
    return Set(documents.compactMap { vintage.submissions[$0] })
  }
}
