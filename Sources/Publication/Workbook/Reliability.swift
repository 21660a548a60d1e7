import Model

/// How far a total can be trusted, in a few words for the foot of its column: `≥ 1,254（缺 3）`.
enum Reliability {
  /// - Parameter aggregate: nil where the indicator is not totalled.
  static func text(for aggregate: Aggregate?) -> String {
    guard let aggregate else { return "—" }
    let isPlain = aggregate.value.map { aggregate.bounds ?? Interval($0, $0) }?.isPoint == true
    let isComplete = aggregate.unitsLacking == 0 && aggregate.unitsUnvalidated == 0
    return isPlain && isComplete ? "齐全" : aggregate.statement
  }
}
