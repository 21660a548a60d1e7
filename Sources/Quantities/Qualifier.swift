/// The words around a number that say how exactly it is meant.
enum Qualifier {
  enum Sense: Sendable {
    case over, atLeast, nearly, atMost, about
  }

  /// 余, 多 and 几 behind the number: 200余件, 三十多场, 十几次.
  static func isMore(_ unit: UInt16) -> Bool { unit == remainder || unit == many || unit == few }

  /// The qualifier that ends before `start`; 签约 holds no 约 and 附近 no 近.
  static func before(_ text: [UInt16], at start: Int, floor: Int) -> (sense: Sense, length: Int)? {
    let found = wordsBefore.longest(in: text, at: start) { _, length in
      start - length >= floor && !(length == 1 && isOtherWord(text, start - length))
    }
    return found.map { ($0.value, $0.length) }
  }

  /// The qualifier that starts at `start`, behind the measure word; 多 and 余 only where there is one.
  static func after(
    _ text: [UInt16], at start: Int, hasMeasure: Bool
  ) -> (sense: Sense, length: Int)? {
    let found = wordsAfter.longest(in: text, at: start) { _, length in
      length > 1 || hasMeasure && !startsOtherWord(text, start)
    }
    return found.map { ($0.value, $0.length) }
  }

  /// Whether the qualifier's character at `index` ends another word: 签约, 附近, 网上, 反超.
  static func isOtherWord(_ text: [UInt16], _ index: Int) -> Bool {
    let before = text.unit(at: index - 1)
    return switch text[index] {
    case around: treaties.contains(before)
    case near: nearby.contains(before)
    case beyond: surpassing.contains(before)
    case RoughNumber.up: places.contains(before)
    default: false
    }
  }

  /// Whether 多 or 余 at `index` opens a word of its own: 3多元化 is no 3多, 20余额 no 20余.
  static func startsOtherWord(_ text: [UInt16], _ index: Int) -> Bool {
    let next = text.unit(at: index + 1)
    return text[index] == many && manyWords.contains(next) || text[index] == remainder && next == unit("额")
  }

  /// Whether a bare 百, 千 or 万 is a number here: 百余, 近千, 超过百.
  static func allowsBareUnit(_ text: [UInt16], _ core: Range<Int>) -> Bool {
    isMore(text.unit(at: core.upperBound)) || before(text, at: core.lowerBound, floor: 0) != nil
  }

  private static let remainder = unit("余")
  private static let many = unit("多")
  private static let few = unit("几")
  private static let around = unit("约")
  private static let near = unit("近")
  private static let beyond = unit("超")
  private static let treaties = Array("签预履公合契邀条违节大制集简特相誓失".utf16)
  private static let nearby = Array("附最将接临远就邻亲靠贴".utf16)
  private static let surpassing = Array("商高反赶治".utf16)
  private static let places = Array("以线网会身路之地马晚早台街桌赛级".utf16)
  private static let manyWords = Array("元种样发方部边地".utf16)

  private static let wordsBefore = WordIndex(
    [
      ("不少于", .atLeast), ("不低于", .atLeast), ("不小于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
      ("不下", .atLeast), ("不下于", .atLeast), ("达到或超过", .atLeast), ("超过", .over), ("突破", .over),
      ("超出", .over), ("多于", .over), ("大于", .over), ("高于", .over), ("逾", .over), ("超", .over),
      ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost), ("至多", .atMost), ("最多", .atMost),
      ("少于", .atMost), ("低于", .atMost), ("小于", .atMost), ("将近", .nearly), ("接近", .nearly),
      ("不足", .nearly), ("不到", .nearly), ("近", .nearly), ("大约", .about), ("大概", .about), ("约", .about),
      ("约为", .about),
    ] as [(String, Sense)], anchor: .end)

  private static let wordsAfter = WordIndex(
    [
      ("及以上", .atLeast), ("(含)以上", .atLeast), ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost),
      ("之内", .atMost), ("左右", .about), ("上下", .about), ("多", .over), ("余", .over),
    ] as [(String, Sense)])
}
