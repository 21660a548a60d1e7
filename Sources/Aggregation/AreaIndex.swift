import Model

/// Which areas a county belongs to.
struct AreaIndex: Sendable {
  private let divisions: [String: Division]

  init(_ roster: [ReportingUnit]) {
    divisions = Dictionary(
      roster.compactMap { unit in unit.division.map { (unit.county, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The areas above some counties, each with those that it holds: prefectures, then provinces, each in the order
  /// of their first county, then all.
  func above(_ counties: [String]) -> [(area: Area, counties: [String])] {
    grouped(counties, by: \.prefecture).map { (.prefecture($0), $1) }
      + grouped(counties, by: \.province).map { (.province($0), $1) }
      + [(.all, counties)]
  }

  func holds(_ county: String, in area: Area) -> Bool {
    switch area {
    case .county(let name): name == county
    case .prefecture(let name): divisions[county]?.prefecture == name
    case .province(let name): divisions[county]?.province == name
    case .all: true
    }
  }

  private func grouped(
    _ counties: [String], by name: (Division) -> String
  ) -> [(name: String, counties: [String])] {
    var order: [String] = []
    var members: [String: [String]] = [:]
    for county in counties {
      guard let area = divisions[county].map(name), !area.isEmpty else { continue }
      if members[area] == nil { order.append(area) }
      members[area, default: []].append(county)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}
