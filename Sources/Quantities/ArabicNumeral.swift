import Foundation

/// Reads numerals written in digits: 1234, 1,234, 1.2万, 3万4000, 25万6千, 8千.
enum ArabicNumeral {
  struct Reading: Equatable {
    var value: Decimal
    /// The order of the last stated digit: 200 has 100, 1.2万 has 1000.
    var step: Decimal
    var length: Int
    /// The digits before any 万 or 亿, without separators.
    var digits: Int
    var hasFraction: Bool
  }

  /// More digits than this are an identifier, not a number.
  static let longestNumber = 15

  /// Reads the numeral that starts at `start`; nil where no digit stands there.
  ///
  /// A number of more than 15 digits is read to its end with the value 0 and `digits` telling its length.
  static func read(_ text: [UInt16], at start: Int) -> Reading? {
    guard let plain = readPlain(text, at: start) else { return nil }
    guard plain.digits <= longestNumber else { return plain }
    return withMultipliers(plain, text, start)
  }

  private static func readPlain(_ text: [UInt16], at start: Int) -> Reading? {
    var index = start
    var significand: UInt64 = 0
    var digits = 0
    var fraction = 0
    var trailingZeros = 0
    var sawPoint = false
    while index < text.count {
      if Fold.isDigit(text[index]) {
        digits += 1
        if digits <= longestNumber {
          significand = significand * 10 + UInt64(text[index] - 0x30)
          trailingZeros = text[index] == 0x30 ? trailingZeros + 1 : 0
          if sawPoint { fraction += 1 }
        }
        index += 1
      } else if digits > 0, !sawPoint, text[index] == 0x2C, groupsThousands(text, index, start) {
        index += 1
      } else if digits > 0, !sawPoint, text[index] == Fold.fullStop, index + 1 < text.count,
        Fold.isDigit(text[index + 1])
      {
        sawPoint = true
        index += 1
      } else {
        break
      }
    }
    guard digits > 0 else { return nil }
    let value = Decimal(sign: .plus, exponent: -fraction, significand: Decimal(significand))
    let order = significand == 0 || sawPoint ? -fraction : trailingZeros
    return Reading(
      value: digits > longestNumber ? 0 : value, step: ChineseNumeral.pow10(order), length: index - start,
      digits: digits, hasFraction: sawPoint)
  }

  /// A comma between one to three digits and exactly three: 1,234 but not 12,34 nor 1,2345.
  private static func groupsThousands(_ text: [UInt16], _ comma: Int, _ start: Int) -> Bool {
    var before = 0
    while comma - before - 1 >= start, Fold.isDigit(text[comma - before - 1]) { before += 1 }
    var after = 0
    while comma + after + 1 < text.count, Fold.isDigit(text[comma + after + 1]) { after += 1 }
    return (1...3).contains(before) && after == 3
  }

  /// 万, 亿, 千, 百 after digits, and what follows them: 3万4000, 25万6千, 13万2, 2千万, 1千零1.
  private static func withMultipliers(_ plain: Reading, _ text: [UInt16], _ start: Int) -> Reading {
    var reading = plain
    var index = start + plain.length
    var total: Decimal = 0
    var current = plain.value
    var lowest = Int.max
    while index < text.count, let power = ChineseNumeral.power(text[index]), power > 1 {
      let scale = ChineseNumeral.pow10(power)
      guard power < lowest || power >= 4 else { break }
      total = power < lowest ? total + current * scale : (total + current) * scale
      reading.step *= scale
      current = 0
      lowest = min(lowest, power)
      index += 1
      guard let (tail, end) = readTail(text, at: index, below: power) else { continue }
      current = tail.value
      reading.step = tail.step
      index = end
    }
    reading.value = total + current
    reading.length = index - start
    return reading
  }

  /// What follows a multiplier: the 4000 of 3万4000, the 6 of 25万6千, and the 2 of 13万2, which is 2000.
  private static func readTail(_ text: [UInt16], at start: Int, below power: Int) -> (Reading, Int)? {
    let hasZero = start < text.count && ChineseNumeral.digit(text[start]) == 0
    let first = hasZero ? start + 1 : start
    guard var tail = readPlain(text, at: first), tail.digits <= power, !tail.hasFraction else { return nil }
    let end = first + tail.length
    let isMultiplied = end < text.count && ChineseNumeral.power(text[end]).map { $0 > 1 } ?? false
    if tail.digits == 1, !hasZero, !isMultiplied {
      let scale = ChineseNumeral.pow10(power - 1)
      tail.value *= scale
      tail.step = scale
    }
    return (tail, end)
  }
}
