import Model

/// How far a total can be trusted, in a few characters: `≥1,254（缺3）`.
enum Reliability {
  static func text(for aggregate: Aggregate?) -> String {
    guard let aggregate, aggregate.value != nil else { return "无数" }
    let notes = notes(on: aggregate)
    let bounds = bounds(of: aggregate)
    if bounds.isEmpty, notes.isEmpty { return "齐全" }
    return bounds + (notes.isEmpty ? "" : (bounds.isEmpty ? "" : "\n") + "（\(notes.joined(separator: "，"))）")
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
