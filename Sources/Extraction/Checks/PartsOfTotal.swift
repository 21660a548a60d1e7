import Foundation
import Model
import Quantities

/// Parts against their total: 调解纠纷150件（婚姻50件、邻里60件、其他30件）.
///
/// Only a breakdown that is meant to be whole must add up: a bracket or colon list of kinds, 分别为, 按类型分, or
/// parts that 合计 sums up. Behind 其中 stands what the writer found worth telling; no part may exceed the total.
struct PartsOfTotal {
  let text: CheckedText

  func discrepancies() -> [Discrepancy] {
    text.figures.filter { $0.kind != .rate }.flatMap { total in
      [wholeBreakdown(of: total), summedUp(in: total)].compactMap(\.self) + tooLargeParts(of: total)
    }
  }

  // MARK: What must add up

  /// Words that make a list a choice of parts, not all of them.
  private static let choice = WordList(
    "其中 含 包括 包含 主要 例如 比如 特别 尤其 新增 另有 平均 每 同比 较 比上年 比去年 涉及 不含 除")
  private static let distributed = WordList("分别为 分别是 分别有 分别")
  /// How far a total's noun reaches: 开展12场法治专题讲座（…）.
  private static let longestNoun = 12

  private func wholeBreakdown(of total: BoundNumber) -> Discrepancy? {
    guard let (region, bracket) = list(behind: total), !Self.choice.occurs(in: text.units, region) else {
      return nil
    }
    let members = text.numbers(in: total.sentence).filter {
      region.contains($0.token.span.lowerBound) && $0.bracket == bracket
    }
    let parts = members.map { text.figure(of: $0, as: total.indicator) }.prefix { $0 != nil }.compactMap(
      \.self)
    guard parts.count > 1,
      !members.dropFirst(parts.count).contains(where: { text.isCountedAlike($0, total.context) })
    else { return nil }
    return discrepancy(total, parts)
  }

  /// The stretch of text that breaks the total down, and the bracket that its members stand in.
  private func list(behind total: BoundNumber) -> (Range<Int>, bracket: Range<Int>?)? {
    let end = total.span.upperBound
    let sentence = total.sentence
    let numbers = text.numbers(in: sentence)
    var at = end
    while at < sentence.upperBound, at - end < Self.longestNoun, Fold.isIdeograph(text.units[at]) { at += 1 }
    if text.units.unit(at) == Fold.open {
      let inside = numbers.first { $0.bracket?.lowerBound == at + 1 }?.bracket
      return inside.map { ($0, $0) }
    }
    guard at < sentence.upperBound else { return nil }
    let rest = at..<sortingEnd(in: at..<sentence.upperBound)
    if text.units[at] == 0x3A { return (rest, total.context.bracket) }
    let next = numbers.first { $0.token.span.lowerBound >= end }?.token.span.lowerBound ?? end
    let gap = end..<max(end, min(next, sentence.upperBound))
    guard total.role != .part, !text.units[gap].contains(0x3B) else { return nil }
    let isSorted = BreakdownGap(units: text.units).sorts(gap)
    let isDistributed = gap.count <= Self.longestNoun && Self.distributed.occurs(in: text.units, gap)
    return isSorted || isDistributed ? (rest, total.context.bracket) : nil
  }

  /// Where the whole is sorted once more: 按领域分：…；按程序分：….
  private func sortingEnd(in range: Range<Int>) -> Int {
    let sorting = BreakdownGap(units: text.units)
    let again = range.first { at in
      text.units[at] == 0x3B && sorting.sorts(at..<min(range.upperBound, at + Self.longestNoun))
    }
    return again ?? range.upperBound
  }

  private static let summing = WordList("合计 总计")
  private static let farthestPart = 40

  /// 婚姻50件、邻里60件，合计120件: the parts stand in front.
  private func summedUp(in total: BoundNumber) -> Discrepancy? {
    guard Self.summing.occurs(in: text.units, total.context.near) else { return nil }
    var parts: [BoundNumber] = []
    var end = total.span.lowerBound
    for number in text.numbers(in: total.sentence).reversed() where number.token.span.upperBound <= end {
      guard number.bracket == total.context.bracket,
        end - number.token.span.upperBound < Self.farthestPart,
        !text.units[number.token.span.upperBound..<end].contains(0x3B),
        let part = text.figure(of: number, as: total.indicator)
      else { break }
      parts.insert(part, at: 0)
      end = number.token.span.lowerBound
    }
    return parts.count > 1 ? discrepancy(total, parts) : nil
  }

  private func discrepancy(_ total: BoundNumber, _ parts: [BoundNumber]) -> Discrepancy? {
    let sum = parts.map(\.magnitude.bounds).reduce(Interval(0, 0), +)
    guard !sum.intersects(total.magnitude.bounds) else { return nil }
    return Discrepancy(
      check: .partsDifferFromTotal, claim: .init(total), others: parts.map { .init($0) }, amount: sum)
  }

  // MARK: What must not exceed

  private static let opens = WordList("其中 包括 包含 含")

  /// What stands first behind 其中, and what 、 joins to it.
  private func tooLargeParts(of total: BoundNumber) -> [Discrepancy] {
    guard let most = total.magnitude.bounds.upper else { return [] }
    var end = total.span.upperBound
    var found: [Discrepancy] = []
    for number in text.numbers(in: total.sentence) where number.token.span.lowerBound >= end {
      let gap = end..<number.token.span.lowerBound
      let isPart = end == total.span.upperBound ? opens(gap) : text.units.unit(end) == 0x3001
      guard isPart, let part = text.figure(of: number, as: total.indicator) else { break }
      end = part.span.upperBound
      guard part.magnitude.bounds.lower > most else { continue }
      found.append(
        Discrepancy(
          check: .partExceedsTotal, claim: .init(total), others: [.init(part)], amount: part.magnitude.bounds)
      )
    }
    return found
  }

  private func opens(_ gap: Range<Int>) -> Bool {
    Self.opens.occurs(in: text.units, gap) && !text.units[gap].contains(0x3B)
  }
}
