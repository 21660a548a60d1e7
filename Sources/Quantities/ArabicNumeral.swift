import Foundation

/// Reads numerals written in digits: 1234, 1,234, 1.2万, 3万4000, 25万6千, 8千.
enum ArabicNumeral {
  /// More digits than this are an identifier, not a number.
  static let longestNumber = 15

  /// Reads the numeral that starts at `start`; nil where no digit stands there.
  ///
  /// A number of more than 15 digits is read to its end with the value 0 and `digits` telling its length.
  static func read(_ text: [UInt16], at start: Int) -> Numeral? {
    guard let plain = readPlain(text, at: start) else { return nil }
    let end = start + plain.length
    guard plain.digits <= longestNumber, startsMultiplier(text, at: end) else { return plain }
    return multiplied(plain, text, start)
  }

  /// Digits with their separators and decimal point, without 万 and 亿.
  private static func readPlain(_ text: [UInt16], at start: Int) -> Numeral? {
    var digits = DigitString()
    var index = start
    while index < text.count {
      let unit = text[index]
      if Fold.isDigit(unit) {
        digits.append(unit)
      } else if unit == Fold.fullStop, digits.takesPoint, Fold.isDigit(text.unit(at: index + 1)) {
        digits.hasPoint = true
      } else if unit != Fold.comma || !digits.takesPoint || !groupsThousands(text, index, start) {
        break
      }
      index += 1
    }
    guard digits.count > 0 else { return nil }
    let isNumber = digits.count <= longestNumber
    return Numeral(
      value: isNumber ? digits.value : 0, step: .powerOfTen(digits.order), length: index - start,
      script: .arabic, digits: digits.count)
  }

  /// A comma between one to three digits and exactly three: 1,234 but not 12,34 nor 1,2345.
  private static func groupsThousands(_ text: [UInt16], _ comma: Int, _ start: Int) -> Bool {
    let before = text[start..<comma].suffix(4).reversed().prefix { Fold.isDigit($0) }.count
    let after = text[(comma + 1)...].prefix(4).prefix { Fold.isDigit($0) }.count
    return (1...3).contains(before) && after == 3
  }

  private static func startsMultiplier(_ text: [UInt16], at index: Int) -> Bool {
    index < text.count && ChineseNumeral.power(text[index]).map { $0 > 1 } ?? false
  }

  /// 万, 亿, 千, 百 after digits, and what follows them: 3万4000, 25万6千, 13万2, 2千万, 1千零1.
  ///
  /// Powers fall from one to the next, as in 3万4千, or a 万 or 亿 multiplies all before it, as in 2千万.
  private static func multiplied(_ plain: Numeral, _ text: [UInt16], _ start: Int) -> Numeral {
    var number = plain
    var (total, current) = (Decimal(0), plain.value)
    var (lowest, last) = (Int.max, Int.max)
    var index = start + plain.length
    while startsMultiplier(text, at: index), let power = ChineseNumeral.power(text[index]) {
      let multipliesAll = power >= 4 && power > last
      guard power < lowest || multipliesAll else { break }
      let scale = Decimal.powerOfTen(power)
      total = multipliesAll ? (total + current) * scale : total + current * scale
      current = 0
      number.step *= scale
      number.multiplier += power
      (lowest, last) = (min(lowest, power), power)
      index += 1
      if let tail = readTail(text, at: index, below: power) {
        (current, number.step, number.multiplier) = (tail.value, tail.step, 0)
        index += tail.length
      }
    }
    number.value = total + current
    number.length = index - start
    return number
  }

  /// What follows a multiplier: the 4000 of 3万4000, the 6 of 25万6千, and the 2 of 13万2, which is 2000.
  private static func readTail(_ text: [UInt16], at start: Int, below power: Int) -> Numeral? {
    let zero = ChineseNumeral.digit(text.unit(at: start)) == 0 ? 1 : 0
    guard var tail = readPlain(text, at: start + zero), tail.digits <= power, tail.value.exponent >= 0 else {
      return nil
    }
    if tail.digits == 1, zero == 0, !startsMultiplier(text, at: start + tail.length) {
      tail.step = .powerOfTen(power - 1)
      tail.value *= tail.step
    }
    tail.length += zero
    return tail
  }
}

/// The digits of a number while they are read.
private struct DigitString {
  private(set) var count = 0
  var hasPoint = false
  private var significand: UInt64 = 0
  private var decimals = 0
  private var trailingZeros = 0

  /// Whether a decimal point or a separator may come next.
  var takesPoint: Bool { count > 0 && !hasPoint }

  mutating func append(_ digit: UInt16) {
    count += 1
    guard count <= ArabicNumeral.longestNumber else { return }
    significand = significand * 10 + UInt64(digit - 0x30)
    trailingZeros = digit == 0x30 ? trailingZeros + 1 : 0
    if hasPoint { decimals += 1 }
  }

  var value: Decimal { Decimal(sign: .plus, exponent: -decimals, significand: Decimal(significand)) }

  /// The power of ten of the last stated digit: 2 in 200, −1 in 1.5, 0 in 0.
  var order: Int { significand == 0 || hasPoint ? -decimals : trailingZeros }
}
