import Catalogue
import Quantities

/// Gathers what the words around each number of a text say for and against every rule.
///
/// Numbers come in order. What headings and the paragraph so far say is kept from one to the next, so that a
/// paragraph is read once, however many numbers it has.
struct CueCollector {
  let rules: CompiledRules
  let units: [UInt16]
  let hits: [PhraseMatcher.Hit]
  /// Words inside longer ones, in order of their starts; they meet needs, but are no cues.
  let hidden: [PhraseMatcher.Hit]
  /// What was read so far for the number asked for last.
  private(set) var board: ScoreBoard
  private var paragraph: Paragraph?

  /// How far the words from the headings on were read, and the board as it then was.
  private struct Paragraph {
    var start: Int
    var headings: HeadingPath
    var end: Int
    var state: ScoreBoard.State
  }

  init(rules: CompiledRules, units: [UInt16], matches: PhraseMatcher.Matches) {
    (self.rules, self.units, hits) = (rules, units, matches.longest)
    hidden = matches.hidden
    board = ScoreBoard(rules: rules)
  }

  /// Puts on the board what the words around the number say.
  mutating func read(_ number: NumberContext) {
    readParagraph(of: number)
    scanSentence(number)
    scan(number.after, number) { hit in
      .after(distance: Int(hit.start) - number.after.lowerBound, isShared: number.afterEndsAtNumber)
    }
    scan(number.ahead, number) { _ in .ahead }
    if let heading = number.columnHeading {
      scan(heading, number) { .near(distance: heading.upperBound - Int($0.end)) }
    }
    noteHiddenNeeds(number.sentence.lowerBound..<number.after.upperBound)
  }

  /// The best of the words around the number that speak for the rule and for none of `others`: in 其中邻里纠纷9件 the
  /// words suit whatever the whole was, in 其中调解成功9件 they do not.
  func ownWords(of rule: Int, against others: [Int], at number: NumberContext) -> Double {
    var best = 0.0
    var index = hits.firstIndex(from: number.near.lowerBound)
    while index < hits.count, Int(hits[index].end) <= number.after.upperBound {
      let uses = rules.uses(of: hits[index].word).filter(\.isWhole)
      let isShared = uses.contains { others.contains($0.rule) && rules.weight(of: $0) > 0 }
      if !isShared { best = uses.filter { $0.rule == rule }.map(rules.weight).reduce(best, max) }
      index += 1
    }
    return best
  }

  // MARK: Headings and paragraph

  private mutating func readParagraph(of number: NumberContext) {
    if let paragraph, continues(paragraph, number) {
      board.takeBack(to: paragraph.state)
    } else {
      openParagraph(number)
    }
    readOn(to: number)
    if isDealtInHeading(number) { paragraph = nil }
  }

  private func continues(_ paragraph: Paragraph, _ number: NumberContext) -> Bool {
    guard !isDealtInHeading(number) else { return false }
    return paragraph.start == number.paragraphStart && paragraph.end <= number.sentence.lowerBound
      && paragraph.headings == number.headings
  }

  /// Where a heading deals out a list, its words do not say the same of every number.
  private func isDealtInHeading(_ number: NumberContext) -> Bool {
    guard let item = number.ownItem else { return false }
    return number.headings.contains { $0.upperBound > item.lowerBound }
  }

  private mutating func openParagraph(_ number: NumberContext) {
    board.takeBack(to: .empty)
    for heading in number.headings {
      scan(heading, number) { _ in .heading }
      noteHiddenNeeds(heading)
    }
    paragraph = Paragraph(
      start: number.paragraphStart, headings: number.headings, end: number.paragraphStart, state: board.state)
  }

  /// Reads on to where the number's sentence begins.
  private mutating func readOn(to number: NumberContext) {
    guard let paragraph, paragraph.end < number.sentence.lowerBound else { return }
    let added = paragraph.end..<number.sentence.lowerBound
    scan(paragraph.start..<added.upperBound, from: added.lowerBound, number) { _ in .paragraph }
    noteHiddenNeeds(added)
    self.paragraph?.end = added.upperBound
    self.paragraph?.state = board.state
  }

  private mutating func noteHiddenNeeds(_ range: Range<Int>) {
    var index = hidden.firstIndex(from: range.lowerBound)
    while index < hidden.count, Int(hidden[index].start) < range.upperBound {
      for rule in rules.rulesInNeed(of: hidden[index].word) { board.meetNeed(of: rule) }
      index += 1
    }
  }

  // MARK: The number's sentence

  private mutating func scanSentence(_ number: NumberContext) {
    let start = number.sentence.lowerBound
    let semicolon = units[start..<number.clauseStart].lastIndex(of: 0x3B) ?? start
    let near = max(number.near.lowerBound, partitiveEnd(number))
    let countsEvents =
      Self.events.length(in: units, at: number.token.measure.lowerBound, before: units.count) != nil
    if let item = number.ownItem { scanHidden(in: item) }
    let units = units
    scan(start..<number.token.span.lowerBound, number) { hit in
      let begin = Int(hit.start)
      if countsEvents, Self.isInTitle(begin, units) { return .heading }
      if let item = number.ownItem { return Self.zone(of: hit, dealtBy: item) }
      if begin >= near { return .near(distance: number.token.span.lowerBound - Int(hit.end)) }
      if Self.isLabel(hit, units) { return .label }
      if begin >= number.clauseStart { return .clause }
      return .sentence(isBeyondSemicolon: begin < semicolon)
    }
  }

