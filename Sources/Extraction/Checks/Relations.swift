import Model

/// Which indicators belong together, as the catalogue (`combine: {ratio: …}`) and the edit rules say.
struct Relations: Sendable {
  /// The ratios that each rate can be.
  let ratios: [IndicatorID: [RatioOfIndicators]]
  /// For each indicator, those that it is a portion of (`disputes_resolved <= disputes_found`).
  let wholes: [IndicatorID: Set<IndicatorID>]

  init(_ indicators: [Indicator], _ rules: [EditRule]) {
    let told = indicators.compactMap { indicator -> RatioOfIndicators? in
      guard case .ratio(let numerator, let denominator) = indicator.combination else { return nil }
      return RatioOfIndicators(rate: indicator.id, numerator: numerator, denominator: denominator)
    }
    let ratios = Set(told + rules.compactMap(\.condition?.ratio))
    self.ratios = Dictionary(grouping: ratios.sorted { $0.order < $1.order }, by: \.rate)
    wholes = Dictionary(rules.compactMap(\.condition?.inclusion).map { ($0.part, [$0.whole]) }) {
      $0.union($1)
    }
  }
}

extension RatioOfIndicators {
  fileprivate var order: String { "\(rate) \(numerator) \(denominator)" }
}
