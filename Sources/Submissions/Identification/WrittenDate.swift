import Model

/// Years and dates as reports write them, in normalised text: `2024年1月16日`, `二〇二四年一月十六日`.
enum WrittenDate {
  /// A year with its place.
  struct Year: Hashable {
    let year: Int
    /// The digits, without 年 or 年度.
    let range: Range<Int>
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// The years 1990–2099 in a line, in order.
  ///
  /// Left out: document numbers (`〔2023〕5号`), spans (`2021—2025年`) and what stands in a title (`《…》`).
  static func years(in line: [Unicode.Scalar]) -> [Year] {
    var years: [Year] = []
    var quotes = 0
    var index = 0
    while index < line.count {
      if line[index] == "《" { quotes += 1 } else if line[index] == "》" { quotes -= 1 }
      guard quotes <= 0, let year = year(at: index, in: line) else {
        index += 1
        continue
      }
      if !isSpanOrNumber(year.range, in: line) { years.append(year) }
      index = year.range.upperBound
    }
    return years
  }

  /// The spans of years in a line (`2022—2023年`, `2022年至2023年`), in order; not those in a title (`《…》`).
  static func spans(in line: [Unicode.Scalar]) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    var quotes = 0
    for index in line.indices {
      if line[index] == "《" { quotes += 1 } else if line[index] == "》" { quotes -= 1 }
      guard quotes <= 0, let first = year(at: index, in: line) else { continue }
      let rest = line[first.range.upperBound...].drop { $0 == "年" || $0 == "度" }
      let next = rest.drop { dashes.contains($0) }
      guard next.count < rest.count, let last = year(at: next.startIndex, in: line), first.year < last.year
      else { continue }
      spans.append(first.year...last.year)
    }
    return spans
  }

  /// A four-digit year that starts at `index`, in Arabic or Chinese digits.
  private static func year(at index: Int, in line: [Unicode.Scalar]) -> Year? {
    let end = index + 4
    guard end <= line.count, digit(line[index]) != nil else { return nil }
    let arabic = line[index].isASCIIDigit
    var value = 0
    for scalar in line[index..<end] {
      guard let digit = digit(scalar), scalar.isASCIIDigit == arabic else { return nil }
      value = value * 10 + digit
    }
    let isAlone = { (place: Int) in !line.indices.contains(place) || !line[place].isASCIIDigit }
    guard (1990...2099).contains(value), isAlone(index - 1), isAlone(end) else { return nil }
    guard arabic || (end < line.count && line[end] == "年") else { return nil }
    return Year(year: value, range: index..<end)
  }

  private static func isSpanOrNumber(_ range: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? line[range.lowerBound - 1] : " "
    let rest = line[range.upperBound...].drop { $0 == "年" || $0 == "度" }
    let after = rest.first ?? " "
    let next = rest.dropFirst().drop { dashes.contains($0) }.first ?? " "
    return brackets.contains(before) || (dashes.contains(before) && before != "/" && before != ".")
      || (dashes.contains(after) && next.isASCIIDigit)
  }

  private static let dashes = Marks("-—–－~～至/.")
  private static let brackets = Marks("〔[［﹝【")
  private static let closing = Marks("。）)．")

  /// The date that a line ends with, and where it begins; a full stop or bracket may follow.
  static func date(endingIn line: [Unicode.Scalar]) -> (date: CalendarDate, start: Int)? {
    let end = line.lastIndex { !closing.contains($0) }.map { $0 + 1 } ?? 0
    let body = line[..<end]
    return chineseDate(in: body) ?? numericDate(in: body)
  }

  /// `2024年1月16日`, digits Arabic or Chinese; 号 counts as 日.
  private static func chineseDate(in line: Scalars) -> (CalendarDate, Int)? {
    guard let last = line.last, last == "日" || last == "号",
      let yearMark = line.lastIndex(of: "年"), let monthMark = line[yearMark...].lastIndex(of: "月"),
      yearMark >= 4, let year = number(line[(yearMark - 4)..<yearMark], isYear: true),
      let month = number(line[(yearMark + 1)..<monthMark]),
      let day = number(line[(monthMark + 1)..<(line.endIndex - 1)]),
      let date = day <= longestDay(of: month) ? CalendarDate(year: year, month: month, day: day) : nil
    else { return nil }
    return (date, yearMark - 4)
  }

  /// `2024-01-16`, `2024.1.16`, `2024/1/16` as a whole line.
  private static func numericDate(in line: Scalars) -> (CalendarDate, Int)? {
    let parts = line.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." || $0 == "/" }
    guard line.count <= 10, parts.count == 3, parts[0].count == 4, let year = number(parts[0], isYear: true),
      let month = number(parts[1]), let day = number(parts[2]),
      day <= longestDay(of: month), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, line.startIndex)
  }

  private static func longestDay(of month: Int) -> Int {
    switch month {
    case 2: 29
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `16`, `十六`, `三十一`; for a year digit by digit.
  private static func number(_ scalars: Scalars, isYear: Bool = false) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 4 else { return nil }
    if isYear || scalars.allSatisfy({ $0.isASCIIDigit }) {
      var value = 0
      for scalar in scalars {
        guard let digit = digit(scalar) else { return nil }
        value = value * 10 + digit
      }
      return isYear && !(1990...2099).contains(value) ? nil : value
    }
    guard let ten = scalars.firstIndex(of: "十") else {
      return scalars.count == 1 ? digit(scalars[scalars.startIndex]) : nil
    }
    let (tens, ones) = (scalars[..<ten], scalars[(ten + 1)...])
    guard tens.count <= 1, ones.count <= 1 else { return nil }
    guard let high = tens.first.map(digit) ?? 1, let low = ones.first.map(digit) ?? 0 else { return nil }
    return high * 10 + low
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "〇", "零", "○", "Ｏ", "O", "o", "◯": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
