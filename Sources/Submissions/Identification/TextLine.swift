/// A line of a report, with a form of it that names and dates can be compared in.
struct TextLine: Hashable, Sendable {
  /// The line without surrounding white space.
  let text: String
  /// The line without any white space and bookmarks, full-width digits and letters made plain.
  let scalars: [Unicode.Scalar]

  init(_ line: some Sequence<Unicode.Scalar>) {
    let raw = Array(line)
    let kept = Self.trimmed(Self.withoutBookmark(raw))
    text = String(String.UnicodeScalarView(kept))
    scalars = kept.filter { !Self.isSpace($0) }.map(Self.plain)
  }

  init(_ line: String) { self.init(line.unicodeScalars) }

  /// Two lines that are one title.
  static func + (left: TextLine, right: TextLine) -> TextLine { TextLine(left.text + right.text) }

  var isEmpty: Bool { scalars.isEmpty }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF10...0xFF5A).contains(scalar.value) else { return scalar }
    let isLetterOrDigit = ![0xFF1A...0xFF20, 0xFF3B...0xFF40].contains { $0.contains(scalar.value) }
    return isLetterOrDigit ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let end = scalars.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? scalars.startIndex
    return scalars[..<end].drop(while: isSpace)
  }

  /// Word's converters leave `[bookmark: _GoBack]` at the start of a line.
  private static func withoutBookmark(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let start = scalars.prefix { isSpace($0) }.count
    guard scalars[start...].starts(with: "[bookmark:".unicodeScalars),
      let end = scalars[start...].firstIndex(of: "]")
    else { return scalars[...] }
    return scalars[(end + 1)...]
  }
}

/// The parts of a report that tell what it is: its first lines and its last ones.
struct ReportEnds: Sendable {
  /// Lines of the first 3,000 code points, without empty ones.
  let head: [TextLine]
  /// Lines of the last 600 code points, without empty ones.
  let tail: [TextLine]

  /// - Complexity: Independent of the length of the text.
  init(_ text: String) {
    head = Self.lines(text.unicodeScalars.prefix(3_000))
    tail = Self.lines(text.unicodeScalars.suffix(600))
  }

  private static func lines(_ scalars: String.UnicodeScalarView.SubSequence) -> [TextLine] {
    scalars.split { isNewline($0) }.map { TextLine($0) }.filter { !$0.isEmpty }
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
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
