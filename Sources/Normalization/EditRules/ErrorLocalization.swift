import Foundation
import Model

/// Which figures must be wrong, if as few are wrong as can be (Fellegi and Holt, 1976).
///
/// Sets of figures are tried, the cheapest first: a set explains the failure if the figures in it can take values,
/// from zero up, by which all linear rules of the unit and period hold while the others stay within their bounds.
/// A figure already in doubt costs less than one that nothing else speaks against, and one that a person has
/// ruled on is not put in question.
struct ErrorLocalization {
  let conditions: [RuleCondition]
  let cells: [IndicatorID: Observation]

  /// Reports contradict themselves in few places; more than that asks for a reading, not for a hint.
  private static let largestSet = 3
  private static let mostFigures = 16

  /// - Parameter rules: those of the unit and period; those over the period before say nothing about this one.
  init(_ rules: [EditRule], cells: [IndicatorID: Observation]) {
    self.cells = cells
    conditions = rules.filter { $0.severity >= .review }.compactMap(\.condition).filter { condition in
      condition.variables.allSatisfy { !$0.isPrevious && cells[$0.indicator]?.ruleBounds != nil }
    }
  }

  /// The cheapest sets of figures that would have to change so that all rules hold which hang together with
  /// `violated`, each in the order of the rules; empty where none is small enough.
  func suspects(for violated: RuleCondition) -> [[IndicatorID]] {
    let joined = conditions(joinedTo: violated)
    var seen: Set<IndicatorID> = []
    let figures = joined.flatMap(\.indicators).filter {
      seen.insert($0).inserted && cells[$0]?.value != nil && cells[$0]?.correction == nil
    }
    guard figures.count <= Self.mostFigures else { return [] }
    let sets = (1...Self.largestSet).flatMap { figures.subsets(of: $0) }
      .map { (set: $0, cost: $0.reduce(0) { $0 + cost(of: $1) }) }
    for cost in Set(sets.map(\.cost)).sorted() {
      let found = sets.filter { $0.cost == cost && explains($0.set, joined) }.map(\.set)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func conditions(joinedTo violated: RuleCondition) -> [RuleCondition] {
    var figures = Set(violated.indicators)
    var size = 0
    while figures.count != size {
      size = figures.count
      for condition in conditions where !figures.isDisjoint(with: condition.indicators) {
        figures.formUnion(condition.indicators)
      }
    }
    return conditions.filter { !figures.isDisjoint(with: $0.indicators) }
  }

  private func cost(of figure: IndicatorID) -> Int { cells[figure]?.status == .normal ? 2 : 1 }

  private func explains(_ changed: [IndicatorID], _ conditions: [RuleCondition]) -> Bool {
    var known: [IndicatorID: Decimal] = [:]
    var system = LinearSystem()
    for figure in Set(conditions.flatMap(\.indicators)) {
      let bounds = changed.contains(figure) ? .unbounded : cells[figure]?.ruleBounds ?? .unbounded
      if bounds.isPoint { known[figure] = bounds.lower } else { system.bound(figure, by: bounds) }
    }
    for condition in conditions {
      for demand in condition.inequalities(known: known) ?? [] { system.add(demand) }
    }
    return system.isSatisfiable
  }
}

extension Array {
  /// All choices of `count` elements, in order.
  fileprivate func subsets(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      self[(index + 1)...].map(\.self).subsets(of: count - 1).map { [self[index]] + $0 }
    }
  }
}
