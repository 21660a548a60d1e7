// A county may report about itself as a whole (青山县2023年法治政府建设年度报告): its unit is then the county.
// Such a figure covers what the county's townships and bureaus report, so that it is compared, never added.

extension UnitReport {
  /// Whether it is the county's own report about the whole county.
  package var isOfCountyItself: Bool { unit == county }
}

extension Observation {
  package var isOfCountyItself: Bool { unit == county }
}
