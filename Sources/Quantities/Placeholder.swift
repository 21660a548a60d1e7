import Foundation
import Model

/// Reads what stands where something was left to be filled in: XX, 1XX, 9X.X, ＊＊, ___, □□, ……, 【】, （ ）, 某, N.
enum Placeholder {
  struct Reading: Equatable {
    var core: Range<Int>
    /// What the stated digits of 1XX still tell: 100 to 199.
    var bounds: Interval?
    /// Whether it asks for a name (`【律所名称】`), or covers one with 某.
    var standsForName = false
  }

  private static let some = unit("某")
  private static let letterN = unit("N")
  private static let smallN = unit("n")
  private static let triangle = unit("△")
  private static let openBracket = unit("【")
  private static let closeBracket = unit("】")
  private static let openSquare = unit("[")
  private static let closeSquare = unit("]")
  /// A longer row of marks is read in parts.
  private static let longestRow = 128
  /// A longer text in brackets asks for nothing.
  private static let longestRequest = 12
  /// 某些, 某种 and 某个 are words.
  private static let someWords = Array("些种个一类项方次几".utf16)
  private static let numberRequests = ["数", "量"].map { Array($0.utf16) }
  private static let nameRequests = ["名称", "单位", "姓名", "地名", "职务", "日期", "时间"].map { Array($0.utf16) }

  static func mayStart(_ unit: UInt16) -> Bool {
    isMark(unit) || unit == some || unit == letterN || unit == smallN || unit == openBracket
      || unit == Fold.open || unit == openSquare
      || unit == Fold.ellipsis || unit == Fold.tab || Fold.isDigit(unit)
  }

  private static func isMark(_ unit: UInt16) -> Bool {
    unit == Fold.cross || unit == Fold.star || unit == Fold.underscore || unit == Fold.box
      || unit == Fold.circle
      || unit == triangle
  }

  /// Reads the placeholder that starts at `start`; nil where none does.
  static func read(_ text: [UInt16], at start: Int, measures: MeasureWords) -> Reading? {
    switch text[start] {
    case some: readSome(text, start)
    case letterN, smallN: readLetter(text, start, measures)
    case openBracket: readRequest(text, start, measures)
    case Fold.open: readEmptyBrackets(text, start, Fold.close, measures)
    case openSquare: readEmptyBrackets(text, start, closeSquare, measures)
    case Fold.ellipsis: readEllipsis(text, start, measures)
    case Fold.tab: readGap(text, start, measures)
    default: readMarks(text, start)
    }
  }

  // MARK: Rows of marks

  /// Marks and digits mixed: XX, 1XX, XX.X, 9X.X.
  private static func readMarks(_ text: [UInt16], _ start: Int) -> Reading? {
    var end = start
    var hasMark = false
    while end - start < longestRow, end < text.count, isInRow(text, end), !startsYear(text, end, after: start)
    {
      hasMark = hasMark || isMark(text[end])
      end += 1
    }
    let row = start..<end
    guard hasMark, !isInLatinWord(text, row), !isFootnote(text, row), !isProduct(text, row) else {
      return nil
    }
    return Reading(core: row, bounds: bounds(text[row]))
  }

  /// The 2023 of XXX2023年: a year behind a name's placeholder is not part of it.
  private static func startsYear(_ text: [UInt16], _ index: Int, after start: Int) -> Bool {
    guard index > start, isMark(text[index - 1]), text.unit(at: index + 4) == unit("年") else { return false }
    return (index..<index + 4).allSatisfy { Fold.isDigit(text.unit(at: $0)) }
  }

  private static func isInRow(_ text: [UInt16], _ index: Int) -> Bool {
    if Fold.isDigit(text[index]) || isMark(text[index]) { return true }
    let next = text.unit(at: index + 1)
    return text[index] == Fold.fullStop && (isMark(next) || Fold.isDigit(next))
  }

  /// XML, DOCX: letters beside a cross make a word of it.
  private static func isInLatinWord(_ text: [UInt16], _ row: Range<Int>) -> Bool {
    guard text[row.lowerBound] == Fold.cross || text[row.upperBound - 1] == Fold.cross else { return false }
    return Fold.isLatin(text.unit(at: row.lowerBound - 1)) || Fold.isLatin(text.unit(at: row.upperBound))
  }

  /// A lone star that marks a note: （＊注：…）
  private static func isFootnote(_ text: [UInt16], _ row: Range<Int>) -> Bool {
    row.count == 1 && text[row.lowerBound] == Fold.star && text.unit(at: row.upperBound) == unit("注")
  }

  /// 1920×1080, 3×5×7: single crosses between numbers multiply; stars hide digits, as in 8*0.
  private static func isProduct(_ text: [UInt16], _ row: Range<Int>) -> Bool {
    let end = row.upperBound - 1
    return row.allSatisfy { index in
      guard isMark(text[index]) else { return true }
      guard text[index] == Fold.cross, index < end else { return false }
      return Fold.isDigit(text.unit(at: index - 1)) && Fold.isDigit(text[index + 1])
    }
  }

