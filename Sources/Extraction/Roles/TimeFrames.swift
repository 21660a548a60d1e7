import Model
import Quantities

/// Which period a number's sentence speaks of at the place of the number.
enum TimeFrame: Sendable, Hashable {
  case current
  /// A named earlier period: 去年, 2022年.
  case prior
  /// From an earlier year on: 十四五以来, 近三年. A stock told so is the present one.
  case cumulative
  case plan
}

/// Follows the time words of a sentence from left to right.
struct TimeFrames {
  let units: [UInt16]
  /// The year that the report is about; nil where the text does not say.
  let year: Int?

  private static let prior = WordList("去年 去年同期 去年度 上年 上年度 上年同期 上年度同期 上一年 上一年度 上一年同期 往年 前年 同期 同比 环比 上季度 以往")
  /// What was carried over is of another period, and says nothing of what follows.
  private static let carried = WordList("上年结转 上期结转 去年结转 上年度结转 上一年度结转 结转上年")
  private static let current = WordList("今年 本年 本年度 全年 年内 截至 截止 目前 现有 现在 当前 如今 年初以来 今年以来 实有 本期 实际")
  /// What is carried over to the next year is of this one.
  private static let carriedOn = WordList("结转下年度 结转下一年度 结转至下年度 结转到下年度 转结下年度 结转下年 结转至下一年度 转入下年度")
  /// In a plan they are of the year planned.
  private static let wholeYear = WordList("全年 年内")
  private static let since = WordList("以来 期间 年来 年间 年以来")
  /// Spans of several years, which need no 以来.
  private static let years = WordList(
    "近三年 近两年 近四年 近五年 近几年 近3年 近5年 过去三年 过去五年 三年共 五年共 三年累计 五年累计 五年来 三年来 五年开展 三年开展")
  /// Times of this year that a comparison goes back to: 比年初净增12人.
  private static let earlier = WordList("年初 年初的 上半年 一季度 上月 月初")
  private static let sinceNow = WordList("今年以来 年初以来 本年以来 年度以来 一年来 一年以来 今年来 半年来 半年以来")
  private static let next = WordList("明年 来年 下一年 下年度 下一步 下步 下一阶段")
  /// A clause that opens so tells what is meant to be; those behind it tell more of the same.
  private static let intent = WordList("力争 争取 拟新增 拟开展 拟组织 拟培训 拟聘 预计 打算 确保全年")
  private static let target = WordList("计划 目标 目标任务 计划数 任务数")
  private static let actual = WordList("实际 实有 已完成 已开展")
  private static let compare = Array("较比与同和是为".utf16)
  private static let reached = WordList(
    "提升到 提高到 增加到 上升到 增长到 下降到 降低到 减少到 提升至 提高至 增加至 上升至 增长至 下降至 降至 增至 升至 降到 升到 增到 减至 到今年 到目前 达到")

  /// Where any of the words that `step` reads, or a year, may begin.
  private static let opens = WordList.filter(
    of: [
      reached, carried, carriedOn, wholeYear, sinceNow, current, next, intent, target, prior, earlier, years,
      since,
    ], and: [0x32])

