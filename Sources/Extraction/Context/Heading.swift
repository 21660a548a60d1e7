import Quantities

/// A line's heading: 一、 is level 1, （一） 2, 1. 3; a short line without number that names a section is 1.
struct Heading {
  var level: Int
  /// The heading's words, without its numbering.
  var text: Range<Int>
  /// The kind of section that it opens; nil where it leaves the section as it is.
  var section: TextLayout.SectionKind?

  private static let longest = 46
  private static let plan = WordList(
    "计划 打算 安排 思路 展望 努力方向 下一步 下步 下一阶段 下阶段 明年 来年 今后 下年度 下一年 工作目标 工作谋划 工作设想 整改措施 改进措施 对策")
  private static let nextStep = WordList("下一步 下步 下一阶段 下阶段 明年 来年 今后 下年度 下一年")
  private static let shortcomings = WordList("问题 不足 短板 困难 差距 薄弱 制约 原因")
  private static let done = WordList("情况 落实 成效 做法 完成 开展 举措 总结 部署")

  static func read(_ units: [UInt16], line: Range<Int>) -> Heading? {
    if isAppendix(units, line) {
      return Heading(
        level: 1, text: line.lowerBound..<min(line.upperBound, line.lowerBound + longest), section: .body)
    }
    guard let (level, start) = numbering(units, line) ?? bare(units, line) else { return nil }
    var end = start
    while end < line.upperBound, end - start <= longest, units[end] != 0x3002 { end += 1 }
    guard end - start <= longest else { return nil }
    if let colon = units[start..<end].firstIndex(of: 0x3A), level > 1 { end = colon }
    let text = start..<end
    return Heading(level: level, text: text, section: section(units, text, level: level))
  }

  /// 附：, 附件1, 附表 open what stands behind the report.
  private static func isAppendix(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard line.count >= 2, units[line.lowerBound] == unit("附") else { return false }
    return [0x3A, unit("件"), unit("表")].contains(units[line.lowerBound + 1])
  }

  private static func numbering(_ units: [UInt16], _ line: Range<Int>) -> (Int, Int)? {
    var index = line.lowerBound
    guard index < line.upperBound else { return nil }
    let isBracketed = units[index] == Fold.open
    if isBracketed { index += 1 }
    let start = index
    while index < line.upperBound, isChineseDigit(units[index]) { index += 1 }
    if index > start, index < line.upperBound {
      if isBracketed { return units[index] == Fold.close ? (2, skipMark(units, index + 1, line)) : nil }
      return units[index] == 0x3001 || units[index] == Fold.fullStop ? (1, index + 1) : nil
    }
    while index < line.upperBound, Fold.isDigit(units[index]) { index += 1 }
    guard index > start, index - start <= 2, index < line.upperBound else { return nil }
    if isBracketed { return units[index] == Fold.close ? (4, skipMark(units, index + 1, line)) : nil }
    let isMark =
      units[index] == 0x3001
      || (units[index] == Fold.fullStop && !(index + 1 < line.upperBound && Fold.isDigit(units[index + 1])))
    return isMark ? (3, skipMark(units, index + 1, line)) : nil
  }

  private static func skipMark(_ units: [UInt16], _ index: Int, _ line: Range<Int>) -> Int {
    index < line.upperBound && (units[index] == 0x3001 || units[index] == Fold.tab) ? index + 1 : index
  }

  private static func isChineseDigit(_ unit: UInt16) -> Bool { "一二三四五六七八九十".utf16.contains(unit) }

  /// A short line without punctuation that speaks of problems or next steps.
  private static func bare(_ units: [UInt16], _ line: Range<Int>) -> (Int, Int)? {
    guard line.count >= 4, line.count <= 24,
      !units[line].contains(where: { Fold.isClauseEnd($0) && $0 != 0x3A })
    else { return nil }
    guard
      nextStep.occurs(in: units, line) || (shortcomings.occurs(in: units, line) && line.count <= 14)
        || (plan.occurs(in: units, line) && line.count <= 14)
    else {
      return nil
    }
    return (1, line.lowerBound)
  }

  private static func section(_ units: [UInt16], _ text: Range<Int>, level: Int) -> TextLayout.SectionKind? {
    let isNext = nextStep.occurs(in: units, text)
    let isPlan =
      isNext || (level == 1 && plan.occurs(in: units, text) && !done.occurs(in: units, text))
      || (level == 1 && plan.occurs(in: units, text) && endsAsPlan(units, text))
    let isShortcoming =
      shortcomings.occurs(in: units, text) && (level == 1 || hasShortcomingSense(units, text))
    if isPlan, isShortcoming { return .mixed }
    if isPlan { return .plan }
    return isShortcoming && level <= 2 ? .shortcomings : nil
  }

  private static let planEnd = WordList("计划 打算 安排 思路 展望 方向")

  private static func endsAsPlan(_ units: [UInt16], _ text: Range<Int>) -> Bool {
    planEnd.lengthEnding(in: units, at: text.upperBound) != nil
  }

  private static let exists = WordList("存在 主要问题 主要不足")

  private static func hasShortcomingSense(_ units: [UInt16], _ text: Range<Int>) -> Bool {
    exists.occurs(in: units, text)
  }
}
