import Model

/// How far a total can be trusted, in a few characters: `≥1,254`, `缺3 疑1`.
enum Reliability {
  /// - Parameter aggregate: nil where the indicator is not totalled.
  static func text(for aggregate: Aggregate?) -> String {
    guard let aggregate else { return "—" }
    guard aggregate.value != nil else { return "无数" }
    let words = [bounds(of: aggregate), notes(on: aggregate).joined(separator: " ")].filter { !$0.isEmpty }
    return words.isEmpty ? "齐全" : words.joined(separator: "\n")
  }

  private static func bounds(of aggregate: Aggregate) -> String {
    guard let bounds = aggregate.bounds, !bounds.isPoint else { return "" }
    let lower = Wording.grouped(bounds.lower)
    return bounds.upper.map { "\(lower)～\(Wording.grouped($0))" } ?? "≥\(lower)"
  }

  private static func notes(on aggregate: Aggregate) -> [String] {
    let missing = aggregate.unitsOnRoster - aggregate.unitsAnswering
    return [
      missing > 0 ? "缺\(missing)" : nil,
      aggregate.unitsUnvalidated > 0 ? "疑\(aggregate.unitsUnvalidated)" : nil,
    ]
    .compactMap(\.self)
  }
}
