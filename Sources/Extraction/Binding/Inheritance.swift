import Catalogue
import Foundation
import Model
import Quantities

/// Lets a number without words of its own take the reading of an earlier one in its sentence:
/// 婚姻家庭23件、邻里31件; 分别为4件和7件; 较上年的240件少18件.
struct Inheritance {
  let rules: CompiledRules
  let units: [UInt16]
  let numbers: [NumberContext]

  struct Reading {
    var rules: [Int]
    var score: Double
    /// In a list that adds up, what its later members still amount to.
    var remaining: Decimal?
    /// Whether the number is told as a member of the earlier one, so that words which suit both say nothing new.
    var isMember = false
    /// Whether it follows from what the figures come to, whatever the words around say.
    var isReckoned = false
    /// Whether it is an object of an earlier verb, whatever it names.
    var isGoverned = false
  }

  private static let opensBreakdown = WordList("其中 包括 包含 含 分别 分为 即 其余 其他 另外 按")
  /// Verbs with which a member of a list tells something new: 审查合同27份、提出意见60条.
  private static let verbs = WordList(
    "出具 提出 提供 参与 参加 代理 制定 制发 印发 开展 组织 举办 召开 办理 备案 报备 清理 废止 解答 调解 处理 化解 培训 起草 协助 列席 审结 作出 发放 集体讨论")
  private static let longestVerb = 5
  private static let compares = WordList("去年 上年 同期 同比 较 比 相比 年为 年的")
  private static let weak = 2.6
  private static let strong = 4.2
  private static let longestLabel = 14

  /// - Parameter earlier: the bound numbers before it in its sentence, nearest first.
  func reading(of index: Int, measure: Measure, after earlier: [EarlierNumber]) -> Reading? {
    let number = numbers[index]
    guard let previous = earlier.first else { return nil }
    if let compared = compared(index, measure, earlier) { return compared }
    let gap =
      previous.number.token.span
      .upperBound..<max(previous.number.token.span.upperBound, number.token.span.lowerBound)
    if isRemainder(number) || isPending(number),
      let whole = leftFrom(number, measure, earlier)
    {
      return Reading(rules: whole.binding.rules, score: Self.strong, isReckoned: true)
    }
    let isMember = isBreakdown(number, gap)
    if isMember || isExcepted(number) || isWithinPrevious(number, gap) || isRemainder(number),
      let base = base(of: index, measure, earlier)
    {
      var reading = Reading(
        rules: base.number.binding.rules, score: Self.strong, isMember: isMember,
        isReckoned: isExcepted(number))
      if base.addsUp, let whole = base.number.number.token.value, let value = number.token.value {
        reading.remaining = whole - value
      }
      return reading
    }
    guard !previous.binding.rules.isEmpty, measure.fits(previous.measure),
      number.near.count <= Self.longestLabel
    else {
      return nil
    }
    let isList = units.unit(gap.lowerBound) == 0x3001 || isAnd(gap)
    if isList, previous.binding.rules.contains(where: { rules.rules[$0].governsLists }),
      !Self.verbs.occurs(in: units, number.near.prefix(Self.longestVerb))
    {
      return Reading(rules: previous.binding.rules, score: Self.strong, isGoverned: true)
    }
    let isSameStatement = !units[gap].contains(0x3B) && !units[gap].contains(0x3002)
    if let remaining = previous.binding.remaining {
      guard remaining > 0, let value = number.token.value, value <= remaining else { return nil }
      return Reading(rules: previous.binding.rules, score: Self.strong, remaining: remaining - value)
    }
    if previous.binding.isInherited, isList || isSameStatement {
      return Reading(
        rules: previous.binding.rules, score: Self.strong, isMember: isList && previous.binding.isMember)
    }
    return isList ? Reading(rules: previous.binding.rules, score: Self.weak) : nil
  }

  // MARK: Breakdowns

  private func isBreakdown(_ number: NumberContext, _ gap: Range<Int>) -> Bool {
    if opensPartitive(gap) { return true }
    guard let word = Self.opensBreakdown.last(in: units, gap) else { return opensBracket(number, gap) }
    let label = word.upperBound..<number.token.span.lowerBound
    return label.count <= Self.longestLabel || units[label].contains(0x3A)
  }

