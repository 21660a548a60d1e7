import Quantities

/// Measures the surroundings of every number of a text.
struct ContextReader {
  let units: [UInt16]
  let layout: TextLayout
  private let columns: TableColumns

  init(units: [UInt16], layout: TextLayout) {
    (self.units, self.layout) = (units, layout)
    columns = TableColumns(units: units, layout: layout)
  }

  /// What stands around each token, whatever the others are; every one of them is a border.
  func read(_ tokens: [NumberToken]) -> [NumberContext] {
    var contexts = tokens.map(place)
    limit(&contexts) { _ in true }
    return contexts
  }

  /// Sets how far the words of each number reach.
  ///
  /// - Parameter isBorder: which numbers end the reach of another's words; a year or a hotline's number does not.
  func limit(_ contexts: inout [NumberContext], isBorder: (Int) -> Bool) {
    var previousEnd = 0
    let borders = contexts.indices.filter { isBorder($0) && !isRound(contexts, $0) }
    var next = 0
    var previousNear = 0
    for index in contexts.indices {
      let span = contexts[index].token.span
      while next < borders.count, borders[next] <= index { next += 1 }
      let nextStart = next < borders.count ? contexts[borders[next]].token.span.lowerBound : units.count + 1
      // 来访47批118人次 is one statement: the words before it are those of both numbers.
      let touches = previousEnd == span.lowerBound
      limit(&contexts[index], previousEnd: touches ? previousNear : previousEnd, nextStart: nextStart)
      if isBorder(index) {
        previousNear = contexts[index].near.lowerBound
        previousEnd = span.upperBound
      }
    }
    Distribution(units: units).assign(&contexts, among: borders)
  }

  private static let persons = WordList("人 名 位 人次")
  private static let rounds = WordList("次 场 期 轮 门 批")
  private static let taking = WordList("参加 参加了 接受 完成 分 参与")

  /// In 112名干部参加2次测试 the second number says how often, and the words behind it are the first one's too.
  private func isRound(_ contexts: [NumberContext], _ index: Int) -> Bool {
    guard index > 0,
      Self.rounds.length(
        in: units, at: contexts[index].token.measure.lowerBound, before: units.count) != nil,
      Self.persons.length(
        in: units, at: contexts[index - 1].token.measure.lowerBound, before: units.count) != nil
    else { return false }
    let end = contexts[index - 1].token.span.upperBound
    let gap = end..<max(end, contexts[index].token.span.lowerBound)
    return Self.taking.lengthEnding(in: units, at: gap.upperBound, after: gap.lowerBound) != nil
      && !gap.contains { Fold.isClauseEnd(units[$0]) }
  }

  /// The surroundings of a figure that no other number limits.
  func read(alone token: NumberToken) -> NumberContext {
    var context = place(token)
    limit(&context, previousEnd: 0, nextStart: units.count + 1)
    return context
  }

  /// What does not depend on other numbers.
  private func place(_ token: NumberToken) -> NumberContext {
    let span = token.span
    let sentence = layout.sentences[safe: layout.sentenceIndex(at: span.lowerBound)] ?? span
    let line = layout.line(at: span.lowerBound)
    let start = max(sentence.lowerBound, line?.range.lowerBound ?? 0)
    let bracket = bracketAround(span, within: start..<sentence.upperBound)
    let floor = bracket?.lowerBound ?? start
    let heading = columns.heading(above: token)
    return NumberContext(
      token: token, paragraphStart: min(start, line?.range.lowerBound ?? start),
      sentence: start..<max(start, sentence.upperBound),
      clauseStart: line?.isTableRow == true ? start : clauseBorder(before: span, floor: floor),
      near: span.lowerBound..<span.lowerBound, after: span.upperBound..<span.upperBound,
      afterEndsAtNumber: false, ahead: span.upperBound..<span.upperBound, bracket: bracket,
      section: line?.section ?? .body, headings: line?.headings ?? HeadingPath(),
      isClutter: line?.isClutter ?? false, isTableRow: line?.isTableRow ?? false,
      columnHeading: heading,
      cellUnit: line?.isTableRow == true ? columns.unit(of: token, under: heading) : nil)
  }

