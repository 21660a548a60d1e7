import Model

/// What a workbook is about: a county, or all of them.
struct WorkbookScope {
  /// nil for the workbook over all counties.
  let county: String?
  let edition: OrderedEdition

  var area: Area { county.map { .county($0) } ?? .all }
  var options: OutputOptions { edition.edition.options }
  var isOverall: Bool { county == nil }
  var counties: [String] { county.map { [$0] } ?? edition.counties }
  /// 填报单位.
  var office: String { county ?? options.office }

  /// The newest first, since that is what is opened for.
  var periods: [Period] {
    let used = Set(counties.flatMap { edition.unitReports(of: $0).map(\.period) })
    return edition.periods.filter(used.contains).reversed()
  }

  var observations: ArraySlice<Observation> {
    county.map { edition.observations(of: $0) } ?? edition.observations[...]
  }

  /// A submission that no county owns is an issue of the overall workbook alone.
  var issues: [RankedFinding] { county.map { edition.issues(of: $0) } ?? edition.issues }

  /// A county's own figures and totals.
  var revisions: [Revision] {
    guard let county else { return edition.revisions }
    return edition.revisions.filter {
      $0.subject == .total(area) || ($0.subject.unit != nil && $0.subject.area == county)
    }
  }

  func title(_ what: String, _ period: Period? = nil) -> String {
    let year = period.map { "\($0)年" } ?? ""
    return "\(isOverall ? "" : office)\(year)\(edition.edition.pipeline.title)\(what)"
  }

  func coverage(in period: Period) -> (roster: Int, reporting: Int) {
    let counted = counties.map { Coverage(of: $0, in: period, edition) }
    return (counted.reduce(0) { $0 + $1.unitsOnRoster }, counted.reduce(0) { $0 + $1.unitsReporting })
  }
}
