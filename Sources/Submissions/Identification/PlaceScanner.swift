import Divisions

/// A named place and what level it is.
struct Place: Hashable {
  enum Kind { case province, prefecture, county, zone, township }
  var name: String
  var kind: Kind
}

/// Cuts `重庆市开州区柳溪镇人民政府` into places from the left, until a township or until nothing more is one.
///
/// A place of the gazetteer is known by its name, any other by the form of its name.
struct PlaceScanner {
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
    if start == end, let known = known(after: previous) { return known }
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

  private mutating func known(after previous: Place?) -> Place? {
    guard let (length, level) = Gazetteer.standard.name(atStartOf: scalars[end...]),
      length > 2 || previous != nil || scalars[end + 1] != "区", !startsTownship(at: end + length)
    else { return nil }
    defer { end += length }
    let kind: Place.Kind =
      switch level {
      case .province: .province
      case .prefecture: .prefecture
      case .county: .county
      }
    return Place(name: String(scalars[end..<(end + length)]), kind: kind)
  }

  /// 新市镇 and 红旗街道 are no 新市 and no 红旗.
  private func startsTownship(at index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index] {
    case "镇", "乡": isTownship(at: index)
    default: Self.longTownships.start(scalars[index...])
    }
  }

  /// 云阳县人民政府 may be followed by its 龙蹊街道办事处.
  private func skippingGovernment(after previous: Place?) -> Int {
    previous == nil ? end : end + (Self.government.lengthAtStart(of: scalars[end...]) ?? 0)
  }

  private func kind(of range: ClosedRange<Int>) -> Place.Kind? {
    let name = scalars[range]
    let next = range.upperBound + 1 < scalars.count ? scalars[range.upperBound + 1] : " "
    if Self.endings.contains(scalars[range.upperBound]), startsTownship(at: range.upperBound + 1) {
      return nil
    }
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

  private static let endings = Marks("市县旗区")
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
