import Model

/// What one place of a report says of who reports.
struct Statement: Sendable {
  /// The name: the roster's, or as written.
  var unit: String?
  /// The units of the roster that are so called.
  var units: [ReportingUnit] = []
  /// The counties that are named with it: several where the roster has several of that name.
  var counties: [String] = []
  var isTownship = false
  var source: FactSource
  var evidence: String

  var county: String? { counties.count == 1 ? counties[0] : nil }

  /// A folder `青山县` is where the file lies, not who reports.
  var isUnitInPath: Bool { isTownship || !units.isEmpty || !(unit?.hasSuffix("人民政府") ?? true) }

  /// Whether both cannot be the same body: two townships, or two units of the roster.
  func contradicts(_ other: Statement) -> Bool {
    guard let unit, let theirs = other.unit, unit != theirs else { return false }
    let onRoster = !units.isEmpty && !other.units.isEmpty
    let townships = isTownship && other.isTownship
    return (onRoster || townships) && Set(units).isDisjoint(with: other.units)
  }
}

/// Reads a phrase as the name of a body: the longest name of the roster in it, else a proper name.
struct StatementReader: Sendable {
  let roster: Roster
  var resolver: CountyResolver { CountyResolver(roster: roster.counties) }

  func statement(_ phrase: [Unicode.Scalar], from source: FactSource, evidence: String) -> Statement? {
    let proper = BodyName(phrase)
    let counties = proper.map(resolver.counties) ?? []
    if let match = rosterMatch(in: phrase, counties: counties) {
      let names = Set(match.units.map(\.name))
      return Statement(
        unit: names.count == 1 ? names.first : match.name, units: match.units, counties: counties,
        isTownship: proper?.isTownship ?? false, source: source, evidence: evidence)
    }
    return proper.map {
      Statement(
        unit: $0.unit, counties: counties, isTownship: $0.isTownship, source: source, evidence: evidence)
    }
  }

  /// The longest name of the roster that stands in the phrase as a whole name: 河口镇 is not in 大河口镇.
  private func rosterMatch(in phrase: [Unicode.Scalar], counties: [String]) -> Roster.Match? {
    roster.matches(in: phrase)
      .filter { isWholeName($0.range, in: phrase) && agrees($0, with: counties) }
      .max { $0.range.count < $1.range.count }
  }

  /// A township on the roster of another county only shares its name.
  private func agrees(_ match: Roster.Match, with counties: [String]) -> Bool {
    counties.isEmpty || match.units.contains { counties.contains($0.county) }
  }

  private func isWholeName(_ range: Range<Int>, in phrase: [Unicode.Scalar]) -> Bool {
    startsName(at: range.lowerBound, in: phrase) && Self.endsName(phrase[range.upperBound...])
  }

  /// 清水 ends in 清水人民政府, not in 清水河镇.
  private static func endsName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first.map { !ChineseText.isIdeograph($0) } ?? true || offices.start(rest)
  }

  private func startsName(at index: Int, in phrase: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return true }
    let before = phrase[index - 1]
    if Self.openers.contains(before) || !ChineseText.isIdeograph(before) { return true }
    return roster.counties.standsAtEnd(of: phrase[..<index])
  }

  private static let offices: Words = ["人民政府", "政府", "党", "委", "办事处", "工委", "机关", "人大"]
  /// After these a name may begin: `云溪县|清水街道`, `关于|河口镇`.
  private static let openers = Marks("省市州盟县区旗府会委共于送年度及和")
}
