import Model

/// What a county's page knows beside its reports' texts: the JSON that its scripts read.
///
/// Units, indicators and reports are named by their place in these arrays.
struct PageContent: Encodable {
  struct IndicatorRow: Encodable {
    let id: String
    let label: String
    let unit: String
    let domain: String
    let headline: Bool
    let definition: String
  }

  /// A report in the list; its text stands in an element of its own.
  struct ReportRow: Encodable {
    let document: String
    let title: String
    let unit: String
    let period: Int?
    /// Whether its figures are the ones in force for its unit and period.
    let inForce: Bool
    /// How many numbers it has, by disposition.
    let counts: [String: Int]
  }

  /// A code with its word, for filters and captions.
  struct Term: Encodable {
    let key: String
    let label: String
    let hint: String
  }

  let county: String
  let heading: String
  let periods: [Int]
  let indicators: [IndicatorRow]
  let tables: [PageTable]
  let issues: [IssueRow]
  let reports: [ReportRow]
  let states: [Term]
  let dispositions: [Term]
  let roles: [Term]

  /// The county's reports, in the order of `reports`; not encoded.
  let documents: [ExtractedReport]

  private enum CodingKeys: String, CodingKey {
    case county, heading, periods, indicators, tables, issues, reports, states, dispositions, roles
  }

  init(_ edition: OrderedEdition, county: String, _ documents: [ExtractedReport]) {
    self.county = county
    self.documents = documents
    heading = "\(Self.label(of: county))\(edition.edition.pipeline.title)核对页"
    indicators = edition.indicators.map {
      IndicatorRow(
        id: $0.id.rawValue, label: $0.labelZh, unit: $0.unit, domain: $0.domain.labelZh,
        headline: $0.isHeadline, definition: $0.definition)
    }
    let places = documents.enumerated().map { ($1.report.document, $0) }
    let numbers = Dictionary(places, uniquingKeysWith: { first, _ in first })
    let used = Set(edition.unitReports(of: county).map(\.period))
    let shown = edition.periods.filter(used.contains).reversed()
    periods = shown.map(\.year)
    tables = shown.map { PageTable(edition, county: county, period: $0, reports: numbers) }
    issues = edition.issues(of: county).map { IssueRow($0, edition, reports: numbers) }
    let inForce = Set(edition.unitReports(of: county).compactMap(\.document))
    reports = documents.map { Self.row($0, inForce: inForce.contains($0.report.document)) }
    states = CellState.allCases.map { Term(key: $0.rawValue, label: $0.label, hint: $0.hint) }
    dispositions = Disposition.allCases.map {
      Term(key: $0.rawValue, label: PageWording.label($0), hint: PageWording.hint($0))
    }
    roles = Role.allCases.map {
      Term(key: $0.rawValue, label: PageWording.label($0), hint: PageWording.hint($0))
    }
  }

  var countyLabel: String { Self.label(of: county) }

  static func label(of county: String) -> String { county.isEmpty ? "未归入县区" : county }

  private static func row(_ extracted: ExtractedReport, inForce: Bool) -> ReportRow {
    let report = extracted.report
    return ReportRow(
      document: report.document, title: report.title ?? "", unit: report.unit?.value ?? "",
      period: report.period?.value.year, inForce: inForce,
      counts: extracted.mentions.reduce(into: [:]) { $0[$1.disposition.rawValue, default: 0] += 1 })
  }
}
