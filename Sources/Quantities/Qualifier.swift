import Foundation
import Model

/// The words around a number that say how exactly it is meant.
enum Qualifier {
  static let several = unit("数")
  static let few = unit("几")
  /// After the number and before the measure word: 200余件, 三十多场, 十几次.
  static let more: Set<UInt16> = Set("余多几".utf16)

  enum Sense: Equatable {
    case over, atLeast, nearly, atMost, about
  }

  /// Before the number, longest first.
  static let before: [(word: [UInt16], sense: Sense)] = table([
    ("不少于", .atLeast), ("不低于", .atLeast), ("不小于", .atLeast), ("至少", .atLeast), ("最少", .atLeast), ("不下", .atLeast),
    ("不下于", .atLeast), ("达到或超过", .atLeast), ("超过", .over), ("突破", .over), ("超出", .over), ("多于", .over), ("大于", .over),
    ("高于", .over), ("逾", .over), ("超", .over), ("上", .over),
    ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost), ("至多", .atMost), ("最多", .atMost), ("少于", .atMost), ("低于", .atMost),
    ("小于", .atMost), ("将近", .nearly), ("接近", .nearly), ("不足", .nearly), ("不到", .nearly), ("近", .nearly),
    ("大约", .about), ("大概", .about), ("约", .about), ("约为", .about),
  ])

  /// After the measure word.
  static let after: [(word: [UInt16], sense: Sense)] = table([
    ("及以上", .atLeast), ("(含)以上", .atLeast), ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("之内", .atMost), ("左右", .about), ("上下", .about),
    ("多", .over), ("余", .over),
  ])

  private static func table(_ rows: [(String, Sense)]) -> [(word: [UInt16], sense: Sense)] {
    rows.map { (Array($0.0.utf16), $0.1) }.sorted { $0.word.count > $1.word.count }
  }

  /// Characters before a one-character qualifier that make another word of it: 签约, 附近, 晋级赛上 …
  private static let otherWords: [UInt16: Set<UInt16>] = [
    unit("约"): Set("签预履公合契邀条违节大制集简特相誓节失".utf16), unit("近"): Set("附最将接临远就邻亲靠贴".utf16),
    unit("超"): Set("商高反赶".utf16), unit("上"): Set("以线网会身路之地马晚早台街桌赛级会".utf16), unit("逾"): [],
  ]

  /// Whether a bare 百, 千, 万 is a number here: 百余, 近千, 上万.
  static func allowsBareUnit(_ text: [UInt16], _ core: Range<Int>) -> Bool {
    if core.upperBound < text.count, more.contains(text[core.upperBound]) { return true }
    guard core.lowerBound > 0 else { return false }
    return ["近", "上", "约", "逾", "超", "过"].contains { unit($0) == text[core.lowerBound - 1] }
      && !isOtherWord(text, core.lowerBound - 1)
  }

  static func isOtherWord(_ text: [UInt16], _ at: Int) -> Bool {
    guard at > 0, let makers = otherWords[text[at]] else { return false }
    return makers.contains(text[at - 1])
  }

  /// 上 is a qualifier only before a bare unit (上千), 几 and 数 never before one.
  static func mayStand(_ word: [UInt16], before text: [UInt16], at start: Int) -> Bool {
    guard word == [unit("上")] else { return true }
    return start < text.count && (ChineseNumeral.power(text[start]).map { $0 > 1 } ?? false)
  }
}

/// A quantity while it is put together from the inside out.
struct QuantityParts {
  private(set) var core: Range<Int>
  private(set) var magnitude: Magnitude
  private(set) var measure: Range<Int>
  private var start: Int
  private var end: Int
  private var step: Decimal

  init(core: Range<Int>, magnitude: Magnitude, step: Decimal) {
    (self.core, self.magnitude, self.step) = (core, magnitude, step)
    (start, end) = (core.lowerBound, core.upperBound)
    measure = core.upperBound..<core.upperBound
  }

  var span: Range<Int> { start..<end }

  /// 余, 多 and 几 after the number, and a 万 or 亿 behind them: 20余万, 三十多万; also a placeholder's 万.
  mutating func takeSuffix(_ text: [UInt16]) {
    var index = end
    var isOver = false
    if index < text.count, Qualifier.more.contains(text[index]), !startsOtherWord(text, index) {
      isOver = true
      index += 1
    }
    if isOver || magnitude.isMasked {
      while index < text.count, let power = ChineseNumeral.power(text[index]), power >= (magnitude.isMasked ? 1 : 3) {
        scale(by: ChineseNumeral.pow10(power))
        index += 1
      }
    }
    if !isOver, magnitude.isMasked, index < text.count, Qualifier.more.contains(text[index]) {
      isOver = true
      index += 1
    }
    end = index
    core = core.lowerBound..<end
    measure = end..<end
    if isOver { apply(.over) }
  }

  /// 多 and 余 open words of their own: 3多元化 is no 3多, 几 asks.
  private func startsOtherWord(_ text: [UInt16], _ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    return text[index] == unit("多") && "元种样发方部次边地".utf16.contains(text[index + 1])
      || text[index] == unit("余") && "额".utf16.contains(text[index + 1])
  }

  private mutating func scale(by factor: Decimal) {
    step *= factor
    switch magnitude {
    case .exact(let value): magnitude = .exact(value * factor)
    case .range(let lower, let upper): magnitude = .range(lower * factor, upper * factor)
    case .over, .under, .about: break
    case .masked(let mask):
      let bounds = mask.bounds.map { Interval($0.lower * factor, $0.upper.map { $0 * factor }) }
      magnitude = .masked(Mask(precision: mask.precision, bounds: bounds))
    }
  }

  mutating func takeMeasure(_ text: [UInt16], _ measures: MeasureWords) {
    let length = measures.length(in: text, at: end)
    measure = end..<end + length
    end += length
  }

  mutating func takeTrailing(_ text: [UInt16]) {
    for (word, sense) in Qualifier.after
    where end + word.count <= text.count && text[end..<end + word.count].elementsEqual(word) {
      if word.count == 1, measure.isEmpty || startsOtherWord(text, end) { continue }
      end += word.count
      apply(sense)
      return
    }
  }

  mutating func takePrefix(_ text: [UInt16], floor: Int) {
    for (word, sense) in Qualifier.before where start - word.count >= floor {
      let from = start - word.count
      guard text[from..<start].elementsEqual(word) else { continue }
      guard word.count > 1 || !Qualifier.isOtherWord(text, from) else { continue }
      guard Qualifier.mayStand(word, before: text, at: core.lowerBound) else { continue }
      start = from
      apply(sense)
      return
    }
  }

  /// The first qualifier read (余 before 约) decides; 约200余 is over, 近200人次以上 under.
  private mutating func apply(_ sense: Qualifier.Sense) {
    if case .masked(let mask) = magnitude {
      guard mask.precision == .exact else { return }
      magnitude = .masked(Mask(precision: Self.precision(sense), bounds: mask.bounds))
      return
    }
    guard case .exact(let value) = magnitude else { return }
    switch sense {
    case .over: magnitude = .over(value, step: step)
    case .atLeast: magnitude = .over(value, step: nil)
    case .nearly: magnitude = .under(value, step: step)
    case .atMost: magnitude = .under(value, step: nil)
    case .about: magnitude = .about(value, step: step)
    }
  }

  private static func precision(_ sense: Qualifier.Sense) -> Precision {
    switch sense {
    case .over, .atLeast: .over
    case .nearly, .atMost: .under
    case .about: .about
    }
  }
}
