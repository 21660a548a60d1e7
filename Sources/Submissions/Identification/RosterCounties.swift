import Divisions
import Model

/// What the counties of a roster are called, in full, formerly or in short.
struct RosterCounties: Sendable {
  /// The roster's own names of counties by everything that these are called.
  private let names: [String: [String]]
  private let divisions: [String: Division]

  init(_ roster: [ReportingUnit]) {
    var divisions: [String: Division] = [:]
    var names: [String: [String]] = [:]
    var seen: Set<String> = []
    for unit in roster where seen.insert(unit.county).inserted {
      divisions[unit.county] = unit.division
      for form in Self.forms(of: unit.county, unit.division) { names[form, default: []].append(unit.county) }
    }
    (self.names, self.divisions) = (names, divisions)
  }

  var isEmpty: Bool { names.isEmpty }

  /// The counties of the roster that a name can mean.
  ///
  /// - Parameter above: The province and prefecture told with it, as one; empty where there are none.
  func called(_ name: String, above: String) -> [String] {
    if let whole = names[above + name], !above.isEmpty { return whole }
    return (names[name] ?? []).filter { county in
      guard let division = divisions[county], !above.isEmpty else { return true }
      return division.prefecture.isEmpty
        ? above.hasSuffix(division.province) : above.hasSuffix(division.prefecture)
    }
  }

  /// Whether a phrase ends with a county of the roster, in full or in short: `青山` before `河口镇`.
  func standsAtEnd(of phrase: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...min(16, max(2, phrase.count))).contains { names[String(phrase.suffix($0))] != nil }
  }

  private static func forms(of county: String, _ division: Division?) -> Set<String> {
    guard let division else { return Set([county] + DivisionName.shortForms(of: county)) }
    let forms = Gazetteer.standard.forms(of: division)
    return Set([county] + forms + forms.map { division.prefecture + $0 })
  }
}
