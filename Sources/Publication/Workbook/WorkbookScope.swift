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
    let used = Set(counties.flatMap { edition.unitReports(of: $0).map(\.period) })
    return edition.periods.filter(used.contains).reversed()
  }

  var observations: ArraySlice<Observation> {
    switch area {
    case .county(let name): edition.observations(of: name)
    case .all: edition.observations[...]
    }
  }

  /// A submission that no county owns is an issue of the overall workbook alone.
  var issues: [RankedFinding] {
    switch area {
    case .county(let name): edition.issues(of: name)
    case .all: edition.issues
    }
  }

  /// A county's own figures and totals.
  var revisions: [Revision] {
    switch area {
    case .county(let name): edition.revisions.filter { $0.subject.area == name && $0.subject != .total(.all) }
    case .all: edition.revisions
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
