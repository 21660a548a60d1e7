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
    let when = PeriodFinder(title: title, head: ends.head, signature: signature, document: document).find()
    return Identity(
      title: title?.text, unit: who.unit, county: who.county, period: when.period, signedOn: signature.date,
      findings: who.findings + when.findings)
  }
}
