// Quantities: finds numerals, qualifiers, measure words and placeholders in text; bytes in, quantities out.

/// A report's text made even for reading: one element a character that matters, each with its origin.
///
/// Full-width letters and digits become ASCII; brackets, colons, semicolons and dashes get one spelling;
/// every spelling of a cross (X, x, ×, Ｘ) becomes `X`. Single spaces go (they split digits and words in text
/// copied from PDF), longer runs and tabs become one tab (a cell border). A line break inside a wrapped
/// paragraph goes; any other stays as one line feed.
///
/// Characters beyond the Basic Multilingual Plane become U+FFFD; offsets still count them as one code point.
package struct FoldedText: Sendable {
  /// UTF-16 code units of the folded characters; never a surrogate.
  package private(set) var units: [UInt16] = []
  /// For each unit, the code-point offset of its character in the original text.
  package private(set) var origins: [Int32] = []
  /// The number of code points in the original text.
  package private(set) var originalCount = 0

  package var count: Int { units.count }

  /// - Complexity: O(*n*), two passes: decode and fold, then settle spaces and line breaks line by line.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { FoldedText(validUTF8: $0) }
  }

  /// Reads bytes that need not be UTF-8: each malformed sequence counts as one U+FFFD, as `String(decoding:as:)`
  /// repairs it.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }

  private init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    let raw = RawUnits(validUTF8: bytes)
    originalCount = raw.units.count
    units.reserveCapacity(raw.units.count)
    origins.reserveCapacity(raw.units.count)
    var start = 0
    var wrapped = false
    while start < raw.units.count {
      var end = start
      while end < raw.units.count, raw.units[end] != Fold.lineFeed { end += 1 }
      appendLine(raw.units, start..<end, continuing: wrapped)
      wrapped = Self.wraps(raw.units, line: start..<end)
      if end < raw.units.count, !wrapped { append(Fold.lineFeed, at: end) }
      start = end + 1
    }
  }

  private mutating func appendLine(_ raw: [UInt16], _ line: Range<Int>, continuing: Bool) {
    let isProse = continuing || line.contains { Fold.isProsePunctuation(raw[$0]) }
    var index = line.lowerBound
    while index < line.upperBound {
      let space = Self.firstSpace(raw, in: index..<line.upperBound)
      append(raw, index..<space)
      index = Self.endOfSpace(raw, in: space..<line.upperBound)
      let isMargin = space == line.lowerBound || index == line.upperBound
      if !isMargin, isBorder(raw, space..<index, isProse: isProse) { append(Fold.tab, at: space) }
    }
  }

  private mutating func append(_ raw: [UInt16], _ range: Range<Int>) {
    units.append(contentsOf: raw[range])
    origins.append(contentsOf: Int32(range.lowerBound)..<Int32(range.upperBound))
  }

  private mutating func append(_ unit: UInt16, at origin: Int) {
    units.append(unit)
    origins.append(Int32(origin))
  }

  private static func firstSpace(_ raw: [UInt16], in range: Range<Int>) -> Int {
    range.first { Fold.isSpace(raw[$0]) } ?? range.upperBound
  }

  private static func endOfSpace(_ raw: [UInt16], in range: Range<Int>) -> Int {
    range.first { !Fold.isSpace(raw[$0]) } ?? range.upperBound
  }

  /// Whether white space between two characters stays, as one tab.
  private func isBorder(_ raw: [UInt16], _ space: Range<Int>, isProse: Bool) -> Bool {
    space.count > 1 || raw[space.lowerBound] == Fold.tab
      || isSingleBorder(raw, space, isProse: isProse)
  }

  /// A single space is a border after a numbering's full stop, between Latin words, and between the bare
  /// numbers of a table row; elsewhere it is noise.
  private func isSingleBorder(_ raw: [UInt16], _ space: Range<Int>, isProse: Bool) -> Bool {
    guard let before = units.last else { return false }
    let after = raw[space.upperBound]
    if before == Fold.fullStop {
      let isSpacedOut = space.lowerBound > 1 && Fold.isSpace(raw[space.lowerBound - 2])
      return Fold.isDigit(after) && !isSpacedOut
    }
    if Fold.isDigit(before), Fold.isDigit(after) { return !isProse }
    return Fold.isLatin(before) && Fold.isLatin(after) && !(before == Fold.cross && after == Fold.cross)
  }

  /// Whether the paragraph goes on in the next line: a long line of prose that stops in mid-sentence, or
  /// one that stops between a number and what it counts.
  private static func wraps(_ raw: [UInt16], line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, Fold.isSpace(raw[end - 1]) { end -= 1 }
    var start = line.lowerBound
    while start < end, Fold.isSpace(raw[start]) { start += 1 }
    guard end - start >= 2, !Fold.isSentenceEnd(raw[end - 1]) else { return false }
    var next = line.upperBound + 1
    guard next < raw.count, raw[next] != Fold.lineFeed else { return false }
    let indent = next
    while next < raw.count, Fold.isSpace(raw[next]) { next += 1 }
    guard next < raw.count, raw[next] != Fold.lineFeed, next - indent < 2 else { return false }
    let hasCells = (start..<max(start, end - 1)).contains {
      Fold.isSpace(raw[$0]) && Fold.isSpace(raw[$0 + 1])
    }
    guard !hasCells, !Fold.opensHeading(raw, at: next) else { return false }
    let isProse = (start..<end).contains { Fold.isProsePunctuation(raw[$0]) }
    let stopsAtNumber = Fold.isDigit(raw[end - 1]) && !Fold.isDigit(raw[next])
    if stopsAtNumber, MeasureWords.standard.length(in: raw, at: next) > 0 { return true }
    return isProse ? end - start >= 18 || stopsAtNumber : end - start >= 22 && Fold.isIdeograph(raw[end - 1])
  }
}

/// The decoded and folded units of a text, one for each code point, before spaces are settled.
private struct RawUnits {
  let units: [UInt16]

  init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    units = Fold.table.withUnsafeBufferPointer { table in
      // No text has more code points than bytes.
      [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
        var index = 0
        while index < bytes.count {
          let (scalar, length) = Self.decode(bytes, at: index)
          let isSeparator = scalar == Self.wideComma && Self.groupsThousands(bytes, at: index)
          units[count] = isSeparator ? Fold.comma : table[Int(scalar)]
          count += 1
          index += length
        }
      }
    }
  }

  private static let wideComma: UInt16 = 0xFF0C

  /// The comma of ３，４５０, which is punctuation anywhere but between one to three full-width digits and three more.
  private static func groupsThousands(_ bytes: UnsafeBufferPointer<UInt8>, at comma: Int) -> Bool {
    func isWideDigit(_ index: Int) -> Bool {
      guard index >= 0, index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC else {
        return false
      }
      return (0x90...0x99).contains(bytes[index + 2])
    }
    let after = (1...4).prefix { isWideDigit(comma + 3 * $0) }.count
    let before = (1...4).prefix { isWideDigit(comma - 3 * $0) }.count
    return after == 3 && (1...3).contains(before)
  }

  /// The code point at `index`, U+FFFD for one beyond the Basic Multilingual Plane, and the length of its bytes.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt16, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt16(lead), 1) }
    let second = UInt16(bytes[index + 1] & 0x3F)
    if lead < 0xE0 { return (UInt16(lead & 0x1F) << 6 | second, 2) }
    if lead >= 0xF0 { return (0xFFFD, 4) }
    return (UInt16(lead & 0x0F) << 12 | second << 6 | UInt16(bytes[index + 2] & 0x3F), 3)
  }
}