  /// The frame at each of the offsets, which lie within the sentence, in any order.
  func frames(in sentence: Range<Int>, at offsets: [Int]) -> [TimeFrame] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var result = offsets.map { _ in TimeFrame.current }
    for (index, frame) in zip(order, ascending(in: sentence, at: order.map { offsets[$0] })) {
      result[index] = frame
    }
    return result
  }

  /// The period of a table's column, where its heading names one: 2022年, 上年, 计划数.
  func frame(ofColumn heading: Range<Int>) -> TimeFrame? {
    let frame = ascending(in: heading, at: [heading.upperBound]).first ?? .current
    if frame != .current { return frame }
    let isNamed = heading.contains { year(at: $0, heading.upperBound)?.1 == .current }
    return isNamed || Self.current.occurs(in: units, heading) ? .current : nil
  }

  private func ascending(in sentence: Range<Int>, at offsets: [Int]) -> [TimeFrame] {
    var frames: [TimeFrame] = []
    var frame = TimeFrame.current
    var comparison: TimeFrame?
    var outer: [(TimeFrame, TimeFrame?)] = []
    var target = 0
    var index = sentence.lowerBound
    let head = sentence.lowerBound..<min(sentence.upperBound, offsets.first ?? sentence.upperBound)
    let governing = governingFrame(of: head)
    while index < sentence.upperBound, target < offsets.count {
      while target < offsets.count, offsets[target] <= index {
        frames.append(comparison ?? frame)
        target += 1
      }
      let unit = units[index]
      if unit == Fold.open { outer.append((frame, comparison)) }
      if unit == Fold.close, let last = outer.popLast() { (frame, comparison) = last }
      if unit == 0x3B { (frame, comparison) = (governing, nil) }
      if unit == 0x3002 { (frame, comparison) = (.current, nil) }
      if Fold.isClauseEnd(unit) { comparison = nil }
      index += Self.opens.mayHave(unit) ? step(at: index, in: sentence, &frame, &comparison) : 1
    }
    while target < offsets.count {
      frames.append(comparison ?? frame)
      target += 1
    }
    return frames
  }

  /// A plan or a span of years that opens a sentence holds to its end; one told on the way (列入2022年计划；) to the
  /// semicolon.
  ///
  /// - Parameter head: the sentence up to its first number.
  private func governingFrame(of head: Range<Int>) -> TimeFrame {
    for index in head.prefix(while: { !Fold.isClauseEnd(units[$0]) }) {
      if Self.next.length(in: units, at: index, before: head.upperBound) != nil { return .plan }
      if year(at: index, head.upperBound)?.1 == .plan { return .plan }
      if Self.years.length(in: units, at: index, before: head.upperBound) != nil { return .cumulative }
    }
    return .current
  }

  /// Reads the time word at `index`, if there is one. - Returns: how far to go on.
  private func step(
    at index: Int, in sentence: Range<Int>, _ frame: inout TimeFrame, _ comparison: inout TimeFrame?
  ) -> Int {
    let end = sentence.upperBound
    if let length = Self.reached.length(in: units, at: index, before: end),
      frame == .prior || comparison == .prior
    {
      (frame, comparison) = (.current, nil)
      return length
    }
    if let length = Self.carried.length(in: units, at: index, before: end) {
      comparison = .prior
      return length
    }
    if let length = Self.carriedOn.length(in: units, at: index, before: end) { return length }
    if frame == .plan, let length = Self.wholeYear.length(in: units, at: index, before: end) { return length }
    if let length = Self.sinceNow.length(in: units, at: index, before: end)
      ?? Self.current.length(in: units, at: index, before: end)
    {
      if frame != .cumulative || !endsSpan(index) { frame = .current }
      return length
    }
    if let length = Self.next.length(in: units, at: index, before: end) {
      frame = .plan
      return length
    }
    if let length = Self.intent.length(in: units, at: index, before: end), opensClause(index, sentence) {
      frame = .plan
      return length
    }
    if let length = Self.target.length(in: units, at: index, before: end), opensClause(index, sentence),
      isNoDocument(index, sentence)
    {
      comparison = .plan
      return length
    }
    if let length = Self.prior.length(in: units, at: index, before: end) {
      if isCompared(index, sentence) { comparison = .prior } else { frame = .prior }
      return length
    }
    if let (length, found) = year(at: index, end) {
      if found == .current {
        (frame, comparison) = (.current, nil)
      } else if isCompared(index, sentence) {
        comparison = found
      } else {
        frame = found
      }
      return length
    }
    if let length = Self.earlier.length(in: units, at: index, before: end), isCompared(index, sentence) {
      comparison = .prior
      return length
    }
    if let length = Self.years.length(in: units, at: index, before: end) {
      frame = .cumulative
      return length
    }
    if let length = Self.since.length(in: units, at: index, before: end), sinceIsLong(index, sentence) {
      frame = .cumulative
      return length
    }
    return 1
  }

  /// 计划 and 力争 set a target where they open the clause or follow its subject closely, not as nouns (制定计划3份).
  private func opensClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var start = index
    while start > sentence.lowerBound, !Fold.isClauseEnd(units[start - 1]), units[start - 1] != 0x3001 {
      start -= 1
    }
    let isNoun =
      Self.documents.length(in: units, at: start, before: index) != nil || units.starts("计划内", at: index)
    return index - start <= 6 && !isNoun && !units.ends("制定", at: index)
  }

  /// 按照学法计划 speaks of a paper; 计划内180次 of what was done.
  private static let documents = WordList("按 按照 依照 根据 对照 围绕 落实")

  /// 年度计划 is a paper, unless what was done is set against it: 年度计划检查240家次，实际检查268家次.
  private func isNoDocument(_ index: Int, _ sentence: Range<Int>) -> Bool {
    !units.ends("年度", at: index) || Self.actual.occurs(in: units, index..<sentence.upperBound)
  }

  /// 自2020年启动至今年8月: the span goes on to this year.
  private func endsSpan(_ index: Int) -> Bool {
    [unit("至"), unit("到")].contains(units.unit(index - 1))
  }

  private func isCompared(_ index: Int, _ sentence: Range<Int>) -> Bool {
    if units.starts("同比", at: index) || units.starts("环比", at: index) { return true }
    return index > sentence.lowerBound && Self.compare.contains(units[index - 1])
  }

  /// 2022年, 2022年度; a range that reaches the report's year is no other period.
  private func year(at index: Int, _ end: Int) -> (Int, TimeFrame)? {
    guard let year, units[index] == 0x32, let told = units.year(at: index), index + 4 < end,
      !Fold.isDigit(units.unit(index - 1)), !isInTitle(index)
    else { return nil }
    var after = index + 5
    if units.unit(after) == unit("度") { after += 1 }
    if units.starts("同期", at: after) { after += 2 }
    let opensRange = [Fold.dash, unit("至"), unit("到")].contains(units.unit(after))
    if opensRange { return (after - index, .cumulative) }
    if told < year { return (after - index, units.unit(index - 1) == unit("自") ? .cumulative : .prior) }
    return (after - index, told > year ? .plan : isRangeEnd(index) ? .cumulative : .current)
  }

  private func isRangeEnd(_ index: Int) -> Bool {
    index > 0 && [Fold.dash, unit("至"), unit("到")].contains(units[index - 1])
  }

  private func isInTitle(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, index - at < 40, units[at] != 0x300B, units[at] != Fold.lineFeed {
      if units[at] == 0x300A { return true }
      at -= 1
    }
    return false
  }

  /// 以来 after an earlier start: 八五普法以来, 自2021年…以来; not 今年以来 or 2023年以来.
  private func sinceIsLong(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var start = index
    while start > sentence.lowerBound, !Fold.isClauseEnd(units[start - 1]), index - start < 24 { start -= 1 }
    let clause = start..<index
    if let year, clause.contains(where: { isShortlyBefore(year, at: $0) }) { return true }
    return Self.longAgo.occurs(in: units, clause.lowerBound..<min(sentence.upperBound, index + 2))
  }

  private static let longAgo = WordList(
    "年来 三年 五年 两年 四年 近年 七五 八五 六五 十三五 十四五 十二五 十八大 十九大 二十大 成立以来 建局以来 组建以来 运行以来 换届以来 挂牌以来 设立以来 建所以来 建站以来 建立以来 启动以来"
  )

  private func isShortlyBefore(_ year: Int, at index: Int) -> Bool {
    units.year(at: index).map { (year - 12..<year).contains($0) } ?? false
  }
}
