import Model

/// A unit's identity: its name is unique within its county only.
struct UnitKey: Hashable {
  var county: String
  var name: String
}

/// Finds units of the roster by name or alias, and puts units in the roster's order.
struct RosterIndex {
  let units: [UnitKey]
  private let positions: [UnitKey: Int]
  private let byName: [String: [Int]]
  private let byAlias: [String: [Int]]
  private let countyPositions: [String: Int]

  init(_ roster: [ReportingUnit]) {
    var (units, positions): ([UnitKey], [UnitKey: Int]) = ([], [:])
    var (byName, byAlias): ([String: [Int]], [String: [Int]]) = ([:], [:])
    var counties: [String: Int] = [:]
    for row in roster {
      let key = UnitKey(county: row.county, name: row.name)
      guard positions[key] == nil else { continue }
      let position = units.count
      units.append(key)
      positions[key] = position
      byName[row.name, default: []].append(position)
      for alias in Set(row.aliases) where alias != row.name { byAlias[alias, default: []].append(position) }
      if counties[row.county] == nil { counties[row.county] = counties.count }
    }
    (self.units, self.positions, self.byName, self.byAlias) = (units, positions, byName, byAlias)
    countyPositions = counties
  }

  func lists(_ unit: UnitKey) -> Bool { positions[unit] != nil }

  /// The one unit with this name, or else with this alias; nil where none or several fit.
  ///
  /// - Parameter county: nil where it is not known: then the name must be unique on the whole roster.
  func unit(named name: String, in county: String?) -> UnitKey? {
    for index in [byName, byAlias] {
      let matches = (index[name] ?? []).map { units[$0] }.filter { county == nil || $0.county == county }
      if !matches.isEmpty { return matches.count == 1 ? matches[0] : nil }
    }
    return nil
  }

  /// Whether several units of the roster bear this name, in whatever county.
  func isAmbiguous(_ name: String) -> Bool { (byName[name] ?? byAlias[name] ?? []).count > 1 }

  /// Roster order; then counties of the roster before others; then county and name in code-point order.
  func precedes(_ left: UnitKey, _ right: UnitKey) -> Bool {
    let (a, b) = (positions[left] ?? .max, positions[right] ?? .max)
    if a != b { return a < b }
    let (c, d) = (countyPositions[left.county] ?? .max, countyPositions[right.county] ?? .max)
    if c != d { return c < d }
    return (left.county, left.name) < (right.county, right.name)
  }
}
