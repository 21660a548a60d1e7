import Model

/// What a workbook is about: a county, or all of them.
struct WorkbookScope {
  let area: Area
  let edition: OrderedEdition

  var options: OutputOptions { edition.edition.options }
  var isOverall: Bool { area == .all }

  var counties: [String] {
    switch area {
    case .county(let name): [name]
    case .all: edition.counties
    }
  }

  /// 填报单位.
  var office: String {
    switch area {
    case .county(let name): name
    case .all: options.office
    }
  }

  /// The newest first, since that is what is opened for.
  var periods: [Period] {
    let counties = Set(counties)
    let used = Set(edition.unitReports.lazy.filter { counties.contains($0.county) }.map(\.period))
    return edition.periods.filter(used.contains).reversed()
  }

  var observations: [Observation] {
    isOverall ? edition.observations : edition.observations.filter { area == .county($0.county) }
  }

  /// A submission that no county owns is an issue of the overall workbook alone.
  var issues: [RankedFinding] {
    isOverall ? edition.issues : edition.issues.filter { area == $0.finding.county.map(Area.county) }
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
