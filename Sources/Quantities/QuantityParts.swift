import Foundation
import Model

/// A quantity while it is put together from the inside out: number, 余 and 万, measure word, 以上, 约.
struct QuantityParts {
  private(set) var core: Range<Int>
  private(set) var magnitude: Magnitude
  private(set) var measure: Range<Int>
  private(set) var span: Range<Int>
  private var step: Decimal

  init(core: Range<Int>, magnitude: Magnitude, step: Decimal) {
    (self.core, self.magnitude, self.step) = (core, magnitude, step)
    span = core
    measure = core.upperBound..<core.upperBound
  }

  /// 余, 多 and 几 after the number, and a 万 or 亿 behind them: 20余万, 三十多万; also a placeholder's 万.
  mutating func takeSuffix(_ text: [UInt16]) {
    var isOver = takeMore(text)
    if isOver || magnitude.isMasked {
      let multiplier = Multiplier.read(text, at: core.upperBound, least: magnitude.isMasked ? 1 : 3)
      if multiplier.length > 0 {
        step *= .powerOfTen(multiplier.power)
        magnitude = magnitude.scaled(byPowerOfTen: multiplier.power)
        extendCore(by: multiplier.length)
      }
      isOver = isOver || takeMore(text)
    }
    if isOver { apply(.over) }
  }

  private mutating func takeMore(_ text: [UInt16]) -> Bool {
    let index = core.upperBound
    guard Qualifier.isMore(text.unit(at: index)), !Qualifier.startsOtherWord(text, index) else {
      return false
    }
    extendCore(by: 1)
    return true
  }

  private mutating func extendCore(by length: Int) {
    core = core.lowerBound..<core.upperBound + length
    span = core
    measure = core.upperBound..<core.upperBound
  }

  mutating func takeMeasure(_ text: [UInt16], _ measures: MeasureWords) {
    let end = span.upperBound + measures.length(in: text, at: span.upperBound)
    measure = span.upperBound..<end
    span = span.lowerBound..<end
  }

  mutating func takeTrailing(_ text: [UInt16]) {
    let found = Qualifier.after(text, at: span.upperBound, hasMeasure: !measure.isEmpty)
    guard let (sense, length) = found else { return }
    span = span.lowerBound..<span.upperBound + length
    apply(sense)
  }

  /// - Parameter floor: where the number before ends, whose words are its own.
  mutating func takePrefix(_ text: [UInt16], floor: Int) {
    guard let (sense, length) = Qualifier.before(text, at: span.lowerBound, floor: floor) else { return }
    span = span.lowerBound - length..<span.upperBound
    apply(sense)
  }

  /// The first qualifier read decides: 约200余 is over, 近200人次以上 at least. But 以上 opens whatever has an
  /// upper end: 三五百人以上 is 300 at least.
  private mutating func apply(_ sense: Qualifier.Sense) {
    switch magnitude {
    case .exact(let value): magnitude = Self.qualified(value, sense, step)
    case .masked(let mask) where mask.precision == .exact:
      let precision = Self.qualified(0, sense, step).precision
      magnitude = .masked(Mask(precision: precision, bounds: mask.bounds))
    case .range(let lower, _), .over(let lower, _):
      if sense == .atLeast { magnitude = .over(lower, step: nil) }
    default: break
    }
  }

  private static func qualified(_ value: Decimal, _ sense: Qualifier.Sense, _ step: Decimal) -> Magnitude {
    switch sense {
    case .over: .over(value, step: step)
    case .atLeast: .over(value, step: nil)
    case .nearly: .under(value, step: step)
    case .atMost: .under(value, step: nil)
    case .about: .about(value, step: step)
    }
  }
}
