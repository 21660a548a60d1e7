/// Joins the lines that a page's width broke back into paragraphs.
///
/// A line is continued if it is so full that the first word of the next one found no room on it, and if the
/// next one neither is indented nor begins as a paragraph does behind a finished sentence. Chinese is joined
/// without a space.
struct PdfParagraphs {
  private(set) var lines: [String] = []
  /// The edges of the text, over all pages.
  private let left: Double
  private let right: Double
  private var previous: PdfPage.Row?

  init(of pages: [PdfPage]) {
    let rows = pages.flatMap(\.rows)
    left = rows.map(\.left).min() ?? 0
    // Margins are about even, which tells where lines end if none is full.
    let even = (pages.map(\.width).max() ?? 0) - left * 1.15
    right = max(Self.usualEnd(of: rows) ?? 0, even)
    for row in rows { add(row) }
  }

  /// Where most lines end, to 2 points; marks that hang in the margin reach beyond it.
  private static func usualEnd(of rows: [PdfPage.Row]) -> Double? {
    let ends = rows.filter { !$0.isTable }.map { ($0.right / 2).rounded() * 2 }
    let counts = Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return usual.map { $0.value >= 3 ? $0.key : ends.max() ?? $0.key }
  }

  private mutating func add(_ row: PdfPage.Row) {
    if let last = previous, isContinued(last, by: row) {
      let end = lines.count - 1
      lines[end] += PdfPage.separator(lines[end], row.text) + row.text
    } else if let last = previous, let cell = cellContinued(of: last, by: row) {
      var joined = last
      joined.cells[cell].text += row.text
      joined.middle = row.middle
      lines[lines.count - 1] = joined.text
      previous = joined
      return
    } else {
      lines.append(row.text)
    }
    previous = row
  }

  private func isContinued(_ row: PdfPage.Row, by next: PdfPage.Row) -> Bool {
    guard !row.isTable, !next.isTable, next.left < left + next.em else { return false }
    let isFull = row.right + Self.firstWordWidth(of: next) > right - row.em * 0.3
    return isFull && !(Self.isFinished(row.text) && Self.isBeginning(next.text))
  }

  /// The cell of a table row whose wrapped text a lone cell just below goes on with.
  private func cellContinued(of row: PdfPage.Row, by next: PdfPage.Row) -> Int? {
    guard row.isTable, !next.isTable, let only = next.cells.first, !Self.isBeginning(only.text),
      next.middle >= row.middle, next.middle - row.middle < row.em * 2
    else { return nil }
    return row.cells.firstIndex {
      abs($0.left - only.left) < row.em * 0.5 && only.right < $0.right + row.em
        && $0.right - $0.left > row.em * 3
    }
  }

  /// What cannot be broken: a run of digits or Latin letters, or one character, with the marks that may not
  /// end a line before it and those that may not begin one behind it.
  private static func firstWordWidth(of row: PdfPage.Row) -> Double {
    let scalars = Array(row.text.unicodeScalars.prefix(40))
    let word = scalars.prefix { isUnbreakable($0) }
    let rest = scalars[word.count...]
    let needsMore = word.last.map { opening.contains($0) } ?? true
    let whole = needsMore ? word + rest.prefix(1) + rest.dropFirst().prefix { closing.contains($0) } : word
    // Where Latin meets Chinese there is a quarter of a character of room.
    let room = whole.first?.isASCII == true ? 0.3 : 0
    return whole.reduce(room) { $0 + ($1.isASCII && $1 != "%" ? 0.5 : 1) } * row.em
  }

  private static func isUnbreakable(_ scalar: Unicode.Scalar) -> Bool {
    let isFullWidthDigit = (0xFF10...0xFF19).contains(scalar.value)
    return scalar.isASCII && scalar != "\t" && scalar != " " || isFullWidthDigit || opening.contains(scalar)
      || closing.contains(scalar)
  }

  private static func isFinished(_ text: String) -> Bool {
    text.unicodeScalars.last.map { terminators.contains($0) } ?? true
  }

  /// `一、`, `（一）`, `(1)`, `1.`, `附：`: what begins a paragraph wherever it stands.
  private static func isBeginning(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if appendices.start(scalars) { return true }
    let inner = scalars.first == "（" || scalars.first == "(" ? scalars.dropFirst() : scalars[...]
    let rest = inner.drop { numerals.contains($0) || $0.isASCIIDigit }
    guard rest.startIndex != inner.startIndex, let mark = rest.first else { return false }
    return ordinalMarks.contains(mark)
  }

  private static let opening = Marks("（《“‘〔【")
  private static let closing = Marks("，。、；：？！）》”’%％")
  private static let appendices: Words = ["附：", "附:", "附件", "附表", "抄送", "特此报告"]
  private static let terminators = Marks("。！？；：")
  private static let numerals = Marks("一二三四五六七八九十")
  private static let ordinalMarks = Marks("、.．）)")
}
