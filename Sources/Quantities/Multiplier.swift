/// 万, 亿 and the smaller units where they stand behind a number or a placeholder and multiply it as a whole.
enum Multiplier {
  /// Reads units that rise from one to the next: 万, 千万, 万亿; so that a long row of them stays short.
  ///
  /// - Parameter least: the smallest power of ten that may begin, so that 3多万 multiplies but 3多十 does not.
  /// - Returns: The power of ten and the number of units, both 0 where none stands there.
  static func read(_ text: [UInt16], at start: Int, least: Int) -> (power: Int, length: Int) {
    var (total, last, index) = (0, least - 1, start)
    while index < text.count, let power = ChineseNumeral.power(text[index]), power > last {
      (total, last) = (total + power, max(power, 3))
      index += 1
    }
    return (total, index - start)
  }
}
