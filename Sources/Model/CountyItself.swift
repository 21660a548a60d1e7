/// A county may report about itself as a whole (青山县2023年法治政府建设年度报告): its unit is then the county or
/// the county's government. Such a report covers what the county's townships and bureaus report, so that it is
/// compared with them, never added to them.
package enum CountyItself {
  /// Whether a unit's name means its county: 青山县, 青山县人民政府; also 鼓楼区人民政府 of 徐州市鼓楼区.
  package static func isMeant(by unit: String, of county: String) -> Bool {
    let stem = governments.first(where: unit.hasSuffix).map { unit.dropLast($0.count) } ?? unit[...]
    guard let last = stem.last, levels.contains(last), stem.count > 1 else { return false }
    return county.hasSuffix(stem)
  }

  private static let governments = ["人民政府", "政府"]
  private static let levels: Set<Character> = ["县", "市", "区", "旗"]
}

extension UnitReport {
  /// Whether it is the county's own report about the whole county.
  package var isOfCountyItself: Bool { CountyItself.isMeant(by: unit, of: county) }
}

extension Observation {
  package var isOfCountyItself: Bool { CountyItself.isMeant(by: unit, of: county) }
}
