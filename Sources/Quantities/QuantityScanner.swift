import Foundation
import Model

/// Finds every numeral and placeholder of a text, with qualifier and measure word.
///
/// What a number *is* (a statistic, a date, a numbering) is not decided here.
package struct QuantityScanner: Sendable {
  let measures: MeasureWords

  package init(measures: MeasureWords = .standard) { self.measures = measures }

  /// The numbers of `text` in order; their spans do not overlap.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func scan(_ text: FoldedText) -> [NumberToken] {
    let units = text.units
    var tokens: [NumberToken] = []
    var index = 0
    while index < units.count {
      guard Self.mayStartNumber(units[index]), let token = read(units, at: index, after: tokens.last) else {
        index += 1
        continue
      }
      tokens.append(token)
      index = max(index + 1, token.span.upperBound)
    }
    return tokens
  }

  private static func mayStartNumber(_ unit: UInt16) -> Bool { startTable[Int(unit)] }

  private static let startTable: [Bool] = (0...0xFFFF).map { value in
    let unit = UInt16(value)
    return Fold.isDigit(unit) || ChineseNumeral.isDigitOrUnit(unit) || Placeholder.mayStart(unit)
      || unit == Qualifier.several || unit == Qualifier.few
  }

  private func read(_ units: [UInt16], at start: Int, after previous: NumberToken?) -> NumberToken? {
    if let found = Placeholder.read(units, at: start, measures: measures) {
      return finish(units, found.core, .masked(Mask(bounds: found.bounds)), .placeholder, after: previous,
        standsForName: found.standsForName)
    }
    if let fraction = Fraction.read(units, at: start) {
      return finishPercent(units, start..<start + fraction.length, fraction, after: previous)
    }
    if units[start] == Qualifier.several || units[start] == Qualifier.few {
      return readSeveral(units, at: start, after: previous)
    }
    if Fold.isDigit(units[start]) { return readArabic(units, at: start, after: previous) }
    return readChinese(units, at: start, after: previous)
  }

  private func readArabic(_ units: [UInt16], at start: Int, after previous: NumberToken?) -> NumberToken? {
    guard let number = ArabicNumeral.read(units, at: start) else { return nil }
    let core = start..<start + number.length
    if let range = RangeEnd.read(units, first: number, core: core, measures: measures) {
      return finish(units, start..<range.end, .range(range.lower, range.upper), .arabic, after: previous,
        digits: number.digits, step: number.step)
    }
    return finish(units, core, .exact(number.value), .arabic, after: previous, digits: number.digits,
      step: number.step)
  }

  private func readChinese(_ units: [UInt16], at start: Int, after previous: NumberToken?) -> NumberToken? {
    guard let number = ChineseNumeral.read(units, at: start) else { return nil }
    let core = start..<start + number.length
    if number.isBareUnit, !Qualifier.allowsBareUnit(units, core) { return nil }
    if let upper = number.upper {
      return finish(units, core, .range(number.value, upper), .chinese, after: previous, step: number.step)
    }
    if let range = RangeEnd.readChinese(units, first: number, core: core, measures: measures) {
      return finish(units, start..<range.end, .range(range.lower, range.upper), .chinese, after: previous,
        step: number.step)
    }
    return finish(units, core, .exact(number.value), .chinese, after: previous, step: number.step)
  }

  /// 数十, 几百, 数千: at least one of the order, and less than ten.
  private func readSeveral(_ units: [UInt16], at start: Int, after previous: NumberToken?) -> NumberToken? {
    guard start + 1 < units.count, let power = ChineseNumeral.power(units[start + 1]) else { return nil }
    var end = start + 2
    var scale = ChineseNumeral.pow10(power)
    if end < units.count, let more = ChineseNumeral.power(units[end]), more >= 4, more > power {
      scale *= ChineseNumeral.pow10(more)
      end += 1
    }
    return finish(units, start..<end, .over(scale, step: scale * 9), .chinese, after: previous, step: scale)
  }

  /// Adds what stands before and after the number: qualifiers, 余 and 多, the measure word, 以上.
  private func finish(
    _ units: [UInt16], _ number: Range<Int>, _ magnitude: Magnitude, _ script: NumberToken.Script,
    after previous: NumberToken?, digits: Int = 0, step: Decimal = 1, standsForName: Bool = false
  ) -> NumberToken {
    var parts = QuantityParts(core: number, magnitude: magnitude, step: step)
    parts.takeSuffix(units)
    parts.takeMeasure(units, measures)
    parts.takeTrailing(units)
    parts.takePrefix(units, floor: previous?.span.upperBound ?? 0)
    return NumberToken(
      span: parts.span, core: parts.core, measure: parts.measure, script: script,
      magnitude: parts.magnitude, digits: digits, standsForName: standsForName)
  }

  /// 百分之九十五, 九成以上, 三分之二: in percent, with `%` as the measure unless another one follows.
  private func finishPercent(
    _ units: [UInt16], _ core: Range<Int>, _ fraction: Fraction.Reading, after previous: NumberToken?
  ) -> NumberToken {
    var parts = QuantityParts(core: core, magnitude: .exact(fraction.percent), step: fraction.step)
    parts.takeSuffix(units)
    parts.takeTrailing(units)
    parts.takePrefix(units, floor: previous?.span.upperBound ?? 0)
    return NumberToken(
      span: parts.span, core: core, measure: fraction.sign, script: .chinese, magnitude: parts.magnitude,
      digits: 0, standsForName: false)
  }
}
