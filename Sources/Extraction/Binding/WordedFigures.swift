import Catalogue
import Foundation
import Model
import Quantities

/// Finds figures told in words alone: 未发生行政复议案件, 无规范性文件, 行政诉讼案件为零, and the 双百 of two rates.
struct WordedFigures {
  struct Statement: Sendable {
    var word: Range<Int>
    var value: Decimal
    /// The rules whose objects the word denies; several for 未发生行政复议和行政诉讼案件.
    var rules: [Int]
  }

  let rules: CompiledRules
  let units: [UInt16]
  let matches: PhraseMatcher.Matches

  private static let words = WordList(
    "未发生 未出现 未产生 未收到 未接到 未受理 未制定 未新制定 未制发 未出台 未印发 未作出 未实施 未涉及 未办理 未开展 未有 没有 没有发生 没有收到 没有出现 没有制定 暂无 尚无 无 零 并无 均无 均未发生 未提起 未引发 未被提起 未被申请 未经历 未因 没出 没发生 没收到 没制定 没出台 全无 皆无 都没有 都是零 均是零"
  )
  private static let behind = WordList("为零 为无 均无 均为零 零发生 零增长 零受理 无发生 未发生 :无 :零")
  private static let subsets = WordList("败诉 纠错 撤销 确认违法 变更 责令 超期 逾期 不当 重大 越级 积压 被确认 进京 赴省 集体访 负面 错案 投诉 被判 不予")
  private static let longestObject = 34

  func find() -> [Statement] {
    var found: [Statement] = []
    var index = 0
    while index < units.count {
      guard Self.opens.mayHave(units[index]) else {
        index += 1
        continue
      }
      if let length = Self.wholes.length(in: units, at: index, before: units.count) {
        if let statement = whole(index..<index + length) { found.append(statement) }
        index += length
        continue
      }
      guard let length = Self.words.length(in: units, at: index, before: units.count) else {
        index += 1
        continue
      }
      let word = index..<index + length
      if let statement = statement(word) { found.append(statement) }
      index += length
    }
    return found
  }

  private static let opens = WordList.filter(of: [wholes, words])
  private static let openQuotes: [UInt16] = [0x201C, 0x2018, 0x22]
  private static let longestSlogan = 10

  private static let attained = WordList("实现 实现了 保持 保持了 做到")

  /// “零复议、零诉讼” is a slogan, unless it is told as attained: 实现“零复议、零诉讼”.
  private func isQuoted(_ word: Range<Int>) -> Bool {
    var index = word.lowerBound - 1
    while index >= 0, word.lowerBound - index <= Self.longestSlogan,
      Fold.isIdeograph(units[index]) || units[index] == 0x3001
    {
      index -= 1
    }
    guard index >= 0, Self.openQuotes.contains(units[index]) else { return false }
    return Self.attained.lengthEnding(in: units, at: index) == nil
  }

  private func statement(_ word: Range<Int>) -> Statement? {
    guard !isQuoted(word) else { return nil }
    let after = word.upperBound..<objectEnd(word.upperBound)
    var denied = objects(in: after)
    if denied.isEmpty, isPredicate(word) {
      denied = objects(in: clauseStart(word.lowerBound)..<word.lowerBound)
    }
    guard !denied.isEmpty, !deniesSubset(after) else { return nil }
    return Statement(word: word, value: 0, rules: denied)
  }

  /// 未发生败诉, 无重大复议案件: a part of the object is denied, unless the word belongs to its name (重大行政决策).
  private func deniesSubset(_ range: Range<Int>) -> Bool {
    let range = objectStart(range)..<range.upperBound
    let names = hits(in: range).filter {
      rules.uses(of: $0.word).contains { $0.purpose == .zero && $0.isWhole }
    }
    return range.contains { start in
      guard let length = Self.subsets.length(in: units, at: start, before: range.upperBound) else {
        return false
      }
      return !names.contains { Int($0.start) <= start && start + length <= Int($0.end) }
    }
  }

  private static let caused = WordList("引起的 引发的 导致的 产生的 造成的 而引起的 而引发的")

  /// Behind its cause: 未发生因执法不当引起的行政复议 denies all of it.
  private func objectStart(_ range: Range<Int>) -> Int {
    guard units.unit(range.lowerBound) == unit("因") || units.starts("由", at: range.lowerBound) else {
      return range.lowerBound
    }
    return Self.caused.first(in: units, range)?.upperBound ?? range.lowerBound
  }

  private static let wholes = WordList("双百 双100% 两个百分之百 两个100%")
  private static let clearWeight = 4.0

  /// 参考率和合格率实现“双百”: each of the rates in front is 100.
  private func whole(_ word: Range<Int>) -> Statement? {
    let clause = clauseStart(word.lowerBound)..<word.lowerBound
    var found: [Int] = []
    for hit in hits(in: clause) {
      for use in rules.uses(of: hit.word) where use.isWhole && rules.rules[use.rule].kind == .rate {
        guard case .cue(let cue) = use.purpose, rules.cues[cue].weight >= Self.clearWeight else { continue }
        if !found.contains(use.rule) { found.append(use.rule) }
      }
    }
    return found.count > 1 ? Statement(word: word, value: 100, rules: found) : nil
  }

  /// 案件为零, 案件：无, 案件零发生, 规范性文件没有。 The object stands in front.
  private func isPredicate(_ word: Range<Int>) -> Bool {
    let next = units.unit(word.upperBound)
    if Fold.isClauseEnd(next) || next == 0x3001 || next == Fold.close || next == 0x201D { return true }
    let start = max(0, word.lowerBound - 2)
    let end = min(units.count, word.upperBound + 2)
    return Self.behind.occurs(in: units, start..<end)
  }

  private func objects(in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    for hit in hits(in: range) {
      for use in rules.uses(of: hit.word) where use.isWhole {
        if case .zero = use.purpose, !found.contains(use.rule) { found.append(use.rule) }
      }
    }
    return found
  }

  private func hits(in range: Range<Int>) -> [PhraseMatcher.Hit] {
    (hits(in: range, among: matches.longest) + hits(in: range, among: matches.hidden))
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func hits(in range: Range<Int>, among hits: [PhraseMatcher.Hit]) -> [PhraseMatcher.Hit] {
    hits[hits.firstIndex(from: range.lowerBound)...].prefix { Int($0.start) < range.upperBound }
      .filter { Int($0.end) <= range.upperBound }
  }

  private func objectEnd(_ start: Int) -> Int {
    var index = start
    while index < units.count, index - start < Self.longestObject, !Fold.isClauseEnd(units[index]),
      !Fold.isDigit(units[index]), !deniesAnew(index)
    { index += 1 }
    return index
  }

  /// 零复议、零诉讼: each word denies an object of its own.
  private func deniesAnew(_ index: Int) -> Bool {
    units[index] == 0x3001 && Self.words.length(in: units, at: index + 1, before: units.count) != nil
  }

  private func clauseStart(_ end: Int) -> Int {
    var index = end
    while index > 0, end - index < Self.longestObject,
      !Fold.isClauseEnd(units[index - 1]) || units[index - 1] == 0x3A
    { index -= 1 }
    return index
  }
}
