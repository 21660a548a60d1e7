import Model

/// The roster, indexed so that its names can be found in a line without trying each.
struct Roster: Sendable {
  /// A name of the roster found in a line.
  struct Match: Hashable {
    var name: String
    /// The units so called: several, where counties have townships of one name.
    var units: [ReportingUnit]
    var range: Range<Int>
  }

  private struct Name: Sendable {
    let scalars: [Unicode.Scalar]
    var units: [ReportingUnit]
  }

  /// Names by their first two code points, longest first.
  private let names: [UInt64: [Name]]
  let counties: Set<String>

  init(_ units: [ReportingUnit]) {
    var byName: [String: [ReportingUnit]] = [:]
    for unit in units {
      for name in Set([unit.name] + unit.aliases) { byName[name, default: []].append(unit) }
    }
    var names: [UInt64: [Name]] = [:]
    for (name, units) in byName {
      let scalars = TextLine(name).scalars
      guard let key = Self.key(scalars[...]) else { continue }
      names[key, default: []].append(Name(scalars: scalars, units: units))
    }
    self.names = names.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    counties = Set(units.map(\.county))
  }

  var isEmpty: Bool { names.isEmpty }

  /// Every name of the roster in a line, longest at each place, none inside another.
  func matches(in line: [Unicode.Scalar]) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index + 1 < line.count {
      if let match = match(at: index, in: line) {
        matches.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The longest name that starts at `index`.
  func match(at index: Int, in line: [Unicode.Scalar]) -> Match? {
    guard let key = Self.key(line[index...]), let candidates = names[key],
      let name = candidates.first(where: { line[index...].starts(with: $0.scalars) })
    else { return nil }
    return Match(name: String(name.scalars), units: name.units, range: index..<(index + name.scalars.count))
  }

  private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64? {
    guard scalars.count >= 2 else { return nil }
    return UInt64(scalars[scalars.startIndex].value) << 32 | UInt64(scalars[scalars.startIndex + 1].value)
  }
}
