import Foundation
import Model

// The wording of what edit rules find.
extension Finding {
  /// - Parameter suspects: the sets of figures of which one must be wrong; empty where that says nothing new.
  static func violation(
    of rule: EditRule, by observations: [Observation], suspects: [[IndicatorID]], entry: RegisterEntry,
    labels: Labels
  ) -> Finding {
    let figures = observations.map { observation in
      let when = observation.period == entry.period ? "" : "\(observation.period)年"
      return "\(labels.name(of: observation.indicator)) \(when)\(labels.figure(observation))"
    }
    let current = observations.first { $0.period == entry.period } ?? observations.first
    let sources = observations.flatMap(\.sources)
    return Finding(
      code: rule.id, severity: rule.severity,
      document: current?.sources.first?.document ?? entry.inForce?.report.document,
      county: entry.unit.county, unit: entry.unit.name, period: entry.period, indicator: current?.indicator,
      message: "\(rule.messageZh)：\(figures.joined(separator: "，"))" + hint(suspects, labels: labels),
      remedy: "请核对原文；数值有误的，在 corrections.csv 中更正", evidence: sources.quotation,
      span: current?.sources.first?.span)
  }

  /// 。最可能有误的是“A”; or, where several sets are as small: 。更正“A”、“B”之一即可使各项关系成立.
  private static func hint(_ suspects: [[IndicatorID]], labels: Labels) -> String {
    let sets = suspects.map { set in set.map { "“\(labels.name(of: $0))”" }.joined(separator: "和") }
    return switch sets.count {
    case 0: ""
    case 1: "。更正\(sets[0])即可使各项关系成立，最可能有误"
    default: "。更正\(sets.joined(separator: "、"))之一即可使各项关系成立"
    }
  }

  static func outlier(
    _ rule: EditRule, figures: [Observation], among peers: Int, fence: ResistantFence, labels: Labels
  ) -> Finding {
    let first = figures.first
    let told = figures.map { "\(labels.name(of: $0.indicator)) \(labels.figure($0))" }
    let sources = figures.flatMap(\.sources)
    return Finding(
      code: rule.id, severity: rule.severity, document: sources.first?.document, county: first?.county,
      unit: first?.unit, period: first?.period, indicator: first?.indicator,
      message:
        "\(rule.messageZh)：\(told.joined(separator: "，"))；可比单位\(peers)家，居中一半为\(fence.lowerFourth.short)至\(fence.upperFourth.short)",
      remedy: "请核对原文；数值无误则无需处理，有误的在 corrections.csv 中更正", evidence: sources.quotation,
      span: sources.first?.span)
  }
}

extension Decimal {
  /// At most two decimals, for reading.
  fileprivate var short: String {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, 2, .plain)
    return "\(result)"
  }
}
