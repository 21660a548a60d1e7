/// A public body's name taken apart, without knowing any roster.
///
/// `梅州市梅县区松源镇人民政府` is unit 松源镇 in county 梅县区; `云阳县人民政府龙蹊街道办事处` is 龙蹊街道 in
/// 云阳县; `南部县人民政府` and `巫溪县农业农村委员会` are units by their whole name.
struct BodyName: Hashable, Sendable {
  var county: String?
  /// The provinces and prefectures before the county, as one: 广东省梅州市.
  var above = ""
  /// nil where only a place is named (`博爱县`, `中共博爱县委`).
  var unit: String?
  /// A 镇, 乡, 街道 or 苏木.
  var isTownship = false

  /// Reads the name that `phrase` consists of or starts with.
  ///
  /// - Parameter phrase: Normalised text; a placeholder in it makes it no name.
  /// - Returns: nil if no place is named: `县司法局` could be anybody's.
  init?(_ phrase: some Collection<Unicode.Scalar>) {
    let scalars = Self.withoutPrefix(Array(phrase)[...])
    guard !scalars.contains(where: { $0.isPlaceholder }) else { return nil }
    var places = PlaceScanner(scalars)
    let found = places.scan()
    guard !found.isEmpty else { return nil }
    county = found.last { $0.kind == .county }?.name
    above = found.filter { $0.kind == .province || $0.kind == .prefecture }.map(\.name).joined()
    let rest = scalars[places.end...]
    if let township = found.last(where: { $0.kind == .township }) {
      (unit, isTownship) = (township.name + Self.office(rest), true)
    } else if let zone = found.last(where: { $0.kind == .zone }) {
      unit = zone.name + String(rest)
    } else if let place = found.last(where: { $0.kind == .county || $0.kind == .prefecture }) {
      unit = Self.unit(of: place.name, rest: rest)
    }
    guard unit != nil || county != nil else { return nil }
  }

  private static func withoutPrefix(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var rest = scalars
    while let length = prefixes.lengthAtStart(of: rest) { rest = rest.dropFirst(length) }
    return Array(rest)
  }

  /// A township's own government is the township; an office below it is a unit of its own.
  private static func office(_ rest: ArraySlice<Unicode.Scalar>) -> String {
    ownOffices.start(rest) || !lowerOffices.end(rest) || rest.count > 16 ? "" : String(rest)
  }

  private static func unit(of place: String, rest: ArraySlice<Unicode.Scalar>) -> String? {
    if rest.isEmpty || governments.end(rest) { return place + "人民政府" }
    guard rest.count <= 24, bodies.end(rest) else { return nil }
    return rest.first == "委" && rest.count <= 3 ? nil : place + String(rest)
  }

  private static let prefixes: Words = [
    "中共", "中国共产党", "国家税务总局", "关于", "报送", "印发", "上报", "“", "（", "(",
  ]
  private static let ownOffices: Words = ["人民政府", "政府", "委", "党", "办事处", "机关", "人大"]
  private static let lowerOffices: Words = ["所", "站", "局", "队", "院", "中心", "学校", "办公室"]
  private static let governments: Words = ["政府"]
  private static let bodies: Words = [
    "局", "委员会", "委", "办公室", "办", "院", "队", "中心", "会", "所", "处", "站", "室", "部", "厅", "学校", "公司",
  ]
}
