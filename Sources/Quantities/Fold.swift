/// The spelling table of `FoldedText`, and what kinds of character there are.
///
/// `@usableFromInline` lets other rooms take in the small questions, which are asked for every character.
@usableFromInline package enum Fold {
  @inlinable package static var lineFeed: UInt16 { 0x0A }
  @inlinable package static var tab: UInt16 { 0x09 }
  @inlinable package static var fullStop: UInt16 { 0x2E }
  static var comma: UInt16 { 0x2C }
  static var zero: UInt16 { 0x30 }
  @inlinable package static var dash: UInt16 { 0x2D }
  @inlinable package static var cross: UInt16 { 0x58 }
  @inlinable package static var star: UInt16 { 0x2A }
  @inlinable package static var underscore: UInt16 { 0x5F }
  @inlinable package static var box: UInt16 { 0x25A1 }
  @inlinable package static var circle: UInt16 { 0x25CB }
  @inlinable package static var ellipsis: UInt16 { 0x2026 }
  @inlinable package static var open: UInt16 { 0x28 }
  @inlinable package static var close: UInt16 { 0x29 }

  /// For each unit of the Basic Multilingual Plane, the spelling that it is read as.
  static let table: [UInt16] = makeTable()

  private static func makeTable() -> [UInt16] {
    var table = (0...0xFFFF).map { UInt16($0) }
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    // The full-width comma and stops of Chinese prose keep their own spelling: ASCII ones stand inside numbers.
    for unit in [0xFF0C, 0xFF01, 0xFF1F] { table[unit] = UInt16(unit) }
    table[0x21] = 0xFF01
    table[0x3F] = 0xFF1F
    let same: [(String, UInt16)] = [
      ("\u{D}\u{B}\u{C}\u{200B}\u{FEFF}", 0x20), ("—–―─－﹣‐‑‒−~～〜∼﹏", dash), ("xX×✕✖ХхΧ╳", cross),
      ("＊*∗﹡※✱⁎", star), ("＿_﹍", underscore), ("□■▢◻☐▇█", box), ("○◯⭕", circle),
      ("（﹙", open), ("）﹚", close), ("【〖「『", 0x3010), ("】〗」』", 0x3011), ("〔[［﹝", 0x5B), ("〕]］﹞", 0x5D),
      ("：︰﹕", 0x3A), ("；﹔", 0x3B), ("％﹪", 0x25), ("·•・‧∙⋅﹒", 0xB7), ("“〝＂", 0x201C), ("”〞", 0x201D),
      ("⋯…", ellipsis), ("｡", 0x3002), ("﹐", 0xFF0C), ("﹑､", 0x3001), ("〇", 0x3007),
    ]
    for (spellings, unit) in same {
      for scalar in spellings.unicodeScalars where scalar.value <= 0xFFFF { table[Int(scalar.value)] = unit }
    }
    return table
  }

  static func isSpace(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == tab || unit == 0xA0 || unit == 0x3000 || (0x2000...0x200A).contains(unit)
  }

  @inlinable package static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  @inlinable package static func isLatin(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  @inlinable package static func isIdeograph(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || unit == 0x3007
  }

  /// 。！？ and their like, which end a sentence.
  @inlinable package static func isSentenceEnd(_ unit: UInt16) -> Bool {
    unit == 0x3002 || unit == 0xFF01 || unit == 0xFF1F || unit == lineFeed
  }

  /// ，；： and tabs, which end a clause; 、 does not, it joins the members of a list.
  @inlinable package static func isClauseEnd(_ unit: UInt16) -> Bool {
    isSentenceEnd(unit) || unit == 0xFF0C || unit == 0x2C || unit == 0x3B || unit == 0x3A || unit == tab
  }

  static func isProsePunctuation(_ unit: UInt16) -> Bool {
    unit == 0xFF0C || unit == 0x3002 || unit == 0x3B || unit == 0x3001
  }

  /// Whether a line that starts here is a heading or a numbered item: 一、 （二） 3. 四是 — 第五
  static func opensHeading(_ raw: [UInt16], at start: Int) -> Bool {
    let first = raw[start]
    let second = start + 1 < raw.count ? raw[start + 1] : lineFeed
    let isNumeral = isDigit(first) || ChineseNumeral.isDigitOrUnit(first)
    if first == dash || first == 0x7B2C { return true }
    if first == open { return isDigit(second) || ChineseNumeral.isDigitOrUnit(second) }
    var index = start
    while index < raw.count, isDigit(raw[index]) || ChineseNumeral.isDigitOrUnit(raw[index]) { index += 1 }
    let mark = index < raw.count ? raw[index] : lineFeed
    return isNumeral && (mark == 0x3001 || mark == fullStop)
  }
}

/// The UTF-16 unit of a one-character literal, for tables that read better in their own script.
@inlinable
package func unit(_ character: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: character.value) }
