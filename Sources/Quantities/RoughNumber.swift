import Foundation

/// Reads numbers of which only the order is told: 数十, 几百, 几十万, 上千, 成百上千.
enum RoughNumber {
  struct Reading: Equatable {
    var core: Range<Int>
    /// 数十 is 10 at least.
    var lower: Decimal
    /// The lower end and this make the upper end: 数十 is 100 at most.
    var step: Decimal
  }

  static let up = unit("上")
  private static let several = unit("数")
  private static let few = unit("几")
  private static let become = unit("成")
  private static let reaching = [become, unit("百"), up, unit("千")]
  private static let swarming = [become, unit("千"), up, unit("万")]

  static func mayStart(_ unit: UInt16) -> Bool {
    unit == several || unit == few || unit == up || unit == become
  }

  static func read(_ text: [UInt16], at start: Int) -> Reading? {
    switch text[start] {
    case several, few: readOrder(text, start)
    case up: Qualifier.isOtherWord(text, start) ? nil : readReached(text, start)
    case become: readIdiom(text, start)
    default: nil
    }
  }

  /// 数十, 几百, 数百万
  private static func readOrder(_ text: [UInt16], _ start: Int) -> Reading? {
    let order = Multiplier.read(text, at: start + 1, least: 1)
    guard order.length > 0 else { return nil }
    return reading(start..<start + 1 + order.length, power: order.power)
  }

  /// 上百, 上千, 上万
  private static func readReached(_ text: [UInt16], _ start: Int) -> Reading? {
    let order = Multiplier.read(text, at: start + 1, least: 2)
    let end = start + 1 + order.length
    guard order.length > 0, ChineseNumeral.digit(text.unit(at: end)) == nil else { return nil }
    return reading(start..<end, power: order.power)
  }

  /// 成百上千, 成千上万: from a hundred to ten thousand, from a thousand to a hundred thousand.
  private static func readIdiom(_ text: [UInt16], _ start: Int) -> Reading? {
    let power = text.hasWord(reaching, at: start) ? 2 : text.hasWord(swarming, at: start) ? 3 : nil
    guard let power else { return nil }
    return reading(start..<start + reaching.count, power: power, orders: 2)
  }

  private static func reading(_ core: Range<Int>, power: Int, orders: Int = 1) -> Reading {
    let lower = Decimal.powerOfTen(power)
    return Reading(core: core, lower: lower, step: .powerOfTen(power + orders) - lower)
  }
}
