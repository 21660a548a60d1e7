import Quantities

/// Lets a number without words of its own take the reading of the one before it: 婚姻家庭71件、邻里94件, 分别为4件和7件.
struct Inheritance {
  let units: [UInt16]
  let rules: CompiledRules

  private static let opensBreakdown = WordList("其中 包括 包含 含 分别 分为 即 其余 其他 另外")
  private static let weak = 2.6
  private static let strong = 4.2
  private static let longestLabel = 14

  func reading(of number: NumberContext, measure: String, after earlier: [EarlierNumber]) -> (rules: [Int], score: Double)? {
    guard let previous = earlier.first, !previous.binding.rules.isEmpty, fits(measure, previous.measure) else {
      return base(of: number, measure: measure, earlier)
    }
    let gap = previous.number.token.span.upperBound..<number.token.span.lowerBound
    guard gap.count <= Self.longestLabel + 6 else { return nil }
    let isBreakdown = Self.opensBreakdown.occurs(in: units, gap) || opensBracket(number, gap)
    let isList = units.unit(gap.lowerBound) == 0x3001 || isAnd(gap)
    let goesOn = previous.binding.isInherited && number.near.count <= Self.longestLabel
    if isBreakdown || goesOn { return (previous.binding.rules, Self.strong) }
    return isList && number.near.count <= Self.longestLabel ? (previous.binding.rules, Self.weak) : nil
  }

  /// In a breakdown the measure word may have been said by a number before the last.
  private func base(of number: NumberContext, measure: String, _ earlier: [EarlierNumber]) -> (rules: [Int], score: Double)? {
    guard let base = earlier.first(where: { !$0.binding.rules.isEmpty && fits(measure, $0.measure) }) else { return nil }
    let gap = max(number.clauseStart, base.number.token.span.upperBound)..<number.token.span.lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= Self.longestLabel, Self.opensBreakdown.occurs(in: units, gap) else { return nil }
    return (base.binding.rules, Self.weak)
  }

  private func fits(_ measure: String, _ other: String) -> Bool {
    measure == other || Set([measure, other]) == ["人", "名"] || Set([measure, other]) == ["件", "起"]
      || Set([measure, other]) == ["场", "场次"] || Set([measure, other]) == ["次", "场次"]
  }

  private func opensBracket(_ number: NumberContext, _ gap: Range<Int>) -> Bool {
    number.bracket != nil && units[gap].contains(Fold.open)
  }

  private func isAnd(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && gap.count > 0 && ["和", "与", "及"].contains { unit($0) == units[gap.lowerBound] }
  }
}
