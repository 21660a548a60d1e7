/// A public body's name taken apart, without knowing any roster.
///
/// `梅州市梅县区松源镇人民政府` is unit 松源镇 in county 梅县区; `云阳县人民政府龙蹊街道办事处` is 龙蹊街道 in
/// 云阳县; `南部县人民政府` and `巫溪县农业农村委员会` are units by their whole name.
struct BodyName: Hashable, Sendable {
  var county: String?
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

/// A named place and what level it is.
private struct Place: Hashable {
  enum Kind { case province, prefecture, county, zone, township }
  var name: String
  var kind: Kind
}

/// Cuts `重庆市开州区石柳镇人民政府` into places from the left, until a township or until nothing more is one.
private struct PlaceScanner {
  private let scalars: [Unicode.Scalar]
  /// Where the text after the last place begins.
  private(set) var end = 0

  /// 双江拉祜族佤族布朗族傣族自治县 has 15.
  private let longestName = 16

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func scan() -> [Place] {
    var places: [Place] = []
    while let place = next(after: places.last) {
      places.append(place)
      if place.kind == .township { break }
    }
    return places
  }

  private mutating func next(after previous: Place?) -> Place? {
    let start = skippingGovernment(after: previous)
    var index = start + 1
    while index < min(scalars.count, start + longestName), ChineseText.isIdeograph(scalars[index - 1]) {
      if let kind = kind(of: start...index), !isOrdinaryWord(start...index) {
        if start != end, kind != .township { return nil }
        end = index + 1
        return Place(name: String(scalars[start...index]), kind: kind)
      }
      index += 1
    }
    return nil
  }

  /// 云阳县人民政府 may be followed by its 龙蹊街道办事处.
  private func skippingGovernment(after previous: Place?) -> Int {
    previous == nil ? end : end + (Self.government.lengthAtStart(of: scalars[end...]) ?? 0)
  }

  private func kind(of range: ClosedRange<Int>) -> Place.Kind? {
    let name = scalars[range]
    let next = range.upperBound + 1 < scalars.count ? scalars[range.upperBound + 1] : " "
    switch scalars[range.upperBound] {
    case "省": return .province
    case "市": return isMarket(next) ? nil : (isMunicipality(name) ? .province : .county)
    case "县" where next == "区": return nil
    case "县", "旗": return .county
    case "区": return district(name)
    case "州": return Self.prefectures.end(name) ? .prefecture : nil
    case "盟": return name[range.upperBound - 1] == "联" ? nil : .prefecture
    case "镇", "乡": return isTownship(at: range.upperBound) ? .township : nil
    case "道", "木": return name.count > 2 && Self.longTownships.end(name) ? .township : nil
    default: return nil
    }
  }

  private func isMarket(_ next: Unicode.Scalar) -> Bool { next == "场" || next == "民" || next == "容" }

  private func isMunicipality(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.count == 3 && Self.municipalities.end(name)
  }

  private func district(_ name: ArraySlice<Unicode.Scalar>) -> Place.Kind? {
    if Self.regions.end(name) { return .province }
    if Self.areas.end(name) { return .prefecture }
    if Self.zones.end(name) { return .zone }
    return Self.neighbourhoods.end(name) || (name.count < 3 && Self.ordinaryAreas.end(name)) ? nil : .county
  }

  /// 新乡市, 景德镇市 and 平乡县 are no townships, nor does 乡村 or 城乡建设 name one.
  private func isTownship(at index: Int) -> Bool {
    let following = scalars[(index + 1)...]
    if Self.markets.start(following) { return true }
    let isPlanning = scalars[index - 1] == "城" && Self.planning.start(following)
    return !Self.continued.start(following) && !isPlanning
  }

  /// Words that end like a place: 城市, 乡镇, 我县, 全镇.
  private func isOrdinaryWord(_ range: ClosedRange<Int>) -> Bool {
    let name = scalars[range]
    if name.count == 2, let first = name.first, Self.pronouns.contains(first) { return true }
    return name.contains { Self.foreign.contains($0) || !ChineseText.isIdeograph($0) }
      || Self.unnamed.start(name) || Self.slogans.stand(in: name)
  }

  private static let government: Words = ["人民政府"]
  private static let regions: Words = ["自治区"]
  private static let areas: Words = ["地区"]
  private static let prefectures: Words = ["自治州"]
  private static let municipalities: Words = ["北京市", "天津市", "上海市", "重庆市"]
  private static let zones: Words = [
    "开发区", "示范区", "园区", "管理区", "度假区", "保护区", "风景区", "景区", "合作区", "试验区", "集聚区",
    "高新区", "经开区", "实验区", "集中区", "产业区", "保税区",
  ]
  private static let neighbourhoods: Words = ["社区", "辖区"]
  private static let ordinaryAreas: Words = ["小区", "片区", "校区", "城区", "库区", "山区", "灾区", "牧区"]
  private static let longTownships: Words = ["街道", "苏木"]
  private static let markets: Words = ["市场", "市容", "市政", "县级"]
  private static let continued: Words = ["市", "县", "区", "村", "域", "土", "镇"]
  private static let planning: Words = ["建", "规", "居", "统"]
  private static let pronouns = Marks("我全本各该某此城乡村都集外省州市县区")
  /// Characters that no place has in its name.
  private static let foreign = Marks("的是我各该了们将届委")
  private static let unnamed: Words = ["自治县", "自治区", "自治州", "自治旗"]
  private static let slogans: Words = ["依法治"]
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
