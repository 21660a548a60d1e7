import Model

/// What a county says of itself against the total of its units, where both exist.
///
/// Interval-aware: the two differ only where their bounds have no number in common. An open total (a unit is
/// missing) may fall short of the county's figure, but not exceed it.
package struct CountyComparison: Sendable {
  private let indicators: [IndicatorID: Indicator]
  private let observations: [Key: Observation]

  private struct Key: Hashable {
    var county: String
    var period: Period
    var indicator: IndicatorID
  }

  package init(_ normalized: NormalizationResult, indicators: [Indicator]) {
    self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let own = normalized.observations.lazy.filter(\.isOfCountyItself)
    observations = Dictionary(
      own.map { (Key(county: $0.county, period: $0.period, indicator: $0.indicator), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A finding for each county's figure that contradicts the total of the county's units.
  package func findings(on aggregates: [Aggregate]) -> [Finding] {
    aggregates.compactMap { total in
      guard case .county(let county) = total.area, let own = total.ownReport, let bounds = total.bounds,
        !own.bounds.intersects(bounds)
      else { return nil }
      return finding(county, total, own)
    }
  }

  private func finding(_ county: String, _ total: Aggregate, _ own: OwnReport) -> Finding {
    let indicator = indicators[total.indicator]
    let observation = observations[Key(county: county, period: total.period, indicator: total.indicator)]
    let source = observation?.sources.first
    let label = indicator?.labelZh ?? total.indicator.rawValue
    return Finding(
      code: Self.code, severity: .review, document: source?.document, county: county,
      unit: observation?.unit ?? county,
      period: total.period, indicator: total.indicator,
      message:
        "\(county)自报“\(label)”\(own.bounds.statement)\(indicator?.unit ?? "")，所属单位合计 \(total.statement)，两数不符",
      remedy: "请核对两者口径，查明是县级报告还是单位报告有误；合计以单位报告为准，两者不相加",
      evidence: source?.evidence ?? "", span: source?.span)
  }

  package static let code = "county_report_differs"
}
