import Foundation
import Model

/// Reads what stands where something was left to be filled in: XX, ××, 1XX, 9X.X, ＊＊, ___, □□, ……, 【】, （ ）, 某, N.
package enum Placeholder {
  struct Reading: Equatable {
    var core: Range<Int>
    /// What the stated digits of 1XX still tell: 100 to 199.
    var bounds: Interval?
    var standsForName: Bool
  }

  private static let some = unit("某")
  private static let letterN = unit("N")
  private static let openBracket: UInt16 = 0x3010
  private static let closeBracket: UInt16 = 0x3011
  private static let triangle = unit("△")

  static func mayStart(_ unit: UInt16) -> Bool {
    isMark(unit) || unit == some || unit == letterN || unit == openBracket || unit == Fold.open
      || unit == Fold.ellipsis || unit == Fold.tab || Fold.isDigit(unit)
  }

  private static func isMark(_ unit: UInt16) -> Bool {
    unit == Fold.cross || unit == Fold.star || unit == Fold.underscore || unit == Fold.box || unit == Fold.circle
      || unit == triangle
  }

  static func read(_ text: [UInt16], at start: Int, measures: MeasureWords) -> Reading? {
    switch text[start] {
    case some: readSome(text, start)
    case letterN: readLetter(text, start, measures)
    case openBracket: readBracket(text, start, measures)
    case Fold.open: readEmptyBrackets(text, start, measures)
    case Fold.ellipsis: readEllipsis(text, start, measures)
    case Fold.tab: readGap(text, start, measures)
    default: readMarks(text, start, measures)
    }
  }

  /// Marks and digits mixed: XX, 1XX, XX.X, 9X.X. Letters beside them make a word (XML, KTV), not a gap.
  private static func readMarks(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    var end = start
    var marks = 0
    while end < text.count {
      if isMark(text[end]) { marks += 1 } else if !isInside(text, end, start) { break }
      end += 1
    }
    guard marks > 0 else { return nil }
    let isLetter = text[start] == Fold.cross
    if isLetter || text[end - 1] == Fold.cross {
      if start > 0, Fold.isLatin(text[start - 1]) { return nil }
      if end < text.count, Fold.isLatin(text[end]) { return nil }
    }
    if isFootnote(text, start, end) || isSize(text, start, end) { return nil }
    return Reading(core: start..<end, bounds: bounds(Array(text[start..<end])), standsForName: false)
  }

  private static func isInside(_ text: [UInt16], _ at: Int, _ start: Int) -> Bool {
    if Fold.isDigit(text[at]) { return true }
    guard text[at] == Fold.fullStop, at > start, at + 1 < text.count else { return false }
    return isMark(text[at + 1]) || Fold.isDigit(text[at + 1])
  }

  /// A lone star that marks a note: （＊注：…）
  private static func isFootnote(_ text: [UInt16], _ start: Int, _ end: Int) -> Bool {
    end - start == 1 && text[start] == Fold.star && end < text.count && text[end] == unit("注")
  }

  /// 1920×1080, 3×5: a cross between two numbers multiplies.
  private static func isSize(_ text: [UInt16], _ start: Int, _ end: Int) -> Bool {
    let inner = text[start..<end]
    guard let cross = inner.firstIndex(where: isMark), text[cross] == Fold.cross else { return false }
    return cross > start && cross + 1 < end && Fold.isDigit(text[start]) && Fold.isDigit(text[end - 1])
      && inner.filter(isMark).count == 1 && end - cross > 2
  }

  /// `1XX` lies in 100…199, `9X.X` in 90…99.9; marks alone set no bounds, for XX may stand for 7 or 700.
  private static func bounds(_ units: [UInt16]) -> Interval? {
    guard Fold.isDigit(units[0]) else { return nil }
    var (lower, upper) = (Decimal(0), Decimal(0))
    var scale = Decimal(1)
    var sawPoint = false
    for unit in units {
      if unit == Fold.fullStop {
        sawPoint = true
        continue
      }
      let digit = Fold.isDigit(unit) ? Decimal(Int(unit - 0x30)) : nil
      if sawPoint {
        scale /= 10
        (lower, upper) = (lower + (digit ?? 0) * scale, upper + (digit ?? 9) * scale)
      } else {
        (lower, upper) = (lower * 10 + (digit ?? 0), upper * 10 + (digit ?? 9))
      }
    }
    return Interval(lower, upper)
  }

  /// 某, 某某, 某某某; 某些, 某种 and 某个 are words.
  private static func readSome(_ text: [UInt16], _ start: Int) -> Reading? {
    var end = start
    while end < text.count, text[end] == some { end += 1 }
    if end - start == 1, end < text.count, "些种个一类项方次几".utf16.contains(text[end]) { return nil }
    return Reading(core: start..<end, bounds: nil, standsForName: true)
  }

  /// N stands for a number before a measure word: N次, N%; not in 1+6+N.
  private static func readLetter(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    var end = start
    while end < text.count, text[end] == letterN { end += 1 }
    if start > 0, Fold.isLatin(text[start - 1]) || Fold.isDigit(text[start - 1]) || text[start - 1] == unit("+") {
      return nil
    }
    guard end < text.count, isCounted(text, end, measures) else { return nil }
    return Reading(core: start..<end, bounds: nil, standsForName: false)
  }

  /// 【】, 【 】, 【人数】, 【律所名称】.
  private static func readBracket(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    var end = start + 1
    while end < text.count, end - start <= 12, text[end] != closeBracket, text[end] != Fold.lineFeed { end += 1 }
    guard end < text.count, text[end] == closeBracket else { return nil }
    let content = text[start + 1..<end]
    let isBlank = content.allSatisfy { $0 == Fold.tab || isMark($0) || $0 == Fold.ellipsis }
    let asksNumber = content.last == unit("数") || content.last == unit("量")
    let asksName = ["名称", "单位", "姓名", "地名", "职务", "日期", "时间"].contains { content.reversed().starts(with: $0.utf16.reversed()) }
    guard isBlank || asksNumber || asksName || isCounted(text, end + 1, measures) else { return nil }
    return Reading(core: start..<end + 1, bounds: nil, standsForName: asksName)
  }

  /// （ ） and （  ） before a measure word, or with nothing in them at all.
  private static func readEmptyBrackets(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    var end = start + 1
    while end < text.count, text[end] == Fold.tab || isMark(text[end]) { end += 1 }
    guard end < text.count, text[end] == Fold.close else { return nil }
    let isMarked = end > start + 1 && text[start + 1] != Fold.tab
    guard isMarked || isCounted(text, end + 1, measures) else { return nil }
    return Reading(core: start..<end + 1, bounds: nil, standsForName: false)
  }

  private static func readEllipsis(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    var end = start
    while end < text.count, text[end] == Fold.ellipsis { end += 1 }
    guard isCounted(text, end, measures) else { return nil }
    return Reading(core: start..<end, bounds: nil, standsForName: false)
  }

  /// An empty space before a measure word in running prose: 共调解纠纷    件，
  private static func readGap(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    let next = start + 1
    let length = measures.length(in: text, at: next)
    guard start > 0, Fold.isIdeograph(text[start - 1]), length > 0, next + length < text.count else { return nil }
    let after = text[next + length]
    let isProse = after == 0xFF0C || after == 0x3002 || after == 0x3001 || after == 0x3B
    guard isProse else { return nil }
    return Reading(core: start..<next, bounds: nil, standsForName: false)
  }

  private static func isCounted(_ text: [UInt16], _ at: Int, _ measures: MeasureWords) -> Bool {
    var index = at
    while index < text.count, Qualifier.more.contains(text[index]) || ChineseNumeral.power(text[index]) != nil { index += 1 }
    return measures.length(in: text, at: index) > 0
  }
}
