import Quantities

/// Where lines, sentences and headings are, and what kind of section each line stands in.
struct TextLayout: Sendable {
  enum SectionKind: Sendable, Hashable {
    case body, shortcomings, plan
    /// A section on shortcomings and next steps alike.
    case mixed
  }

  struct Line: Sendable {
    var range: Range<Int>
    /// The headings above it, outermost first, and its own opening phrase where that is a heading.
    var headings: HeadingPath
    var section: SectionKind
    /// Page furniture: index numbers, view counts, filing numbers.
    var isClutter: Bool
    var isTableRow: Bool
    /// The first row of the table that the line is a row of.
    var tableHead: Range<Int>?
  }

  /// No prose has longer ones; what does is cut, so that looking about in a sentence has an end.
  static let longestSentence = 2000

  private(set) var lines: [Line] = []
  /// Ends of sentences and of clauses, as offsets behind the punctuation.
  private(set) var sentences: [Range<Int>] = []
  private let units: [UInt16]

  init(_ text: FoldedText) {
    units = text.units
    splitLines()
    splitSentences()
  }

  func line(at offset: Int) -> Line? { lines[safe: index(of: offset, in: lines) { $0.range }] }

  func sentenceIndex(at offset: Int) -> Int { index(of: offset, in: sentences) { $0 } }

  private func index<Element>(of offset: Int, in list: [Element], range: (Element) -> Range<Int>) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if range(list[middle]).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func splitLines() {
    var stack: [(level: Int, range: Range<Int>)] = []
    var path = HeadingPath()
    var section = SectionKind.body
    var start = 0
    while start < units.count {
      let end = units[start...].firstIndex(of: Fold.lineFeed) ?? units.count
      let range = start..<end
      if let heading = Heading.read(units, line: range) {
        while let last = stack.last, last.level >= heading.level { stack.removeLast() }
        if let kind = heading.section { section = kind } else if heading.level == 1 { section = .body }
        stack.append((heading.level, heading.text))
        path = HeadingPath(stack.map(\.range))
      }
      let isTable = units[range].contains(Fold.tab) && !units[range].contains(0x3002)
      let head = isTable ? lines.last?.tableHead ?? range : nil
      lines.append(
        Line(
          range: range, headings: path, section: section, isClutter: Clutter.covers(units, range),
          isTableRow: isTable, tableHead: head))
      start = end + 1
    }
  }

  private mutating func splitSentences() {
    var start = 0
    for (index, unit) in units.enumerated() {
      let ends = Fold.isSentenceEnd(unit) && !goesOn(index + 1)
      guard ends || isOverlong(index - start, unit) else { continue }
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < units.count { sentences.append(start..<units.count) }
  }

  /// Whether a sentence of this length is cut behind `unit`: at a clause or an item of a list, if there is one.
  private func isOverlong(_ length: Int, _ unit: UInt16) -> Bool {
    guard length >= Self.longestSentence else { return false }
    return Fold.isClauseEnd(unit) || unit == 0x3001 || length >= 2 * Self.longestSentence
  }

  /// A sentence that opens with 其中 breaks down the one before it, and is read with it.
  private func goesOn(_ index: Int) -> Bool {
    units.starts("其中", at: index) && !units.starts("其中一", at: index)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
