import Model

/// A finding as the page lists it.
struct IssueRow: Encodable {
  let rank: Int
  let severity: String
  let severityLabel: String
  let unit: String?
  let period: Int?
  /// Its id.
  let indicator: String?
  /// The figure in doubt, as the table shows it.
  let current: String?
  let message: String
  let remedy: String
  let evidence: String
  let document: String
  /// By its place in the page's reports; nil where the report is not on the page.
  let report: Int?
  let start: Int?

  init(_ ranked: RankedFinding, _ edition: OrderedEdition, reports: [String: Int]) {
    let finding = ranked.finding
    rank = ranked.rank
    (severity, severityLabel) = (finding.severity.rawValue, Wording.severity(finding.severity))
    (unit, period, indicator) = (finding.unit, finding.period?.year, finding.indicator?.rawValue)
    current = Self.observation(of: finding, edition).map { FigureCell($0, outcome: .reported).shown }
    (message, remedy, evidence) = (finding.message, finding.remedy, finding.evidence)
    document = finding.document ?? ""
    report = finding.document.flatMap { reports[$0] }
    start = finding.span?.start
  }

  private static func observation(of finding: Finding, _ edition: OrderedEdition) -> Observation? {
    guard let county = finding.county, let unit = finding.unit, let period = finding.period,
      let indicator = finding.indicator
    else { return nil }
    return edition.observationAt[CellKey(UnitPeriod(county, unit, period), indicator)]
  }
}