  /// 174宗纠纷中，婚姻家庭42宗: the whole stands in front of 中.
  private func opensPartitive(_ gap: Range<Int>) -> Bool {
    guard let comma = units[gap].lastIndex(of: 0xFF0C), comma > gap.lowerBound else { return false }
    return (units[comma - 1] == unit("中") || units[comma - 1] == unit("里"))
      && gap.upperBound - comma <= Self.longestLabel
  }

  private static let within = WordList("中 里 当中 之中")
  private static let longestPartitive = 26

  /// 18名执法人员中借调外出4人: the whole stands in the same clause.
  private func isWithinPrevious(_ number: NumberContext, _ gap: Range<Int>) -> Bool {
    guard number.clauseStart < gap.lowerBound, gap.count <= Self.longestPartitive, gap.count > 2 else {
      return false
    }
    return Self.within.occurs(in: units, gap.lowerBound + 1..<gap.upperBound)
  }

  /// 正在调解6起, 限期整改8个: not settled yet.
  private func isPending(_ number: NumberContext) -> Bool {
    Self.unfinished.occurs(in: units, number.near)
      || Self.pending.length(in: units, at: number.token.span.upperBound, before: units.count) != nil
      || Self.ordered.lengthEnding(in: units, at: number.near.upperBound, after: number.near.lowerBound)
        != nil
  }

  private static let pending = WordList("正在 尚未 尚在 仍在 还在 处于整改")
  private static let ordered = WordList("限期整改 限期改正 责令限期整改 责令限期改正")
  private static let unfinished = WordList("正在 尚未 尚在 仍在 还在 未办结 未化解 未调解 未调成 未整改 未结")
  private static let remainders = WordList("除 剩 余 剩余 余下 剩下 尚有 还有 另有 其余")

  /// 除1件外, 剩余6处: what is left of the figure before it.
  private func isRemainder(_ number: NumberContext) -> Bool {
    let near = number.near.filter { Fold.isIdeograph(units[$0]) }
    guard let first = near.first, let last = near.last else { return false }
    return Self.remainders.length(in: units, at: first, before: last + 1) == last + 1 - first
  }

  /// 查出154项，整改150项，其余4项列入督办: the earlier figure that the rest is left from, where both are told.
  private func leftFrom(
    _ number: NumberContext, _ measure: Measure, _ earlier: [EarlierNumber]
  ) -> EarlierNumber? {
    guard let rest = number.token.value, rest > 0 else { return nil }
    let figures = earlier.filter { figure in
      measure.fits(figure.measure) && figure.binding.rules.contains { rules.rules[$0].kind == .count }
    }
    return figures.first { whole in
      guard let total = whole.number.token.value, total > rest else { return false }
      return figures.contains {
        $0.number.token.value == total - rest && $0.binding.rules != whole.binding.rules
      }
    }
  }

  /// 9件，除2件外均已办结: what follows is said of the others.
  private func isExcepted(_ number: NumberContext) -> Bool {
    units.ends("除", at: number.token.span.lowerBound) && units.starts("外", at: number.token.span.upperBound)
  }

  private func opensBracket(_ number: NumberContext, _ gap: Range<Int>) -> Bool {
    number.bracket != nil && units[gap].contains(Fold.open)
  }

  /// What a breakdown breaks down: the earlier number that its members add up to, else the nearest one that
  /// counts in the same measure word.
  private func base(
    of index: Int, _ measure: Measure, _ earlier: [EarlierNumber]
  ) -> (number: EarlierNumber, addsUp: Bool)? {
    let bases = earlier.filter {
      !$0.binding.rules.isEmpty && measure.fits($0.measure) && $0.measure != .percent
        && covers($0.number, numbers[index])
    }
    guard !bases.isEmpty else { return nil }
    let sums = runningSums(from: index)
    let exact = bases.first { base in base.number.token.value.map { $0 > 9 && sums.contains($0) } ?? false }
    return exact.map { ($0, true) } ?? bases.first.map { ($0, false) }
  }

