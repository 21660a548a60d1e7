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
  var office: String { county ?? options.overallOffice }

  /// The newest first, since that is what is opened for.
  var periods: [Period] {
    let used = Set(counties.flatMap { edition.unitReports(of: $0).map(\.period) })
    return edition.periods.filter(used.contains).reversed()
  }

  var observations: ArraySlice<Observation> {
    county.map { edition.observations(of: $0) } ?? edition.observations[...]
  }

  /// The reports that say that they come from here; a sequence, since there may be thousands.
  var reports: some Sequence<ExtractedReport> {
    edition.reports.lazy.filter { isOverall || area == $0.report.county.map { .county($0.value) } }
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

  /// What stands over a sheet; one of a single period names that alone.
  func title(_ sheet: String, _ period: Period? = nil) -> String {
    edition.edition.heading(sheet, of: county, Set(period.map { [$0] } ?? periods))
  }

  /// A figure's place on its review page, from the workbook's own folder; nil where there is no such place.
  func address(
    of county: String?, _ unit: String?, _ period: Period?, _ indicator: IndicatorID?
  ) -> String? {
    guard options.hasReviewPages, let county, let unit, let period, let indicator else { return nil }
    let place = edition.reviewAddresses.figure(county, unit, period, indicator)
    return isOverall ? place : "../\(place)"
  }

  func coverage(in period: Period) -> (roster: Int, reporting: Int) {
    let counted = counties.map { Coverage(of: $0, in: period, edition) }
    return (counted.reduce(0) { $0 + $1.unitsOnRoster }, counted.reduce(0) { $0 + $1.unitsReporting })
  }
}
