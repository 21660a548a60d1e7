import Foundation
import Model

/// Figures and states in the words of the terminal.
enum FigureWords {
  /// `3600 份 [3600, 3700]`, `占位待补`, `没有数`.
  static func figure(_ observation: Observation?, _ indicator: Indicator) -> String {
    guard let observation, let value = observation.value else {
      return observation?.status == .missingNotCollected ? "占位待补" : "没有数"
    }
    return number(value, observation.bounds, indicator) + (observation.status == .unvalidated ? " 待核实" : "")
  }

  /// The bounds where they say more than the value.
  static func number(_ value: Decimal, _ bounds: Interval?, _ indicator: Indicator) -> String {
    let number = "\(value) \(indicator.unit)"
    guard let bounds, !bounds.isPoint else { return number }
    return "\(number) [\(bounds.lower), \(bounds.upper.map { "\($0)" } ?? "无上限")]"
  }

  static func status(_ observation: Observation) -> String {
    switch observation.status {
    case .normal: observation.correction == nil ? "正常" : "已更正"
    case .unvalidated: "待核实"
    case .imputed: "以他次报送补入"
    case .missingNotCollected: "占位待补"
    case .missing: "没有提到"
    }
  }

  static func role(_ role: Role) -> String {
    switch role {
    case .total: "计入"
    case .part: "其中项"
    case .duplicate: "重复提及"
    case .prior: "往年数"
    case .plan: "计划数"
    }
  }

  static func signed(_ amount: Decimal) -> String { amount < 0 ? "\(amount)" : "+\(amount)" }
}