  private func limit(_ context: inout NumberContext, previousEnd: Int, nextStart: Int) {
    let (span, end) = (context.token.span, context.sentence.upperBound)
    context.ownItem = nil
    let afterEnd = clauseEnd(
      after: span.upperBound, ceiling: min(nextStart, context.bracket?.upperBound ?? end))
    context.near = max(context.clauseStart, min(previousEnd, span.lowerBound))..<span.lowerBound
    context.after = span.upperBound..<afterEnd
    context.afterEndsAtNumber = afterEnd == nextStart && !isJoin(before: afterEnd)
    context.ahead = aheadClause(from: afterEnd, ceiling: min(nextStart, end))
  }

  private static let fillers = Array("共计累达总合有为约数量已均，,全部全年现今年目前其实际也就了力争增升降至到超过突破".utf16)

  /// The clause's start; where nothing but 共 or 达 stands before the number, that of the clause before.
  private func clauseBorder(before span: Range<Int>, floor: Int) -> Int {
    let border = lastBorder(before: span.lowerBound, floor: floor)
    let isBare = units[border..<span.lowerBound].allSatisfy(Self.fillers.contains)
    let isBehindComma = border > floor && (units[border - 1] == 0xFF0C || units[border - 1] == 0x3A)
    let countsWhatFollows = span.upperBound < units.count && Fold.isIdeograph(units[span.upperBound])
    guard isBare, isBehindComma, !countsWhatFollows else { return border }
    return lastBorder(before: border - 1, floor: floor)
  }

  /// The last border before `offset`; a comma inside a bracket that is closed again is none.
  private func lastBorder(before offset: Int, floor: Int) -> Int {
    var index = offset
    var depth = 0
    while index > floor {
      let unit = units[index - 1]
      if unit == Fold.close { depth += 1 }
      if unit == Fold.open { depth -= 1 }
      if depth < 0 { return index }
      if depth == 0, Fold.isClauseEnd(unit), !isThousandsComma(index - 1) { return index }
      index -= 1
    }
    return floor
  }

  private func isThousandsComma(_ index: Int) -> Bool {
    units[index] == 0x2C && index > 0 && index + 1 < units.count && Fold.isDigit(units[index - 1])
      && Fold.isDigit(units[index + 1])
  }

  private func clauseEnd(after offset: Int, ceiling: Int) -> Int {
    var index = offset
    while index < ceiling, !Fold.isClauseEnd(units[index]), units[index] != 0x3001,
      units[index] != Fold.close,
      index - offset < 30
    {
      guard units[index] == Fold.open else {
        index += 1
        continue
      }
      guard let end = apposition(at: index), end < ceiling else { break }
      index = end
    }
    return index
  }

  private static let longestApposition = 5

  /// The end of a bracket that only widens a word: 138个村（社区）人民调解委员会.
  private func apposition(at open: Int) -> Int? {
    let inside = units[(open + 1)...].prefix(Self.longestApposition).prefix {
      Fold.isIdeograph($0) || $0 == 0x3001
    }
    let close = inside.endIndex
    return units.unit(close) == Fold.close && Fold.isIdeograph(units.unit(close + 1)) ? close + 1 : nil
  }

  private static let joins = Array("和与及".utf16)

  /// In 1个镇级调委会和3个调解室 the words up to 和 are the first number's own.
  private func isJoin(before end: Int) -> Bool { Self.joins.contains(units.unit(end - 1)) }

  private func aheadClause(from start: Int, ceiling: Int) -> Range<Int> {
    guard start < ceiling, units[start] == 0xFF0C || units[start] == 0x3001 else { return start..<start }
    var end = start + 1
    while end < ceiling, !Fold.isClauseEnd(units[end]), end - start < 20 { end += 1 }
    return start + 1..<end
  }

  private func bracketAround(_ span: Range<Int>, within sentence: Range<Int>) -> Range<Int>? {
    var index = span.lowerBound
    var depth = 0
    while index > sentence.lowerBound, span.lowerBound - index < 400 {
      index -= 1
      if units[index] == Fold.close { depth += 1 }
      if units[index] == Fold.open {
        if depth == 0 { return closing(of: index, within: sentence, past: span.upperBound) }
        depth -= 1
      }
    }
    return nil
  }

  private func closing(of open: Int, within sentence: Range<Int>, past: Int) -> Range<Int>? {
    var index = max(open + 1, past)
    var depth = 0
    while index < sentence.upperBound {
      if units[index] == Fold.open { depth += 1 }
      if units[index] == Fold.close {
        if depth == 0 { return open + 1..<index }
        depth -= 1
      }
      index += 1
    }
    return nil
  }
}
