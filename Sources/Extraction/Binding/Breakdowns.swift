import Catalogue
import Foundation
import Model
import Quantities

/// Binds lists that add up to a figure told elsewhere: 分村看，东坪村14件、西坪村11件、……
struct Breakdowns {
  let rules: CompiledRules
  let units: [UInt16]
  let numbers: [NumberContext]
  let measures: [Measure]
  /// The numbers that tell a figure, in order; most texts have no list that asks for them.
  private lazy var figures = figuresTold()

  private struct Figure: Hashable {
    var measure: Measure
    var value: Decimal
  }

  init(rules: CompiledRules, units: [UInt16], numbers: [NumberContext], measures: [Measure]) {
    (self.rules, self.units, self.numbers, self.measures) = (rules, units, numbers, measures)
  }

  private func figuresTold() -> [Figure: [Int]] {
    var figures: [Figure: [Int]] = [:]
    for (index, number) in numbers.enumerated() {
      guard let value = number.token.value, value > 9 else { continue }
      figures[Figure(measure: measures[index], value: value), default: []].append(index)
    }
    return figures
  }

  /// How many equal figures are looked at for one that is the whole.
  private static let farthest = 50

  private static let fewest = 2

  mutating func complete(_ bindings: inout [Binding?]) {
    var start = 0
    while start < numbers.count {
      let run = openRun(from: start, bindings)
      if let (members, whole) = summingMembers(of: run, bindings) {
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
    from start: Int, _ bindings: [Binding?]
  ) -> [Int] {
    guard isOpen(start, bindings), !measures[start].isNone, measures[start] != .percent,
      opensList(start, bindings)
    else { return [] }
    var run = [start]
    for index in (start + 1)..<max(start + 1, numbers.count) {
      guard numbers[index].sentence == numbers[start].sentence, run.count < Self.most else { break }
      guard measures[index] == measures[start], bindings[index] != nil else { continue }
      guard isOpen(index, bindings), !isSeparated(run[run.count - 1], index) else { break }
      run.append(index)
    }
    return run
  }

  private static let most = 16

  /// A list begins where no open number of its measure word stands before it, or a semicolon or colon between.
  private func opensList(
    _ start: Int, _ bindings: [Binding?]
  ) -> Bool {
    let previous = (0..<start).reversed().prefix { numbers[$0].sentence == numbers[start].sentence }
      .first { measures[$0] == measures[start] && bindings[$0] != nil }
    guard let previous, isOpen(previous, bindings) else { return true }
    return isSeparated(previous, start) || opensBreakdown(previous, start)
  }

  private func isSeparated(_ one: Int, _ other: Int) -> Bool {
    let gap = numbers[one].token.span.upperBound..<numbers[other].token.span.lowerBound
    return units[gap].contains(0x3B) || units[gap].contains(0x3A)
  }

  private static let openers = WordList("其中 包括 包含 分类 分村 分别")

  private func opensBreakdown(_ one: Int, _ other: Int) -> Bool {
    Self.openers.occurs(in: units, numbers[one].token.span.upperBound..<numbers[other].token.span.lowerBound)
  }

  private func isOpen(_ index: Int, _ bindings: [Binding?]) -> Bool {
    guard let binding = bindings[index] else { return false }
    return binding.ownWords < Binder.clearWords && binding.remaining == nil
  }

  /// The longest beginning of the run that adds up to a figure told elsewhere, with that figure's reading.
  private mutating func summingMembers(
    of run: [Int], _ bindings: [Binding?]
  ) -> ([Int], [Int])? {
    guard run.count >= Self.fewest else { return nil }
    for length in stride(from: run.count, through: Self.fewest, by: -1) {
      let members = Array(run.prefix(length))
      let wordless = members.filter { (bindings[$0]?.ownWords ?? 0) == 0 }.count
      let isKnown = members.allSatisfy { bindings[$0]?.isInherited ?? false }
      if !isKnown, length == wordless || length > 3 || length == 3 && wordless > 1,
        let whole = whole(of: members, bindings)
      {
        return (members, whole)
      }
    }
    return nil
  }

  /// The reading of a number that the run adds up to: the nearest before it, else behind it.
  private mutating func whole(
    of run: [Int], _ bindings: [Binding?]
  ) -> [Int]? {
    var sum: Decimal = 0
    for index in run {
      guard let value = numbers[index].token.value else { return nil }
      sum += value
    }
    guard sum > (run.count > 2 ? 9 : 19), let first = run.first, let last = run.last else { return nil }
    let equal = figures[Figure(measure: measures[first], value: sum)] ?? []
    let order =
      equal.prefix { $0 < first }.suffix(Self.farthest).reversed()
      + equal.drop { $0 <= last }.prefix(Self.farthest)
    let found = order.first { index in
      guard let binding = bindings[index], let rule = binding.rules.first, rules.rules[rule].indicator != nil
      else { return false }
      return binding.ownWords >= 2 || sum >= 30
    }
    return found.flatMap { bindings[$0]?.rules }
  }
}
