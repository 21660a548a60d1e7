/// A line of a report, with a form of it that names and dates can be compared in.
struct TextLine: Hashable, Sendable {
  /// The line without surrounding white space.
  private let raw: ArraySlice<Unicode.Scalar>
  /// The line without any white space and bookmarks, full-width digits and letters made plain.
  let scalars: [Unicode.Scalar]

  init(_ line: ArraySlice<Unicode.Scalar>) {
    raw = Self.trimmed(Self.withoutBookmark(line))
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(raw.count)
    for scalar in raw where !Self.isSpace(scalar) { scalars.append(Self.plain(scalar)) }
    self.scalars = scalars
  }

  init(_ line: String) { self.init(Array(line.unicodeScalars)[...]) }

  var text: String { String(raw) }

  /// Two lines that are one title.
  static func + (left: TextLine, right: TextLine) -> TextLine { TextLine(left.raw + right.raw) }

  var isEmpty: Bool { scalars.isEmpty }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if (0x3001...0xFEFE).contains(scalar.value) { return false }
    return switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF10...0xFF5A).contains(scalar.value) else { return scalar }
    switch scalar.value {
    case 0xFF1A...0xFF20, 0xFF3B...0xFF40: return scalar
    default: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let end = scalars.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? scalars.startIndex
    return scalars[..<end].drop(while: isSpace)
  }

  /// Word's converters leave `[bookmark: _GoBack]` at the start of a line.
  private static func withoutBookmark(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let line = scalars.drop(while: isSpace)
    guard line.first == "[", line.starts(with: "[bookmark:".unicodeScalars),
      let end = line.firstIndex(of: "]")
    else { return scalars }
    return line[(end + 1)...]
  }
}

/// The parts of a report that tell what it is: its first lines and its last ones.
struct ReportEnds: Sendable {
  /// Lines of the first 9,000 bytes of UTF-8, 3,000 Chinese characters, without empty ones.
  let head: [TextLine]
  /// Lines of the last 1,800 bytes, 600 Chinese characters, without empty ones.
  let tail: [TextLine]

  /// - Complexity: Independent of the length of the text.
  init(_ text: String) {
    var text = text
    (head, tail) = text.withUTF8 { bytes in
      // A code point takes at most four bytes and a Chinese one three, so these hold the ends whole.
      let start = UnsafeBufferPointer(rebasing: bytes.prefix(3_000 * 3))
      let end = UnsafeBufferPointer(rebasing: bytes.suffix(600 * 3).drop { $0 & 0xC0 == 0x80 })
      return (Self.lines(Self.scalars(start)), Self.lines(Self.scalars(end)))
    }
  }

  /// Decodes UTF-8 that is known to be valid; a sequence cut at the end is left out.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= bytes.count else { break }
      var value = length == 1 ? UInt32(lead) : UInt32(lead & (0xFF >> UInt8(length + 1)))
      for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      index += length
    }
    return scalars
  }

  private static func lines(_ scalars: [Unicode.Scalar]) -> [TextLine] {
    scalars.split { isNewline($0) }.map { TextLine($0) }.filter { !$0.isEmpty }
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// A few characters to look for, faster than a `Set`.
struct Marks: Sendable {
  private let list: [Unicode.Scalar]

  init(_ characters: String) { list = Array(characters.unicodeScalars) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    for mark in list where mark == scalar { return true }
    return false
  }
}

/// Words to look for in normalised lines.
struct Words: ExpressibleByArrayLiteral, Sendable {
  let list: [[Unicode.Scalar]]

  init(arrayLiteral words: String...) { list = words.map { Array($0.unicodeScalars) } }

  /// Whether a line ends with one of the words.
  func end(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    list.contains { line.suffix($0.count).elementsEqual($0) }
  }

  /// The length of the first word that the line starts with, in code points.
  func lengthAtStart(of line: some Collection<Unicode.Scalar>) -> Int? {
    list.first { line.starts(with: $0) }?.count
  }

  func start(_ line: some Collection<Unicode.Scalar>) -> Bool { lengthAtStart(of: line) != nil }

  func stand(in line: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    list.contains { line.contains($0) }
  }

  /// Where the earliest of the words begins.
  func firstIndex<Line: RandomAccessCollection<Unicode.Scalar>>(in line: Line) -> Line.Index? {
    list.compactMap { line.firstRange(of: $0)?.lowerBound }.min()
  }
}

extension Unicode.Scalar {
  /// Stands for a name or number that somebody has yet to fill in: `XX镇`, `＊＊街道`, `某县`.
  var isPlaceholder: Bool {
    switch self {
    case "X", "x", "×", "✕", "╳", "*", "＊", "□", "_", "＿", "○", "●", "…", "某", "N", "【", "】", "-", "—": true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
