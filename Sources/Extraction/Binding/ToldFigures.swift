import Catalogue
import Foundation
import Model
import Quantities

/// Figures already bound, so that one told again with few words (174宗纠纷中，…) is what it was before: equal
/// value and measure word, too large to be equal by chance.
struct ToldFigures {
  let rules: CompiledRules
  let numbers: [NumberContext]
  /// For each number that can be told again, which of the text's figures it tells.
  private let figures: [Int?]
  /// For each figure, its first telling and the first in another sentence than that.
  private var tellings: [[Telling]]

  private struct Figure: Hashable {
    var magnitude: Magnitude
    var measure: Measure
  }

  private struct Telling {
    var sentence: Range<Int>
    var rules: [Int]
  }

  private static let longestWords = 6
  /// The more words, the likelier that a small figure is equal by chance.
  private static let longestWordsOfSmall = 4
  private static let smallest = 10
  /// Where a report comes back to what it told.
  private static let smallestLate = 3

  private static let smallestLarge = 50

  init(rules: CompiledRules, numbers: [NumberContext], measures: [Measure]) {
    (self.rules, self.numbers) = (rules, numbers)
    var known: [Figure: Int] = [:]
    figures = zip(numbers, measures).map { number, measure in
      guard Self.canBeRetold(number, measure) else { return nil }
      let figure = Figure(magnitude: number.token.magnitude, measure: measure)
      if let told = known[figure] { return told }
      known[figure] = known.count
      return known.count - 1
    }
    tellings = Array(repeating: [], count: known.count)
  }

  mutating func note(_ binding: Binding, of index: Int) {
    guard let rule = binding.rules.first, rules.rules[rule].indicator != nil, let figure = figures[index]
    else { return }
    let sentence = numbers[index].sentence
    guard tellings[figure].count < 2, tellings[figure].first?.sentence != sentence else { return }
    tellings[figure].append(Telling(sentence: sentence, rules: binding.rules))
  }

  mutating func forgetAll() { for figure in tellings.indices { tellings[figure] = [] } }

  /// The rules of the first number of another sentence that told the same.
  func rules(of index: Int) -> [Int]? {
    let number = numbers[index]
    guard
      isSmall(number)
        ? number.isLate && number.near.count <= Self.longestWordsOfSmall
        : number.near.count <= Self.longestWords
    else { return nil }
    return telling(of: index)?.rules
  }

  /// A figure this large is the same one, in other words: 调解纠纷215件 and later 受理各类矛盾纠纷215件.
  func rulesOfLarge(_ index: Int) -> [Int]? {
    guard let value = numbers[index].token.value, value >= Decimal(Self.smallestLarge) else { return nil }
    return telling(of: index)?.rules
  }

  private func telling(of index: Int) -> Telling? {
    guard let figure = figures[index] else { return nil }
    return tellings[figure].first { $0.sentence != numbers[index].sentence }
  }

  private static func canBeRetold(_ number: NumberContext, _ measure: Measure) -> Bool {
    guard !measure.isNone, measure != .percent, let value = number.token.value else { return false }
    return value >= Decimal(smallestLate)
  }

  private func isSmall(_ number: NumberContext) -> Bool {
    number.token.value.map { $0 < Decimal(Self.smallest) } ?? true
  }
}
