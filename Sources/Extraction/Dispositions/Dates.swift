import Foundation
import Model
import Quantities

/// Years, months, days, quarters and times of day: 2023年, 12月20日, 2024-01-16, 二〇二三年, 9:00, 四季度.
struct Dates: DispositionRule {
  private static let longestDate = 32

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let core = number.token.core
    let next = units.unit(core.upperBound)
    if isYear(number.token, units), next == unit("年") || next == unit("-") || isSeparatedDate(core, units) {
      return (.date, "date:year")
    }
    if isYear(number.token, units),
      units.starts("至", at: core.upperBound) || units.starts("到", at: core.upperBound)
    {
      return (.date, "date:years")
    }
    if next == unit("月"), number.token.value.map({ $0 >= 1 && $0 <= 12 }) ?? false, !isMonthsLong(core, units)
    {
      return (.date, "date:month")
    }
    if next == unit("日") || next == unit("号"), followsMonth(core, units) { return (.date, "date:day") }
    if next == unit("日"), number.token.value.map({ $0 <= 31 }) ?? false,
      !units.starts("日内", at: core.upperBound)
    {
      return (.date, "date:day")
    }
    if units.starts("季度", at: core.upperBound), number.token.value.map({ $0 <= 4 }) ?? false {
      return (.date, "date:quarter")
    }
    if opensDateRange(core, units) { return (.date, "date:range") }
    if isSeparatedDate(core, units) { return (.date, "date:separated") }
    if isClock(core, units) { return (.time, "time:clock") }
    return nil
  }

  /// The 1 of 1-6月份 and the 3 of 3至5日.
  private func opensDateRange(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    guard core.count <= 2, [Fold.dash, unit("至"), unit("到")].contains(units.unit(core.upperBound)) else {
      return false
    }
    var end = core.upperBound + 1
    while Fold.isDigit(units.unit(end)) { end += 1 }
    return end > core.upperBound + 1 && [unit("月"), unit("日")].contains(units.unit(end))
  }

  private func isYear(_ token: NumberToken, _ units: [UInt16]) -> Bool {
    guard token.core.count == 4, let value = token.value else { return false }
    return value >= 1900 && value <= 2100
  }

  /// 3个月 counts; 3月 and 1-6月 are of the calendar.
  private func isMonthsLong(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    units.unit(core.upperBound) == unit("个")
  }

  private func followsMonth(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    let before = units.unit(core.lowerBound - 1)
    return before == unit("月")
      || ((before == Fold.dash || before == unit("至") || before == 0x3001)
        && units.unit(core.lowerBound - 2) == unit("日"))
  }

  /// 2024-01-16, 2024.1.16, 2024/1/16, and the parts of each.
  private func isSeparatedDate(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    let (before, after) = (units.unit(core.lowerBound - 1), units.unit(core.upperBound))
    if isSeparator(after), Fold.isDigit(units.unit(core.upperBound + 1)), isYearLike(core, units) {
      return true
    }
    guard isSeparator(before), Fold.isDigit(units.unit(core.lowerBound - 2)) else { return false }
    var start = core.lowerBound - 1
    while start > 0, core.lowerBound - start < Self.longestDate,
      Fold.isDigit(units[start - 1]) || isSeparator(units[start - 1])
    { start -= 1 }
    return isYearLike(start..<core.lowerBound, units)
  }

  private func isSeparator(_ sign: UInt16) -> Bool {
    sign == Fold.dash || sign == Fold.fullStop || sign == unit("/")
  }

  private func isYearLike(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    (units.starts("20", at: range.lowerBound) || units.starts("19", at: range.lowerBound)) && range.count >= 4
      && Fold.isDigit(units.unit(range.lowerBound + 3))
  }

  private func isClock(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    guard core.count <= 2 else { return false }
    if units.unit(core.upperBound) == 0x3A, Fold.isDigit(units.unit(core.upperBound + 1)),
      Fold.isDigit(units.unit(core.upperBound + 2))
    {
      return true
    }
    return units.unit(core.lowerBound - 1) == 0x3A && Fold.isDigit(units.unit(core.lowerBound - 2))
      && core.count == 2
  }
}