  /// A whole is no smaller than its part, where both are told exactly.
  private func covers(_ whole: NumberContext, _ part: NumberContext) -> Bool {
    guard whole.token.magnitude.precision == .exact, let total = whole.token.value,
      let value = part.token.value
    else { return true }
    return value <= total
  }

  /// The sums of this number and those that follow it in its sentence, two members or more.
  private func runningSums(from index: Int) -> [Decimal] {
    var sums: [Decimal] = []
    var sum: Decimal = 0
    for at in index..<min(numbers.count, index + 12) {
      guard numbers[at].sentence == numbers[index].sentence, let value = numbers[at].token.value else {
        break
      }
      sum += value
      if at > index { sums.append(sum) }
    }
    return sums
  }

  // MARK: Comparisons

  /// 上年同期为310件、42件和18.6万元 tells what the last three numbers before it were then.
  private func compared(_ index: Int, _ measure: Measure, _ earlier: [EarlierNumber]) -> Reading? {
    guard let start = comparisonStart(numbers[index]) else { return nil }
    let members = earlier.prefix { $0.number.token.span.lowerBound >= start }
    let before = earlier.dropFirst(members.count).filter { !$0.binding.rules.isEmpty }
    if let base = accounted(index, measure, before: Array(before)) {
      return Reading(rules: base.binding.rules, score: Self.strong, isReckoned: true)
    }
    let position = members.count
    let listLength = position + 1 + followers(of: index)
    if listLength > 1, before.count >= listLength {
      let parallel = before[before.startIndex..<before.startIndex + listLength].reversed()[position...].first
      if let parallel, measure.fits(parallel.measure) {
        return Reading(rules: parallel.binding.rules, score: Self.strong)
      }
    }
    guard let base = compared(measure, members: Array(members), before: Array(before)) else { return nil }
    return Reading(rules: base.binding.rules, score: Self.strong)
  }

  /// What 比上年的97件减少15件 comes to: the earlier figure that the two make up.
  private func accounted(
    _ index: Int, _ measure: Measure, before: [EarlierNumber]
  ) -> EarlierNumber? {
    guard let value = numbers[index].token.value, let next = numbers[safe: index + 1],
      next.sentence == numbers[index].sentence, let change = next.token.value
    else { return nil }
    return before.first { earlier in
      guard let told = earlier.number.token.value, measure.fits(earlier.measure) else { return false }
      return told == value - change || told == value + change
    }
  }

  /// How many numbers of its clause stand behind this one.
  private func followers(of index: Int) -> Int {
    let number = numbers[index]
    return numbers[(index + 1)...].prefix { $0.sentence == number.sentence }
      .count { $0.clauseStart == number.clauseStart }
  }

  /// A comparison behind a figure is with that figure; behind a rate or an outcome in another measure word, with
  /// the figure that the statement began with.
  private func compared(
    _ measure: Measure, members: [EarlierNumber], before: [EarlierNumber]
  ) -> EarlierNumber? {
    if let last = members.first, measure.fits(last.measure), !last.binding.rules.isEmpty { return last }
    if let last = before.first, measure.fits(last.measure) {
      return before.dropFirst().first { measure.fits($0.measure) && isOutcome(last, of: $0) } ?? last
    }
    return before.last { measure.fits($0.measure) }
  }

  /// What a comparison behind an outcome (受理15件，办结15件，比去年减少6件) is with: that which it came of.
  private func isOutcome(_ settled: EarlierNumber, of whole: EarlierNumber) -> Bool {
    guard let outcome = settled.binding.rules.first, let base = whole.binding.rules.first, outcome != base
    else { return false }
    return (rules.weight(of: outcome, behind: base) ?? 0) >= Self.outcome
  }

  /// What the catalogue's `follows` is worth at least where one figure is the outcome of the other.
  private static let outcome = 2.5

  /// Where the number's clause begins to compare; nil where it does not.
  private func comparisonStart(_ number: NumberContext) -> Int? {
    let clause = number.clauseStart..<number.token.span.lowerBound
    return Self.compares.first(in: units, clause)?.lowerBound
  }

  private static let conjunctions = Array("和与及".utf16)

  private func isAnd(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && gap.count > 0 && Self.conjunctions.contains(units[gap.lowerBound])
  }
}
