import Foundation

/// Reads numerals written in Chinese characters: 一百零五, 三十多, 十五六, 二百五, 二〇二三, 壹拾贰, 廿三.
enum ChineseNumeral {
  /// What a run of numeral characters amounts to.
  struct Reading: Equatable {
    var value: Decimal
    /// The other end of an approximate pair (三五, 十五六, 三四十); nil for one number.
    var upper: Decimal?
    /// The order of the last stated digit: 三百 has 100, 十二 has 1.
    var step: Decimal
    /// The number of units read.
    var length: Int
    /// Whether it begins with a bare 百, 千, 万 or 亿, which is a number only with 余, 近, 上 or 数 beside it.
    var isBareUnit: Bool
  }

  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00, 0x58F9: 1  // 一 壹
    case 0x4E8C, 0x4E24, 0x8D30: 2  // 二 两 贰
    case 0x4E09, 0x53C1: 3  // 三 叁
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9646: 6  // 六 陆
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    default: nil
    }
  }

  /// The power of ten of a unit character; 廿 and 卅 are digits of 十.
  static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341, 0x62FE: 1  // 十 拾
    case 0x767E, 0x4F70: 2  // 百 佰
    case 0x5343, 0x4EDF: 3  // 千 仟
    case 0x4E07, 0x842C: 4  // 万 萬
    case 0x4EBF, 0x5104: 8  // 亿 億
    default: nil
    }
  }

  static func isDigitOrUnit(_ unit: UInt16) -> Bool {
    digit(unit) != nil || power(unit) != nil || unit == 0x5EFF || unit == 0x5345
  }

  static func pow10(_ power: Int) -> Decimal { Decimal(sign: .plus, exponent: power, significand: 1) }

  /// Reads the longest numeral that starts at `start`; nil where none does, or where the characters make none.
  static func read(_ text: [UInt16], at start: Int) -> Reading? {
    var end = start
    while end < text.count, isDigitOrUnit(text[end]) || isZeroCircle(text, end, start) { end += 1 }
    guard end > start, end - start <= 24 else { return nil }
    let run = Array(text[start..<end])
    return run.contains { power($0) != nil || $0 == 0x5EFF || $0 == 0x5345 } ? readWithUnits(run) : readDigits(run)
  }

  /// ○ is a zero between Chinese digits (二○二三), else a placeholder.
  private static func isZeroCircle(_ text: [UInt16], _ index: Int, _ start: Int) -> Bool {
    text[index] == Fold.circle && index > start && index + 1 < text.count && digit(text[index - 1]) != nil
      && digit(text[index + 1]) != nil
  }

  /// Digits alone: a single one, a pair of neighbours (三五, 两三), or a string as in years (二〇二三).
  private static func readDigits(_ run: [UInt16]) -> Reading? {
    let digits = run.map { digit($0) ?? 0 }
    if digits.count == 1 {
      return Reading(value: Decimal(digits[0]), step: 1, length: 1, isBareUnit: false)
    }
    if digits.count == 2, let pair = approximatePair(digits[0], digits[1]) {
      return Reading(value: pair.0, upper: pair.1, step: 1, length: 2, isBareUnit: false)
    }
    let value = digits.reduce(Decimal(0)) { $0 * 10 + Decimal($1) }
    return Reading(value: value, step: 1, length: run.count, isBareUnit: false)
  }

  private static func approximatePair(_ first: Int, _ second: Int) -> (Decimal, Decimal)? {
    first > 0 && second > first && second - first <= 2 ? (Decimal(first), Decimal(second)) : nil
  }

  /// Digits with units, section by section: 一万五千亿 is (1×万 + 5×千) × 亿.
  private static func readWithUnits(_ run: [UInt16]) -> Reading? {
    var state = Accumulator()
    for (index, unit) in run.enumerated() {
      guard state.take(unit, isFirst: index == 0) else {
        return index > 0 ? state.finish(length: index) : nil
      }
    }
    return state.finish(length: run.count)
  }
}

/// The running value of a numeral with units; the upper end runs beside it where a pair of digits was read.
private struct Accumulator {
  private var total: Decimal = 0
  private var section: Decimal = 0
  private var sectionUpper: Decimal?
  private var totalUpper: Decimal?
  private var pending: [Int] = []
  private var lastPower = Int.max
  private var sectionPower = Int.max
  private var sawZero = false
  private var isBareUnit = false
  private var step: Decimal = 1

  /// - Returns: false where the character cannot continue the numeral.
  mutating func take(_ unit: UInt16, isFirst: Bool) -> Bool {
    if unit == 0x5EFF || unit == 0x5345 {  // 廿 卅
      guard pending.isEmpty else { return false }
      section += unit == 0x5EFF ? 20 : 30
      (lastPower, step) = (1, 10)
      return true
    }
    if let digit = ChineseNumeral.digit(unit) {
      if digit == 0 {
        sawZero = true
        return pending.isEmpty
      }
      pending.append(digit)
      return pending.count <= 2
    }
    guard let power = ChineseNumeral.power(unit) else { return false }
    return power >= 4 ? closeSection(power, isFirst: isFirst) : addUnit(power, isFirst: isFirst)
  }

  private mutating func addUnit(_ power: Int, isFirst: Bool) -> Bool {
    guard power < sectionPower else { return false }
    let scale = ChineseNumeral.pow10(power)
    switch pending.count {
    case 0:
      guard power == 1 || isFirst else { return false }
      isBareUnit = isFirst && power > 1
      section += scale
      if let upper = sectionUpper { sectionUpper = upper + scale }
    case 1:
      section += Decimal(pending[0]) * scale
      if let upper = sectionUpper { sectionUpper = upper + Decimal(pending[0]) * scale }
    default:
      sectionUpper = section + Decimal(pending[1]) * scale
      section += Decimal(pending[0]) * scale
    }
    pending = []
    (sectionPower, lastPower, step, sawZero) = (power, power, scale, false)
    return true
  }

  private mutating func closeSection(_ power: Int, isFirst: Bool) -> Bool {
    settleDigits()
    let scale = ChineseNumeral.pow10(power)
    if isFirst {
      isBareUnit = true
      section = 1
    }
    if power == 8, total > 0 {  // 一万五千亿, 二十万亿
      totalUpper = totalUpper.map { ($0 + (sectionUpper ?? section)) * scale }
      total = (total + section) * scale
    } else {
      if let upper = sectionUpper { totalUpper = total + upper * scale }
      total += section * scale
    }
    step *= scale
    (section, sectionUpper, sectionPower, lastPower, sawZero) = (0, nil, .max, power, false)
    return true
  }

  /// The digits at a section's end: 五 in 三十五, or 五 for 五十 in 二百五, or a pair in 十五六.
  private mutating func settleDigits() {
    guard let first = pending.first else { return }
    let abbreviates = lastPower != .max && lastPower >= 2 && !sawZero && pending.count == 1
    let scale = abbreviates ? ChineseNumeral.pow10(lastPower - 1) : 1
    if pending.count == 2 { sectionUpper = section + Decimal(pending[1]) }
    section += Decimal(first) * scale
    step = scale
    pending = []
  }

  mutating func finish(length: Int) -> ChineseNumeral.Reading? {
    settleDigits()
    var upper = totalUpper.map { $0 + section }
    if let sectionUpper { upper = total + sectionUpper }
    return ChineseNumeral.Reading(
      value: total + section, upper: upper, step: step, length: length, isBareUnit: isBareUnit)
  }
}
