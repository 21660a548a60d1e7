import Foundation

/// The running value of a Chinese numeral with units. Where a pair of digits was read (十五六, 三四十万), the upper
/// end runs beside the lower one.
struct ChineseSum {
  /// A number, or the two ends of an approximate one.
  private struct Ends {
    var lower = 0
    var upper = 0

    static func + (left: Ends, right: Ends) -> Ends {
      Ends(lower: left.lower + right.lower, upper: left.upper + right.upper)
    }

    static func * (ends: Ends, scale: Int) -> Ends {
      Ends(lower: ends.lower * scale, upper: ends.upper * scale)
    }
  }

  private var total = Ends()
  /// What has been read since the last 万 or 亿.
  private var section = Ends()
  /// The digits that wait for their unit: one, or a pair.
  private var pending: [Int] = []
  /// The power of the unit before.
  private var lastPower: Int?
  /// Within a section the units fall: 十 may not follow 十, nor 百.
  private var sectionPower = Int.max
  /// The power of the 万 or 亿 before.
  private var closedPower = Int.max
  private var sawZero = false
  private var isBareUnit = false
  private var isEmpty = true
  private var step = 1

  /// Takes the next character of the numeral.
  ///
  /// - Returns: false where the character cannot continue the numeral, which then ends before it.
  mutating func take(_ unit: UInt16) -> Bool {
    defer { isEmpty = false }
    if let tens = ChineseNumeral.tens(unit) { return takeTens(tens) }
    if let digit = ChineseNumeral.digit(unit) { return takeDigit(digit) }
    guard let power = ChineseNumeral.power(unit) else { return false }
    return power >= 4 ? closeSection(power) : takeUnit(power)
  }

  /// 廿 and 卅 stand for a digit with 十.
  private mutating func takeTens(_ value: Int) -> Bool {
    guard pending.isEmpty, sectionPower > 1 else { return false }
    add(Ends(lower: value, upper: value), power: 1)
    return true
  }

  private mutating func takeDigit(_ digit: Int) -> Bool {
    if digit == 0 {
      guard pending.isEmpty else { return false }
      sawZero = true
      return true
    }
    if let first = pending.first {
      guard pending.count == 1, ChineseNumeral.isApproximatePair(first, digit) else { return false }
    }
    pending.append(digit)
    return true
  }

  /// 十, 百 or 千: multiplies the digit before it; 十 may stand alone, 百 and 千 only at the start.
  private mutating func takeUnit(_ power: Int) -> Bool {
    guard power < sectionPower, !pending.isEmpty || power == 1 || isEmpty else { return false }
    isBareUnit = isBareUnit || (isEmpty && power > 1)
    let digits = pending.isEmpty ? Ends(lower: 1, upper: 1) : pendingEnds
    add(digits * Self.powerOfTen(power), power: power)
    return true
  }

  private mutating func add(_ ends: Ends, power: Int) {
    section = section + ends
    pending = []
    (sectionPower, lastPower, step, sawZero) = (power, power, Self.powerOfTen(power), false)
  }

  /// 万 or 亿: multiplies the section, or all that was read where it is greater than the unit before it.
  private mutating func closeSection(_ power: Int) -> Bool {
    let multipliesAll = power > closedPower && total.upper < Self.powerOfTen(8)
    let multipliesSection = power < closedPower && (isEmpty || section.upper > 0 || !pending.isEmpty)
    guard multipliesAll || multipliesSection else { return false }
    settleDigits()
    if isEmpty {
      isBareUnit = true
      section = Ends(lower: 1, upper: 1)
    }
    let scale = Self.powerOfTen(power)
    total = multipliesAll ? (total + section) * scale : total + section * scale
    step = step * scale
    section = Ends()
    (sectionPower, lastPower, closedPower, sawZero) = (.max, power, power, false)
    return true
  }

  /// The digits at a section's end: 五 in 三十五, or 五 for 五十 in 二百五, or a pair in 十五六.
  private mutating func settleDigits() {
    guard !pending.isEmpty else { return }
    step = 1
    if pending.count == 1, !sawZero, let lastPower, lastPower >= 2 { step = Self.powerOfTen(lastPower - 1) }
    section = section + pendingEnds * step
    pending = []
  }

  private var pendingEnds: Ends { Ends(lower: pending.first ?? 0, upper: pending.last ?? 0) }

  func numeral(length: Int) -> Numeral {
    var settled = self
    settled.settleDigits()
    let sum = settled.total + settled.section
    return Numeral(
      value: Decimal(sum.lower), upper: sum.upper > sum.lower ? Decimal(sum.upper) : nil,
      step: Decimal(settled.step), length: length, script: .chinese, multiplier: multiplier,
      isBareUnit: isBareUnit)
  }

  /// 4 for 三万, 0 for 三万五.
  private var multiplier: Int {
    guard let lastPower, lastPower >= 4, pending.isEmpty, !sawZero else { return 0 }
    return lastPower
  }

  private static func powerOfTen(_ power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }
}
