import Foundation
import Model

/// The Chinese names of indicators, and figures as a person writes them.
struct Labels {
  private let indicators: [IndicatorID: Indicator]

  init(_ indicators: [Indicator]) {
    self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The label, or the identifier where the catalogue does not have it.
  func name(of id: IndicatorID) -> String { indicators[id]?.labelZh ?? id.rawValue }
  func contains(_ id: IndicatorID) -> Bool { indicators[id] != nil }
  func isHeadline(_ id: IndicatorID) -> Bool { indicators[id]?.isHeadline == true }

  /// `200余件`, `近50场次`, `占位符`, `未提及`.
  func figure(_ observation: Observation) -> String {
    guard let value = observation.value else {
      return observation.missingReason == .placeholder ? "占位符" : "未提及"
    }
    let number = "\(value)"
    let unit = indicators[observation.indicator]?.unit ?? ""
    return switch observation.precision {
    case .exact: number + unit
    case .over: "\(number)余\(unit)"
    case .under: "近\(number)\(unit)"
    case .about: "约\(number)\(unit)"
    case .range: "\(number)至\(observation.bounds?.upper.map { "\($0)" } ?? "…")\(unit)"
    }
  }
}
