import Catalogue
import Foundation
import Model
import Quantities

/// Figures already bound, so that one told again with few words (174宗纠纷中，…) is what it was before: equal
/// value and measure word, too large to be equal by chance.
struct ToldFigures {
  let rules: CompiledRules
  private var figures: [Figure: [Telling]] = [:]

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

  init(rules: CompiledRules) { self.rules = rules }

  /// The first telling of a figure is kept, and the first in another sentence than that.
  mutating func note(_ binding: Binding, _ number: NumberContext, _ measure: Measure) {
    guard let rule = binding.rules.first, rules.rules[rule].indicator != nil, canBeRetold(number, measure)
    else { return }
    let figure = Figure(magnitude: number.token.magnitude, measure: measure)
    let known = figures[figure] ?? []
    guard known.count < 2, known.first?.sentence != number.sentence else { return }
    figures[figure] = known + [Telling(sentence: number.sentence, rules: binding.rules)]
  }

  /// The rules of the first number of another sentence that told the same.
  func rules(of number: NumberContext, _ measure: Measure) -> [Int]? {
    guard canBeRetold(number, measure),
      isSmall(number)
        ? number.isLate && number.near.count <= Self.longestWordsOfSmall
        : number.near.count <= Self.longestWords
    else { return nil }
    return telling(of: number, measure)?.rules
  }

  /// A figure this large is the same one, in other words: 调解纠纷215件 and later 受理各类矛盾纠纷215件.
  func rulesOfLarge(_ number: NumberContext, _ measure: Measure) -> [Int]? {
    guard let value = number.token.value, value >= Decimal(Self.smallestLarge), canBeRetold(number, measure)
    else {
      return nil
    }
    return telling(of: number, measure)?.rules
  }

  private func telling(of number: NumberContext, _ measure: Measure) -> Telling? {
    figures[Figure(magnitude: number.token.magnitude, measure: measure)]?.first {
      $0.sentence != number.sentence
    }
  }

  private func canBeRetold(_ number: NumberContext, _ measure: Measure) -> Bool {
    guard let value = number.token.value else { return false }
    return value >= Decimal(Self.smallestLate) && !measure.isNone && measure != .percent
  }

  private func isSmall(_ number: NumberContext) -> Bool {
    number.token.value.map { $0 < Decimal(Self.smallest) } ?? true
  }
}