  /// `1XX` lies in 100…199, `9X.X` in 90…99.9; marks alone set no bounds, for XX may stand for 7 or 700.
  private static func bounds(_ row: ArraySlice<UInt16>) -> Interval? {
    guard let first = row.first, Fold.isDigit(first), row.count <= ArabicNumeral.longestNumber else {
      return nil
    }
    var (lower, upper) = (Decimal(0), Decimal(0))
    var decimals: Int?
    for unit in row {
      guard unit != Fold.fullStop else {
        decimals = 0
        continue
      }
      let digit = Fold.isDigit(unit) ? Decimal(Int(unit - Fold.zero)) : nil
      (lower, upper) = (lower * 10 + (digit ?? 0), upper * 10 + (digit ?? 9))
      decimals = decimals.map { $0 + 1 }
    }
    let scale = Decimal.powerOfTen(-(decimals ?? 0))
    return Interval(lower * scale, upper * scale)
  }

  // MARK: Characters that stand for a name or a number

  /// 某, 某某, 某某某
  private static func readSome(_ text: [UInt16], _ start: Int) -> Reading? {
    let end = rowEnd(of: some, text, start)
    if end - start == 1, someWords.contains(text.unit(at: end)) { return nil }
    return Reading(core: start..<end, standsForName: true)
  }

  /// N stands for a number before a measure word: N次, N%, N.N万元; not in 1+6+N.
  private static func readLetter(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    let before = text.unit(at: start - 1)
    guard !Fold.isLatin(before), !Fold.isDigit(before), before != unit("+") else { return nil }
    var end = rowEnd(of: text[start], text, start)
    if text.unit(at: end) == Fold.fullStop, text.unit(at: end + 1) == text[start] {
      end = rowEnd(of: text[start], text, end + 1)
    }
    return isCounted(text, end, measures) ? Reading(core: start..<end) : nil
  }

  private static func readEllipsis(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    guard text.unit(at: start - 1) != Fold.ellipsis else { return nil }
    let end = rowEnd(of: Fold.ellipsis, text, start)
    return isCounted(text, end, measures) ? Reading(core: start..<end) : nil
  }

  private static func rowEnd(of unit: UInt16, _ text: [UInt16], _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == unit { end += 1 }
    return end
  }

  // MARK: Brackets and blanks

  /// 【】, 【 】, 【人数】, 【律所名称】
  private static func readRequest(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    let inside = text[(start + 1)...].prefix(longestRequest).prefix {
      $0 != closeBracket && $0 != Fold.lineFeed
    }
    guard text.unit(at: inside.endIndex) == closeBracket else { return nil }
    let end = inside.endIndex + 1
    let isBlank = inside.allSatisfy { $0 == Fold.tab || isMark($0) || $0 == Fold.ellipsis }
    let asksNumber = numberRequests.contains { inside.suffix($0.count).elementsEqual($0) }
    let asksName = nameRequests.contains { inside.suffix($0.count).elementsEqual($0) }
    guard isBlank || asksNumber || asksName || isCounted(text, end, measures) else { return nil }
    return Reading(core: start..<end, standsForName: asksName)
  }

  /// （ ）, （） and [ ] before a measure word, or （__） anywhere.
  private static func readEmptyBrackets(
    _ text: [UInt16], _ start: Int, _ close: UInt16, _ measures: MeasureWords
  ) -> Reading? {
    let inside = text[(start + 1)...].prefix(longestRow).prefix { $0 == Fold.tab || isMark($0) }
    let end = inside.endIndex + 1
    guard text.unit(at: inside.endIndex) == close else { return nil }
    let isMarked = inside.first.map(isMark) ?? false
    return isMarked || isCounted(text, end, measures) ? Reading(core: start..<end) : nil
  }

  /// An empty space before a measure word in running prose: 共调解纠纷    件，
  private static func readGap(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Reading? {
    let word = Qualifier.isMore(text.unit(at: start + 1)) ? start + 2 : start + 1
    let measure = measures.length(in: text, at: word)
    let isProse =
      Fold.isIdeograph(text.unit(at: start - 1))
      && Fold.isProsePunctuation(text.unit(at: word + measure))
    return measure > 0 && isProse ? Reading(core: start..<start + 1) : nil
  }

  /// Whether a measure word follows, behind 余, 多, 万 and their like.
  private static func isCounted(_ text: [UInt16], _ start: Int, _ measures: MeasureWords) -> Bool {
    let longest = 6
    var index = start
    while index - start < longest,
      Qualifier.isMore(text.unit(at: index)) || isMultiplier(text.unit(at: index))
    {
      index += 1
    }
    return measures.length(in: text, at: index) > 0
  }

  private static func isMultiplier(_ unit: UInt16) -> Bool { ChineseNumeral.power(unit) != nil }
}
