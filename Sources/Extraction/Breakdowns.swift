import Catalogue
import Foundation
import Model
import Quantities

/// Binds lists that add up to a figure told elsewhere: 分村看，杉坪社区24件、大水村19件、……
struct Breakdowns {
  let rules: CompiledRules
  let units: [UInt16]

  private static let fewest = 2

  func complete(_ bindings: inout [Binding?], _ numbers: [NumberContext], measures: [String]) {
    var start = 0
    while start < numbers.count {
      let run = unboundRun(from: start, bindings, numbers, measures)
      if run.count >= Self.fewest, let whole = whole(of: run, bindings, numbers, measures) {
        for index in run { bindings[index] = Binding(rules: whole, isInherited: true, candidates: bindings[index]?.candidates ?? []) }
      }
      start = max(start + 1, run.last.map { $0 + 1 } ?? 0)
    }
  }

  /// Numbers of one sentence and one measure word that nothing was found for; others may stand between them.
  private func unboundRun(
    from start: Int, _ bindings: [Binding?], _ numbers: [NumberContext], _ measures: [String]
  ) -> [Int] {
    guard isUnbound(start, bindings), !measures[start].isEmpty, measures[start] != "%" else { return [] }
    var run = [start]
    for index in (start + 1)..<max(start + 1, numbers.count) {
      guard numbers[index].sentence == numbers[start].sentence else { break }
      if isUnbound(index, bindings), measures[index] == measures[start] { run.append(index) }
    }
    return run
  }

  private func isUnbound(_ index: Int, _ bindings: [Binding?]) -> Bool {
    guard let binding = bindings[index] else { return false }
    return binding.rules.isEmpty || binding.isInherited && rules.rules[binding.rules[0]].indicator == nil
  }

  /// The reading of a number that the run adds up to: the nearest before it, else behind it.
  private func whole(
    of run: [Int], _ bindings: [Binding?], _ numbers: [NumberContext], _ measures: [String]
  ) -> [Int]? {
    var sum: Decimal = 0
    for index in run {
      guard let value = numbers[index].token.value else { return nil }
      sum += value
    }
    guard sum > 9, let first = run.first, let last = run.last else { return nil }
    let order = (0..<first).reversed() + Array((last + 1)..<max(last + 1, numbers.count))
    let found = order.first { index in
      guard let rule = bindings[index]?.rules.first, rules.rules[rule].indicator != nil else { return false }
      return measures[index] == measures[first] && numbers[index].token.value == sum
    }
    return found.flatMap { bindings[$0]?.rules }
  }
}