  /// In 排查、化解纠纷分别为63起和61起 the phrase 排查、化解 hides the verb that is this number's own.
  private mutating func scanHidden(in item: Range<Int>) {
    let within = { (hits: [PhraseMatcher.Hit]) in
      hits[hits.firstIndex(from: item.lowerBound)...].prefix { Int($0.start) < item.upperBound }
        .filter { Int($0.end) <= item.upperBound }
    }
    let (open, inner) = (within(hits), within(hidden))
    for hit in inner where !(open + inner).contains(where: { $0.hides(hit) }) {
      for use in rules.uses(of: hit.word) where use.isWhole {
        board.note(use, at: .near(distance: item.upperBound - Int(hit.end)))
      }
    }
  }

  private static let longestTitle = 30

  private static let events = WordList("次 场 期 讲 堂")

  /// What stands in 《》 names a paper, which is not what is counted in times: 学习《突发事件应对法》等11次.
  private static func isInTitle(_ index: Int, _ units: [UInt16]) -> Bool {
    for at in stride(from: index, to: max(-1, index - longestTitle), by: -1) {
      if units[at] == 0x300B || Fold.isClauseEnd(units[at]) { return false }
      if units[at] == 0x300A { return true }
    }
    return false
  }

  private static let longestLabelEnd = 5

  /// In 培训：市级3期，局级9期 the word before the colon is the subject of all that follows.
  private static func isLabel(_ hit: PhraseMatcher.Hit, _ units: [UInt16]) -> Bool {
    var at = Int(hit.end)
    let end = min(units.count, at + longestLabelEnd + 1)
    while at < end, Fold.isIdeograph(units[at]) { at += 1 }
    return at < end && units[at] == 0x3A
  }

  /// Among the items of a list dealt out by 分别, a number's own counts as near.
  private static func zone(of hit: PhraseMatcher.Hit, dealtBy item: Range<Int>) -> Zone {
    let isOwn = Int(hit.start) >= item.lowerBound && Int(hit.end) <= item.upperBound
    return isOwn ? .near(distance: item.upperBound - Int(hit.end)) : .clause
  }

  /// 22名持证人员中法学专业的2人, 470名网格员、830名调解员: the words before 中 or 、 belong to the number before.
  private func partitiveEnd(_ number: NumberContext) -> Int {
    let near = number.near
    guard near.lowerBound > number.clauseStart else { return near.lowerBound }
    let partitive = Self.partitives.last(in: units, near).flatMap {
      $0.upperBound < near.upperBound ? $0 : nil
    }
    let comma = units[near].lastIndex(of: 0x3001)
    if Self.joins.lengthEnding(in: units, at: near.upperBound, after: near.lowerBound) != nil {
      return near.upperBound
    }
    return max(
      partitive.map { $0.lowerBound > near.lowerBound ? $0.upperBound : near.lowerBound } ?? near.lowerBound,
      comma.map { $0 > near.lowerBound ? $0 + 1 : near.lowerBound } ?? near.lowerBound)
  }

  /// In 19名刑释人员和4名社区矫正对象 the words before 和 belong to the number before.
  private static let joins = WordList("和 及 与 以及")
  private static let partitives = WordList("中 里 当中 之中")

  // MARK: Words in a range

  /// Notes the words of the range that end behind `floor`; a phrase may begin before it.
  private mutating func scan(
    _ range: Range<Int>, from floor: Int? = nil, _ number: NumberContext, zone: (PhraseMatcher.Hit) -> Zone
  ) {
    let first = hits.firstIndex(from: range.lowerBound)
    var index = floor.map { hits.firstIndex(endingBehind: $0) } ?? first
    while index < hits.count, Int(hits[index].end) <= range.upperBound {
      note(index, from: first, in: range, number, at: zone(hits[index]))
      index += 1
    }
  }

  private mutating func note(
    _ index: Int, from first: Int, in range: Range<Int>, _ number: NumberContext, at zone: Zone
  ) {
    let hit = hits[index]
    for place in rules.places(of: hit.word) {
      let use = rules.uses[place]
      let start =
        use.isWhole
        ? Int(hit.start) : phraseStart(use.earlier, endingAt: index, from: first, floor: range.lowerBound)
      guard let start else { continue }
      if sharesItem(start, hit, number) {
        board.note(use, at: .near(distance: 0))
      } else {
        board.note(use, at: zone.isNear && straddles(start, number) ? .clause : zone)
      }
    }
  }

  /// A phrase that began before the previous number is not this number's own: 化解35件，其中涉企纠纷2件.
  private func straddles(_ start: Int, _ number: NumberContext) -> Bool {
    number.ownItem == nil && start < number.near.lowerBound && number.near.lowerBound > number.clauseStart
  }

  /// In 排查、化解矛盾纠纷分别为63起和61起 the noun is told once, behind the last of the verbs.
  private func sharesItem(_ start: Int, _ hit: PhraseMatcher.Hit, _ number: NumberContext) -> Bool {
    guard let item = number.ownItem else { return false }
    return item.contains(start) && Int(hit.start) >= item.upperBound
  }

  /// Where a phrase begins that ends with the hit, its words in their order and each within reach of the next;
  /// nil where they do not stand so.
  private func phraseStart(_ words: Range<Int>, endingAt index: Int, from first: Int, floor: Int) -> Int? {
    var next = Int(hits[index].start)
    var at = index - 1
    for word in rules.earlierWords[words].reversed() {
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
}

/// Hits in order, none inside another: their starts and their ends both rise.
extension [PhraseMatcher.Hit] {
  /// The first hit that begins at `offset` or behind it.
  func firstIndex(from offset: Int) -> Int { partition { Int($0.start) >= offset } }

  /// The first hit that ends behind `offset`.
  func firstIndex(endingBehind offset: Int) -> Int { partition { Int($0.end) > offset } }

  private func partition(by isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
