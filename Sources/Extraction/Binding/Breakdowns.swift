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
      let run = openRun(from: start, bindings, numbers, measures)
      if let (members, whole) = summingMembers(of: run, bindings, numbers, measures) {
        for index in members {
          bindings[index] = Binding(
            rules: whole, isInherited: true, candidates: bindings[index]?.candidates ?? [])
        }
        start = (members.last ?? start) + 1
      } else {
        start += 1
      }
    }
  }

  /// Numbers of one sentence and one measure word whose own words do not say what they are.
  private func openRun(
    from start: Int, _ bindings: [Binding?], _ numbers: [NumberContext], _ measures: [String]
  ) -> [Int] {
    guard isOpen(start, bindings), !measures[start].isEmpty, measures[start] != "%",
      opensList(start, bindings, numbers, measures)
    else { return [] }
    var run = [start]
    for index in (start + 1)..<max(start + 1, numbers.count) {
      guard numbers[index].sentence == numbers[start].sentence, run.count < Self.most else { break }
      guard measures[index] == measures[start], bindings[index] != nil else { continue }
      guard isOpen(index, bindings), !isSeparated(run[run.count - 1], index, numbers) else { break }
      run.append(index)
    }
    return run
  }

  private static let most = 16

  /// A list begins where no open number of its measure word stands before it, or a semicolon or colon between.
  private func opensList(
    _ start: Int, _ bindings: [Binding?], _ numbers: [NumberContext], _ measures: [String]
  ) -> Bool {
    let previous = (0..<start).reversed().prefix { numbers[$0].sentence == numbers[start].sentence }
      .first { measures[$0] == measures[start] && bindings[$0] != nil }
    guard let previous, isOpen(previous, bindings) else { return true }
    return isSeparated(previous, start, numbers) || opensBreakdown(previous, start, numbers)
  }

  private func isSeparated(_ one: Int, _ other: Int, _ numbers: [NumberContext]) -> Bool {
    let gap = numbers[one].token.span.upperBound..<numbers[other].token.span.lowerBound
    return units[gap].contains(0x3B) || units[gap].contains(0x3A)
  }

  private static let openers = WordList("其中 包括 包含 分类 分村 分别")

  private func opensBreakdown(_ one: Int, _ other: Int, _ numbers: [NumberContext]) -> Bool {
    Self.openers.occurs(in: units, numbers[one].token.span.upperBound..<numbers[other].token.span.lowerBound)
  }

  private func isOpen(_ index: Int, _ bindings: [Binding?]) -> Bool {
    guard let binding = bindings[index] else { return false }
    return binding.ownWords < Binder.clearWords && binding.remaining == nil
  }

  /// The longest beginning of the run that adds up to a figure told elsewhere, with that figure's reading.
  private func summingMembers(
    of run: [Int], _ bindings: [Binding?], _ numbers: [NumberContext], _ measures: [String]
  ) -> ([Int], [Int])? {
    guard run.count >= Self.fewest else { return nil }
    for length in stride(from: run.count, through: Self.fewest, by: -1) {
      let members = Array(run.prefix(length))
      let wordless = members.filter { (bindings[$0]?.ownWords ?? 0) == 0 }.count
      let isKnown = members.allSatisfy { bindings[$0]?.isInherited ?? false }
      if !isKnown, length == wordless || length > 3 || length == 3 && wordless > 1,
        let whole = whole(of: members, bindings, numbers, measures)
      {
        return (members, whole)
      }
    }
    return nil
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
    guard sum > (run.count > 2 ? 9 : 19), let first = run.first, let last = run.last else { return nil }
    let order = (0..<first).reversed() + Array((last + 1)..<max(last + 1, numbers.count))
    let found = order.first { index in
      guard let binding = bindings[index], let rule = binding.rules.first, rules.rules[rule].indicator != nil
      else { return false }
      return measures[index] == measures[first] && numbers[index].token.value == sum
        && (binding.ownWords >= 2 || sum >= 30)
    }
    return found.flatMap { bindings[$0]?.rules }
  }
}
