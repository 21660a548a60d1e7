import Foundation
import Model
import Quantities

/// One fact with two values: 全年共调解矛盾纠纷132件 here, 共调解矛盾纠纷123件 there.
///
/// Other words may tell of another fact, and figures far apart surely do; so both must be told as the whole, in the
/// same words, and lie close together. A fact told about by `told_once` or a stock is whole by its nature.
struct ToldTwice {
  let text: CheckedText

  /// Words by which a figure is told as the whole.
  private static let whole = WordList("共 合计 总计 累计 全年 总数 全镇 全乡 全街道 全县 全区 全市 全局")
  /// Words that change nothing about the fact.
  private static let filler = WordList(
    "截至目前 截止目前 一年来 今年以来 年以来 年内 全年 今年 本年度 目前 先后 分别 共有 共计 合计 总计 累计 总数 现有 全镇 全乡 全街道 全县 全区 全市 全局 我镇 我乡 我街道 我县 我区 我局 各类 各种 各项 已 共 有 了 的 约 达 计"
  )
  private static let shortestWording = 4

  func discrepancies() -> [Discrepancy] {
    let figures = text.figures.filter(isWhole)
    let tellings = Dictionary(grouping: figures, by: \.rule).filter { $0.value.count > 1 }
    guard !tellings.isEmpty else { return [] }
    var told: [Wording: BoundNumber] = [:]
    return figures.compactMap { again -> Discrepancy? in
      guard tellings[again.rule] != nil, let words = wording(of: again) else { return nil }
      guard let first = told[words] else {
        told[words] = again
        return nil
      }
      guard first.sentence != again.sentence, isAnother(first, again) else { return nil }
      return Discrepancy(
        check: .toldDifferently, claim: .init(first), others: [.init(again)], amount: again.magnitude.bounds)
    }
  }

  private struct Wording: Hashable {
    var rule: Int
    var before: [UInt16]
    var behind: [UInt16]
  }

  /// Whether the figure is told as the whole.
  private func isWhole(_ figure: BoundNumber) -> Bool {
    let context = figure.context
    guard figure.kind != .rate, case .exact = figure.magnitude, context.bracket == nil,
      context.ownItem == nil, !context.isTableRow, !figure.isInherited
    else { return false }
    return figure.kind == .stock || figure.isToldOnce
      || Self.whole.occurs(in: text.units, context.clauseStart..<figure.span.lowerBound)
  }

  /// What the clause says of the figure, without fillers and digits; nil where that is too little.
  private func wording(of figure: BoundNumber) -> Wording? {
    let words = Wording(
      rule: figure.rule, before: essence(figure.context.clauseStart..<figure.span.lowerBound),
      behind: essence(figure.context.after))
    return words.before.count + words.behind.count >= Self.shortestWording ? words : nil
  }

  private func essence(_ range: Range<Int>) -> [UInt16] {
    var kept: [UInt16] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let length = Self.filler.length(in: text.units, at: at, before: range.upperBound) {
        at += length
      } else {
        if Fold.isIdeograph(text.units[at]) { kept.append(text.units[at]) }
        at += 1
      }
    }
    return kept
  }

  /// Whether the values differ, and are close enough to be meant for the same: a slip of the pen, a later state.
  private func isAnother(_ first: BoundNumber, _ again: BoundNumber) -> Bool {
    guard let one = first.value, let other = again.value, one != other, min(one, other) > Self.smallest else {
      return false
    }
    return max(one, other) * 10 <= min(one, other) * Self.farthestTenths
      || "\(one)".sorted() == "\(other)".sorted()
  }

  /// Small figures are close to one another by chance.
  private static let smallest: Decimal = 5
  /// A fifth more is still close: 12 tenths.
  private static let farthestTenths: Decimal = 12
}
