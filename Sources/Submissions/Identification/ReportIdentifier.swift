import Model

/// Reads off a report what it says of itself. Where it says nothing, or two things, a person is asked.
struct ReportIdentifier: Sendable {
  let roster: Roster

  struct Identity: Sendable {
    var title: String?
    var unit: Sourced<String>?
    var county: Sourced<String>?
    var period: Sourced<Period>?
    var signedOn: CalendarDate?
    var findings: [Finding] = []
  }

  /// - Complexity: Looks at the first 3,000 and last 600 code points only.
  func identify(_ text: String, document: String) -> Identity {
    let ends = ReportEnds(text)
    let title = ReportTitle(in: ends.head)
    let signature = Signature(in: ends.tail)
    let who = UnitFinder(
      roster: roster, title: title, head: ends.head, signature: signature, document: document
    ).find()
    let when = PeriodFinder(title: title, head: ends.head, signature: signature, document: document)
    let (period, conflict) = when.find()
    return Identity(
      title: title?.text, unit: who.unit, county: who.county, period: period, signedOn: signature.date,
      findings: who.findings + disagreement(of: when.fromTitle, with: conflict, document: document))
  }

  private func disagreement(
    of title: Sourced<Period>?, with conflict: Sourced<Period>?, document: String
  ) -> [Finding] {
    guard let title, let conflict else { return [] }
    return [
      Finding(
        code: "period_disagrees", severity: .review, document: document,
        message: "标题写\(title.value)年，正文写\(conflict.value)年，无法确定统计期",
        remedy: "请填报单位核对年份后重新提交", evidence: "\(title.evidence) / \(conflict.evidence)")
    ]
  }
}
