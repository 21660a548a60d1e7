import Divisions
import Model

/// Gives a county one name, however a report calls it: the roster's, else that of today.
struct CountyResolver: Sendable {
  let roster: RosterCounties

  /// The counties that a body's name can belong to: none, one, or several of the roster that share the name.
  ///
  /// 焦作市 is a prefecture and no county, unless the roster has it as one; a 市 that nobody knows says nothing
  /// beside a roster of counties.
  func counties(of body: BodyName) -> [String] {
    guard let name = body.county else {
      return body.above.isEmpty ? [] : roster.called(body.above, above: "")
    }
    let listed = roster.called(name, above: body.above)
    if !listed.isEmpty { return listed }
    let known = Gazetteer.standard.counties(called: body.above + name)
    if known.count == 1, let county = known.first { return [Self.label(of: county)] }
    return known.isEmpty && name.hasSuffix("市") && !roster.isEmpty ? [] : [name]
  }

  /// The one county that a folder is named after, in full or in short.
  func county(ofFolder name: String) -> String? {
    let listed = roster.called(name, above: "")
    if !listed.isEmpty { return listed.count == 1 ? listed[0] : nil }
    let known = Gazetteer.standard.counties(called: name)
    return known.count == 1 ? known.first.map(Self.label) : nil
  }

  /// The name alone where no other county has it.
  private static func label(of county: Division) -> String {
    Gazetteer.standard.counties(called: county.name).count > 1 ? county.prefecture + county.name : county.name
  }
}
