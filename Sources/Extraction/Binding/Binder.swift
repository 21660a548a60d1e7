import Foundation
import Catalogue
import Model
import Quantities

/// What a number was bound to, and how strongly.
struct Binding: Sendable {
  struct Candidate: Sendable {
    var rule: Int
    var score: Double
  }

  /// Indices of rules; several where one number serves several indicators. Empty where nothing is supported.
  var rules: [Int] = []
  /// Whether it took its reading from the number before it (婚姻家庭71件、邻里94件).
  var isInherited = false
  /// How much the later members of a list that adds up still amount to; nil outside of one.
  var remaining: Decimal?
  /// The best of what the number's own words say for the reading; 0 where others lent it.
  var ownWords = 0.0
  /// All that was considered, best first, for `explain`.
  var candidates: [Candidate] = []
}

/// Binds each number to the statistic that its surroundings speak for: a decision over all rules, not a first match.
struct Binder {
  let rules: CompiledRules
  let units: [UInt16]
  let hits: [PhraseMatcher.Hit]
  /// Words inside longer ones, in order of their starts; they meet needs, but are no cues.
  let hidden: [PhraseMatcher.Hit]

  init(rules: CompiledRules, units: [UInt16], matches: PhraseMatcher.Matches) {
    (self.rules, self.units, hits) = (rules, units, matches.longest)
    hidden = matches.hidden.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private static let threshold = 3.0
  /// Without a measure word the words alone must be convincing.
  private static let thresholdWithoutMeasure = 4.5
  /// Words of a number's own that say by themselves what it is.
  static let clearWords = 4.5
  /// Surroundings that say this much are not overruled by an equal figure elsewhere.
  private static let clearScore = 5.0
  /// Words of a number's own that are worth this much are not overruled by its neighbour's reading.
  private static let ownWords = 1.5
  private static let inClause = 0.55
  private static let inSentence = 0.35
  private static let inHeading = 0.15
  private static let inParagraph = 0.1
  /// Beyond a semicolon another statement stands.
  private static let beyondSemicolon = 0.4
  private static let contextInSentence = 0.8
  private static let contextInParagraph = 0.4
  private static let contextInHeading = 0.6

  /// Binds the numbers of one text in order; nil stands for numbers that are no statistics.
  func bind(_ numbers: [NumberContext], isStatistic: [Bool]) -> [Binding?] {
    var bindings: [Binding?] = []
    for index in numbers.indices {
      bindings.append(isStatistic[index] ? bind(index, numbers, bindings) : nil)
    }
    Breakdowns(rules: rules, units: units).complete(&bindings, numbers, measures: numbers.map(measureWord))
    return bindings
  }

  private func bind(_ index: Int, _ numbers: [NumberContext], _ earlier: [Binding?]) -> Binding {
    let number = numbers[index]
    let measure = measureWord(of: number)
    var board = ScoreBoard(rules: rules)
    collect(number, into: &board)
    let previous = earlierInSentence(index, numbers, earlier)
    var candidates = board.scores(
      of: measure.isEmpty ? Array(rules.rules.indices) : rules.rulesByMeasure[measure] ?? [],
      following: previous.map(\.binding))
    candidates.sort {
      ($0.score, board.nearScore(of: $0.rule), $1.rule) > ($1.score, board.nearScore(of: $1.rule), $0.rule)
    }
    let threshold = measure.isEmpty ? Self.thresholdWithoutMeasure : Self.threshold
    let inheritance = Inheritance(units: units, numbers: numbers)
    if let inherited = inheritance.reading(of: index, measure: measure, after: previous) {
      let isCertain = inherited.remaining != nil
      let own = candidates.first {
        board.nearScore(of: $0.rule) >= (isCertain ? Self.clearWords : Self.ownWords)
      }
      if own == nil || !isCertain && (own?.score ?? 0) < max(threshold, inherited.score) {
        return Binding(
          rules: inherited.rules, isInherited: true, remaining: inherited.remaining,
          candidates: Array(candidates.prefix(4)))
      }
    }
    let hasClearWords = candidates.contains { board.nearScore(of: $0.rule) >= Self.clearWords }
    if !hasClearWords, (candidates.first?.score ?? 0) < Self.clearScore,
      let told = told(number, measure, index, numbers, earlier),
      isBacked(told, by: candidates, number)
    {
      return Binding(rules: told, candidates: Array(candidates.prefix(4)))
    }
    guard let best = candidates.first, best.score >= threshold else {
      return Binding(candidates: Array(candidates.prefix(4)))
    }
    let joint = jointRules(best, candidates, number, board)
    return Binding(
      rules: joint, ownWords: board.nearScore(of: best.rule), candidates: Array(candidates.prefix(4)))
  }

  /// A figure told again with few words (286宗纠纷中，…) is what the same figure was before: equal value and
  /// measure word, too large to be equal by chance.
  private func told(
    _ number: NumberContext, _ measure: String, _ index: Int, _ numbers: [NumberContext],
    _ earlier: [Binding?]
  ) -> [Int]? {
    let isLate = number.section == .shortcomings || number.section == .mixed
    guard let value = number.token.value, value >= (isLate ? 3 : 10), !measure.isEmpty, measure != "%",
      number.near.count <= 6
    else { return nil }
    let same = (0..<index).first { at in
      guard let binding = earlier[at], let rule = binding.rules.first, rules.rules[rule].indicator != nil
      else { return false }
      return numbers[at].token.magnitude == number.token.magnitude && measureWord(of: numbers[at]) == measure
        && numbers[at].sentence != number.sentence
    }
    return same.flatMap { earlier[$0]?.rules }
  }

  /// Where a noun stands behind the number, it must not speak of something else: 23个村 are not the 23个 committees.
  private func isBacked(_ told: [Int], by candidates: [Binding.Candidate], _ number: NumberContext) -> Bool {
    number.after.isEmpty || candidates.contains { told.contains($0.rule) && $0.score > 0 }
  }

  /// The measure word as rules name it; in a table, that of the row's unit cell where the number has none.
  private func measureWord(of number: NumberContext) -> String {
    let token = number.token
    if token.script == .chinese, token.measure.count > 0, token.magnitude.value != nil, isShare(token) {
      return "%"
    }
    let own = MeasureWords.canonical(text(token.measure))
    if own.isEmpty, let shared = sharedMeasure(behind: token) { return shared }
    guard own.isEmpty, number.isTableRow else { return own }
    var start = number.sentence.lowerBound
    while start < token.span.lowerBound {
      let length = MeasureWords.standard.length(in: units, at: start)
      let opens =
        start == number.sentence.lowerBound || [Fold.tab, Fold.open, unit("/")].contains(units[start - 1])
      if length > 0, opens, [Fold.tab, Fold.close].contains(units.unit(start + length)) {
        return MeasureWords.canonical(text(start..<start + length))
      }
      start += 1
    }
    return ""
  }

  /// In 9000、1500、2200余份 the measure word is told once, behind the last.
  private func sharedMeasure(behind token: NumberToken) -> String? {
    guard token.script == .arabic, token.measure.isEmpty else { return nil }
    var index = token.span.upperBound
    while index < units.count, index - token.span.upperBound < 40 {
      let unit = units[index]
      if Fold.isDigit(unit) || unit == 0x3001 || unit == Quantities.unit("和") || unit == Fold.fullStop
        || unit == 0x2C
        || "余多万近约".utf16.contains(unit)
      {
        index += 1
        continue
      }
      let length = MeasureWords.standard.length(in: units, at: index)
      guard length > 0,
        units[token.span.upperBound] == 0x3001 || units[token.span.upperBound] == Quantities.unit("和")
      else { return nil }
      return MeasureWords.canonical(text(index..<index + length))
    }
    return nil
  }

  private func isShare(_ token: NumberToken) -> Bool {
    let sign = text(token.measure)
    return sign == "成" || sign == "百分之" || sign == "分之" || sign == "/"
  }

  private func text(_ range: Range<Int>) -> String {
    String(utf16CodeUnits: Array(units[range]), count: range.count)
  }

  /// The bound numbers before this one in its sentence, nearest first.
  private func earlierInSentence(
    _ index: Int, _ numbers: [NumberContext], _ bindings: [Binding?]
  ) -> [EarlierNumber] {
    var found: [EarlierNumber] = []
    var at = index - 1
    while at >= 0, numbers[at].token.span.lowerBound >= numbers[index].sentence.lowerBound, found.count < 12 {
      if let binding = bindings[at] {
        found.append(
          EarlierNumber(
            index: at, number: numbers[at], measure: measureWord(of: numbers[at]), binding: binding))
      }
      at -= 1
    }
    return found
  }

  // MARK: Collecting what speaks for each rule

  private func collect(_ number: NumberContext, into board: inout ScoreBoard) {
    for heading in number.headings { scan(heading, number, zone: { _ in .heading }, into: &board) }
    let start = number.sentence.lowerBound
    let semicolon = units[start..<number.clauseStart].lastIndex(of: 0x3B) ?? start
    let partitive = partitiveEnd(number)
    scan(number.paragraphStart..<start, number, zone: { _ in .paragraph }, into: &board)
    scan(
      start..<number.token.span.lowerBound, number,
      zone: { hit in
        if let item = number.ownItem { return zone(of: hit, dealtBy: item, number) }
        if Int(hit.start) >= number.near.lowerBound, Int(hit.start) >= partitive {
          return .near(distance: number.token.span.lowerBound - Int(hit.end))
        }
        if Int(hit.start) >= number.clauseStart || isLabel(hit) { return .clause }
        return .sentence(isBeyondSemicolon: Int(hit.start) < semicolon)
      }, into: &board)
    scan(
      number.after, number,
      zone: { hit in
        .after(distance: Int(hit.start) - number.after.lowerBound, isShared: number.afterEndsAtNumber)
      }, into: &board)
    scan(number.ahead, number, zone: { _ in .ahead }, into: &board)
    noteHiddenNeeds(number.paragraphStart..<number.after.upperBound, into: &board)
    for heading in number.headings { noteHiddenNeeds(heading, into: &board) }
  }

  /// In 培训：市级3期，局级9期 the word before the colon is the subject of all that follows.
  private func isLabel(_ hit: PhraseMatcher.Hit) -> Bool {
    let end = Int(hit.end)
    return units.unit(end) == 0x3A || units.unit(end + 1) == 0x3A && Fold.isIdeograph(units.unit(end))
  }

  private func noteHiddenNeeds(_ range: Range<Int>, into board: inout ScoreBoard) {
    var index = Self.firstHit(in: hidden, from: range.lowerBound)
    while index < hidden.count, Int(hidden[index].start) < range.upperBound {
      for use in rules.uses[Int(hidden[index].word)] where use.purpose == .need && use.earlier.isEmpty {
        board.note(use, at: .clause)
      }
      index += 1
    }
  }

  /// Among the items of a list dealt out by 分别, a number's own counts as near.
  private func zone(of hit: PhraseMatcher.Hit, dealtBy item: Range<Int>, _ number: NumberContext) -> Zone {
    let isOwn = Int(hit.start) >= item.lowerBound && Int(hit.end) <= item.upperBound
    return isOwn ? .near(distance: item.upperBound - Int(hit.end)) : .clause
  }

  /// 13名持证人员中法学专业的2人, 470名网格员、830名调解员: the words before 中 or 、 belong to the number before.
  private func partitiveEnd(_ number: NumberContext) -> Int {
    let near = number.near
    guard near.lowerBound > number.clauseStart else { return near.lowerBound }
    let partitive = Self.partitives.last(in: units, near).flatMap {
      $0.upperBound < near.upperBound ? $0 : nil
    }
    let comma = units[near].lastIndex(of: 0x3001)
    return max(
      partitive.map { $0.lowerBound > near.lowerBound ? $0.upperBound : near.lowerBound } ?? near.lowerBound,
      comma.map { $0 > near.lowerBound ? $0 + 1 : near.lowerBound } ?? near.lowerBound)
  }

  private static let partitives = WordList("中 里 当中 之中")

  private func scan(
    _ range: Range<Int>, _ number: NumberContext, zone: (PhraseMatcher.Hit) -> Zone,
    into board: inout ScoreBoard
  ) {
    var index = Self.firstHit(in: hits, from: range.lowerBound)
    let first = index
    while index < hits.count, Int(hits[index].end) <= range.upperBound {
      defer { index += 1 }
      let hit = hits[index]
      guard Int(hit.start) >= range.lowerBound else { continue }
      let place = zone(hit)
      for use in rules.uses[Int(hit.word)] {
        guard let start = phraseStart(use.earlier, endingAt: index, from: first, floor: range.lowerBound)
        else { continue }
        board.note(use, at: sharesItem(start, hit, number) ? .near(distance: 0) : place)
      }
    }
  }

  private static func firstHit(in hits: [PhraseMatcher.Hit], from offset: Int) -> Int {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// In 排查、化解矛盾纠纷分别为58起和57起 the noun is told once, behind the last of the verbs.
  private func sharesItem(_ start: Int, _ hit: PhraseMatcher.Hit, _ number: NumberContext) -> Bool {
    guard let item = number.ownItem else { return false }
    return item.contains(start) && Int(hit.start) >= item.upperBound
  }

  /// Where a phrase begins that ends with the hit, its words in their order and each within reach of the next;
  /// nil where they do not stand so.
  private func phraseStart(_ words: [Int32], endingAt index: Int, from first: Int, floor: Int) -> Int? {
    var next = Int(hits[index].start)
    var at = index - 1
    for word in words.reversed() {
      var isFound = false
      while at >= first, !isFound, next - Int(hits[at].end) <= BindingRule.Phrase.longestGap {
        let hit = hits[at]
        at -= 1
        isFound = hit.word == word && Int(hit.end) <= next && Int(hit.start) >= floor
        if isFound { next = Int(hit.start) }
      }
      if !isFound { return nil }
    }
    return next
  }

  // MARK: One number, several indicators

  private static let joins = WordList("、 和 与 及 以及 均 都 双 ,")

  /// 参考率和合格率均达95%, 行政复议、行政诉讼案件0件: every reading that the number's own words name.
  private func jointRules(
    _ best: Binding.Candidate, _ candidates: [Binding.Candidate], _ number: NumberContext, _ board: ScoreBoard
  ) -> [Int] {
    var joint = [best.rule]
    let rule = rules.rules[best.rule]
    for (id, _) in rule.implies where board.implied(id, by: best.rule) {
      if let other = rules.ruleOfIndicator[id] { joint.append(other) }
    }
    let isZero = number.token.magnitude == .exact(0)
    let isJoined = Self.joins.occurs(in: units, number.near)
    let isEach = units.unit(number.token.span.lowerBound - 1) == unit("各")
    for other in candidates.dropFirst()
    where isJoined && rules.rules[other.rule].indicator != nil && !joint.contains(other.rule) {
      let isRate = rule.kind == .rate && rules.rules[other.rule].kind == .rate
      if isRate && board.nearScore(of: other.rule) >= 4 || (isZero || isEach) && board.deniesNear(other.rule)
      {
        joint.append(other.rule)
      }
    }
    return joint
  }

  /// Where a cue stands relative to a number.
  enum Zone: Sendable, Equatable {
    case near(distance: Int)
    case after(distance: Int, isShared: Bool)
    case clause, paragraph, heading
    /// In the next clause, before the next number.
    case ahead
    case sentence(isBeyondSemicolon: Bool)
  }

  static func factor(_ reach: BindingRule.CueGroup.Reach, _ zone: Zone) -> Double {
    switch (reach, zone) {
    case (.context, .near), (.context, .after), (.context, .clause): 1
    case (.context, .sentence(let isBeyond)): contextInSentence * (isBeyond ? beyondSemicolon : 1)
    case (.context, .paragraph): contextInParagraph
    case (.context, .heading): contextInHeading
    case (.near, .near(let distance)), (.before, .near(let distance)): max(0.55, 1 - 0.025 * Double(distance))
    case (.near, .after(let distance, let isShared)), (.after, .after(let distance, let isShared)):
      max(0.6, 1 - 0.02 * Double(distance)) * (isShared && distance > 0 ? 0.4 : 1)
    case (.near, .clause): inClause
    case (.near, .sentence(let isBeyond)): inSentence * (isBeyond ? beyondSemicolon : 1)
    case (.near, .paragraph): inParagraph
    case (.near, .heading): inHeading
    case (.before, _), (.after, _), (_, .ahead): 0
    }
  }
}

/// A number told earlier in the same sentence, with its reading.
struct EarlierNumber {
  var index: Int
  var number: NumberContext
  var measure: String
  var binding: Binding
}
