import Foundation

/// Reads shares told in words or as a fraction: 百分之九十五, 百分之3.5, 三分之二, 九成, 七成五, 3/4.
enum Share {
  struct Reading: Equatable {
    var percent: Decimal
    /// In percent: the order of the last stated digit.
    var step: Decimal
    var core: Range<Int>
    /// Where 百分之, 分之, 成 or / stands, which does for a measure word.
    var sign: Range<Int>
  }

  private static let ofHundred = Array("百分之".utf16)
  private static let partsOf = Array("分之".utf16)
  private static let tenth = unit("成")
  private static let slash = unit("/")
  /// What 成 makes words with, so that 三成立 is no share: 成立 成员 成果 成功 …
  private static let notTenth = Array("立员果功为效长绩熟才就本品年都型渝交片套建".utf16)

  /// Reads 百分之 and the number behind it.
  static func readPercent(_ text: [UInt16], at start: Int) -> Reading? {
    let sign = start..<start + ofHundred.count
    guard text.hasWord(ofHundred, at: start), let part = Numeral.read(text, at: sign.upperBound) else {
      return nil
    }
    let number = ChineseDecimal.readDigits(text, after: part, at: sign.upperBound) ?? part
    let end = sign.upperBound + number.length
    return Reading(percent: number.value, step: number.step, core: start..<end, sign: sign)
  }

  /// Reads the rest of a share that begins with `number`: 三 of 三分之二, 九 of 九成, 3 of 3/4.
  static func read(_ text: [UInt16], after number: Numeral, at start: Int) -> Reading? {
    let end = start + number.length
    switch text.unit(at: end) {
    case tenth: return readTenths(text, number, start..<end)
    case slash: return readFraction(text, number, start..<end)
    case partsOf[0]: return readParts(text, number, start..<end)
    default: return nil
    }
  }

  /// 九成, 七成五
  private static func readTenths(_ text: [UInt16], _ tenths: Numeral, _ number: Range<Int>) -> Reading? {
    let end = number.upperBound + 1
    guard tenths.value > 0, tenths.value <= 10, !notTenth.contains(text.unit(at: end)) else { return nil }
    var share = Reading(
      percent: tenths.value * 10, step: 10, core: number.lowerBound..<end, sign: number.upperBound..<end)
    if let half = ChineseNumeral.digit(text.unit(at: end)), half > 0 {
      share.percent += Decimal(half)
      share.step = 1
      share.core = number.lowerBound..<end + 1
    }
    return share
  }

  /// 三分之二
  private static func readParts(_ text: [UInt16], _ whole: Numeral, _ number: Range<Int>) -> Reading? {
    let sign = number.upperBound..<number.upperBound + partsOf.count
    guard text.hasWord(partsOf, at: sign.lowerBound), let part = Numeral.read(text, at: sign.upperBound)
    else {
      return nil
    }
    let core = number.lowerBound..<sign.upperBound + part.length
    return ratio(part, of: whole, core: core, sign: sign)
  }

  /// 3/4, but not 24/7, 01/16 or a part of 2024/3/4.
  private static func readFraction(_ text: [UInt16], _ part: Numeral, _ number: Range<Int>) -> Reading? {
    let sign = number.upperBound..<number.upperBound + 1
    guard let whole = Numeral.read(text, at: sign.upperBound), whole.script == .arabic else { return nil }
    let core = number.lowerBound..<sign.upperBound + whole.length
    let isPlain = [number.lowerBound, sign.upperBound].allSatisfy { text[$0] != Fold.zero }
    let isAlone = text.unit(at: core.lowerBound - 1) != slash && text.unit(at: core.upperBound) != slash
    guard isPlain, isAlone, part.value < whole.value, whole.value <= 100 else { return nil }
    return ratio(part, of: whole, core: core, sign: sign)
  }

  /// A share without end, such as two thirds, is rounded to two decimals.
  private static func ratio(
    _ part: Numeral, of whole: Numeral, core: Range<Int>, sign: Range<Int>
  ) -> Reading? {
    guard whole.value > 1, part.value <= whole.value else { return nil }
    var (exact, rounded) = (part.value * 100 / whole.value, Decimal())
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return Reading(percent: rounded, step: 1, core: core, sign: sign)
  }
}
