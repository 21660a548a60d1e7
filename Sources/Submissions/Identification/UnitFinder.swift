import Model

/// Finds who reports, and in which county, and what speaks against it.
///
/// The title, the signature, the page's publisher and the path may name the unit; where none of them does, the
/// body's own words may. The county may stand with the unit's name, in the addressee, in a folder, or follow from
/// the roster. Places that contradict each other leave it open, and a person is asked; nothing is guessed.
struct UnitFinder: Sendable {
  let roster: Roster
  let title: ReportTitle?
  let head: [TextLine]
  let signature: Signature
  let document: String

  struct Result: Sendable {
    var unit: Sourced<String>?
    var county: Sourced<String>?
    var findings: [Finding] = []
  }

  func find() -> Result {
    let places = UnitPlaces(
      reader: StatementReader(roster: roster), title: title, head: head, signature: signature,
      document: document)
    let (inTitle, signed, inPath) = (places.title, places.signature, places.path)
    let told = [inTitle, signed, inPath].compactMap { $0 }
    let body = places.body
    guard let named = inTitle?.named ?? signed?.named ?? body?.named ?? places.publisher ?? inPath?.named
    else {
      return settled(nil, counties: told + [places.addressee, places.folder].compactMap { $0 })
    }
    if let other = told.first(where: { named.contradicts($0) }) {
      return Result(findings: [.unitDisagrees(named, other, document: document)])
    }
    let counties =
      [inTitle, signed, named, places.addressee, places.body(naming: named), inPath, places.folder]
    var result = settled(named, counties: counties.compactMap { $0 })
    if let body, named.contradicts(body), !places.bodyNames(named) {
      result.findings.append(.bodyNamesAnother(named, body, document: document))
    }
    return result
  }

  /// Unit and county from what names the unit and from what names counties, strongest first, and the roster.
  private func settled(_ named: Statement?, counties statements: [Statement]) -> Result {
    let unit = named.flatMap { named in
      named.unit.map { Sourced($0, from: named.source, evidence: named.evidence) }
    }
    let stated = statements.filter { $0.county != nil }
    if let first = stated.first, let other = stated.first(where: { $0.county != first.county }) {
      return Result(
        unit: unit, findings: [.countyDisagrees(first, other, unit: unit?.value, document: document)])
    }
    let county = stated.first.flatMap { place in
      place.county.map { Sourced($0, from: place.source, evidence: place.evidence) }
    }
    guard let named else { return Result(county: county) }
    return onRoster(named, unit: unit, county: county, among: statements.map(\.counties))
  }

  /// The roster's name of the unit, and its county where nothing else tells and only one unit is so called.
  private func onRoster(
    _ named: Statement, unit: Sourced<String>?, county: Sourced<String>?, among stated: [[String]]
  ) -> Result {
    let possible = stated.filter { $0.count > 1 }
    let candidates = Set(named.units).filter { unit in
      county.map { $0.value == unit.county } ?? possible.allSatisfy { $0.contains(unit.county) }
    }
    if candidates.count == 1, let listed = candidates.first {
      let fromRoster = Sourced(listed.county, from: .roster, evidence: "\(listed.county) \(listed.name)")
      return Result(
        unit: Sourced(listed.name, from: named.source, evidence: named.evidence), county: county ?? fromRoster
      )
    }
    let open = county == nil ? Set(candidates.map(\.county)).union(possible.first ?? []) : []
    guard candidates.count > 1 || open.count > 1 else { return Result(unit: unit, county: county) }
    let counties = open.isEmpty ? Set(candidates.map(\.county)) : open
    return Result(
      unit: unit, county: county, findings: [.countyAmbiguous(named, counties.sorted(), document: document)])
  }
}

extension Statement {
  /// Itself where it names a unit.
  fileprivate var named: Statement? { unit == nil ? nil : self }
}
