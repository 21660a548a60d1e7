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
    let starts = Self.starts
    let reader = QuantityReader(text: text.units, measures: measures)
    var tokens: [NumberToken] = []
    var index = 0
    while index < text.units.count {
      guard starts[Int(text.units[index])] else {
        index += 1
        continue
      }
      switch reader.read(at: index, floor: tokens.last?.span.upperBound ?? 0) {
      case .number(let token):
        tokens.append(token)
        index = max(index + 1, token.span.upperBound)
      case .nothing(let length): index += length
      }
    }
    return tokens
  }

  /// For each unit of the Basic Multilingual Plane, whether a number may start with it.
  private static let starts: [Bool] = (0...0xFFFF).map { value in
    let unit = UInt16(value)
    return Fold.isDigit(unit) || ChineseNumeral.isDigitOrUnit(unit) || Placeholder.mayStart(unit)
      || RoughNumber.mayStart(unit)
  }
}

/// Reads the number that starts at a given place of a text.
private struct QuantityReader {
  enum Outcome {
    case number(NumberToken)
    /// No number here, nor in so many units on.
    case nothing(length: Int)
  }

  let text: [UInt16]
  let measures: MeasureWords

  /// - Parameter floor: where the number before ends; its words are not this one's.
  func read(at start: Int, floor: Int) -> Outcome {
    let word = NumeralWords.length(in: text, at: start)
    guard word == 0 else { return .nothing(length: word) }
    let token =
      readPlaceholder(at: start, floor: floor) ?? readRough(at: start, floor: floor)
      ?? readPercent(at: start, floor: floor) ?? readNumeral(at: start, floor: floor)
    return token.map { .number($0) } ?? .nothing(length: 1)
  }

  private func readPlaceholder(at start: Int, floor: Int) -> NumberToken? {
    guard Placeholder.mayStart(text[start]) else { return nil }
    guard let found = Placeholder.read(text, at: start, measures: measures) else { return nil }
    let parts = QuantityParts(core: found.core, magnitude: .masked(Mask(bounds: found.bounds)), step: 1)
    var token = finish(parts, floor: floor, script: .placeholder)
    token.standsForName = found.standsForName
    return token
  }

  private func readRough(at start: Int, floor: Int) -> NumberToken? {
    guard RoughNumber.mayStart(text[start]), let rough = RoughNumber.read(text, at: start) else { return nil }
    let magnitude = Magnitude.over(rough.lower, step: rough.step)
    return finish(
      QuantityParts(core: rough.core, magnitude: magnitude, step: rough.lower), floor: floor, script: .chinese
    )
  }

  private func readPercent(at start: Int, floor: Int) -> NumberToken? {
    Share.readPercent(text, at: start).map { finish($0, floor: floor) }
  }

  private func readNumeral(at start: Int, floor: Int) -> NumberToken? {
    guard let number = Numeral.read(text, at: start) else { return nil }
    if let share = Share.read(text, after: number, at: start) { return finish(share, floor: floor) }
    var core = start..<start + number.length
    if number.isBareUnit, !Qualifier.allowsBareUnit(text, core) { return nil }
    var magnitude = Magnitude.exact(number.value)
    if let upper = number.upper {
      magnitude = .range(number.value, upper)
    } else if let range = RangeEnd(text: text, measures: measures).read(after: number, at: core) {
      magnitude = .range(range.lower, range.upper)
      core = start..<range.end
    }
    let parts = QuantityParts(core: core, magnitude: magnitude, step: number.step)
    var token = finish(parts, floor: floor, script: number.script, takesMeasure: !number.isSpelledOut)
    token.digits = number.digits
    return token
  }

  /// Adds what stands around the number: 余 and 多, the measure word, 以上, 约.
  private func finish(
    _ number: QuantityParts, floor: Int, script: NumberToken.Script, takesMeasure: Bool = true
  ) -> NumberToken {
    var parts = number
    parts.takeSuffix(text)
    if takesMeasure { parts.takeMeasure(text, measures) }
    parts.takeTrailing(text)
    parts.takePrefix(text, floor: floor)
    return NumberToken(
      span: parts.span, core: parts.core, measure: parts.measure, script: script, magnitude: parts.magnitude)
  }

  /// A share's measure word is its sign: 百分之, 分之, 成 or /.
  private func finish(_ share: Share.Reading, floor: Int) -> NumberToken {
    let parts = QuantityParts(core: share.core, magnitude: .exact(share.percent), step: share.step)
    var token = finish(parts, floor: floor, script: .chinese, takesMeasure: false)
    (token.core, token.measure) = (share.core, share.sign)
    return token
  }
}
