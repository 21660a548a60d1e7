import Divisions
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

  let counties: RosterCounties
  private let names: NameIndex<[ReportingUnit]>

  init(_ units: [ReportingUnit]) {
    var byName: [String: [ReportingUnit]] = [:]
    for unit in units {
      for name in Set(([unit.name] + unit.aliases).map(Self.plain)) { byName[name, default: []].append(unit) }
    }
    names = NameIndex(byName.map { ($0.key, $0.value) })
    counties = RosterCounties(units)
  }

  /// Every name of the roster in a line, longest at each place, none inside another.
  func matches(in line: [Unicode.Scalar]) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index + 1 < line.count {
      if let (length, units) = names.longest(atStartOf: line[index...]) {
        let range = index..<(index + length)
        matches.append(Match(name: String(line[range]), units: units, range: range))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private static func plain(_ name: String) -> String { String(TextLine(name).scalars) }
}
