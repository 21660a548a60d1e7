/// Builds plain text from paragraphs and tables as a format's reader meets them.
///
/// A paragraph is a line. A table row is a line with its cells joined by tabs; a row of one cell, or with a
/// table inside a cell, lays out text rather than figures and keeps its lines. Calls that match no beginning
/// are ignored, so that no nesting can trap.
struct LineWriter {
  private struct Block {
    var lines: [String] = []
    var current = ""
    /// Text boxes anchored in the current paragraph; they follow it.
    var asides: [String] = []
    var holdsTable = false
    /// How many columns it takes, as a cell.
    var span = 1

    mutating func breakLine() {
      lines.append(current)
      current = ""
    }

    mutating func closeLine() {
      if !current.isEmpty { breakLine() }
      lines += asides
      asides = []
    }
  }

  /// Word allows 63 columns.
  private static let widestSpan = 63

  private var blocks = [Block()]
  private var rows: [[Block]] = []

  /// The lines so far, with every block and row closed.
  var text: String {
    var copy = self
    while copy.blocks.count > 1 { copy.rows.isEmpty ? copy.endAside() : copy.endCell() }
    copy.blocks[0].closeLine()
    return copy.blocks[0].lines.joined(separator: "\n")
  }

  var lastCharacter: Character? { blocks.last?.current.last }

  mutating func write(_ text: String) { edit { $0.current += text } }

  /// Ends the line, also an empty one.
  mutating func breakLine() { edit { $0.breakLine() } }

  /// Ends the line if there is something on it.
  mutating func closeLine() { edit { $0.closeLine() } }

  /// Ends a paragraph: its line, then the text boxes anchored in it.
  mutating func endParagraph() {
    edit { block in
      block.breakLine()
      block.closeLine()
    }
  }

  mutating func beginAside() { blocks.append(Block()) }

  mutating func endAside() {
    guard let aside = popBlock() else { return }
    edit { $0.asides += aside.lines }
  }

  /// Lines to stand after the paragraph, such as a footnote's.
  mutating func addAside(_ lines: [String]) { edit { $0.asides += lines } }

  mutating func beginRow() {
    closeLine()
    rows.append([])
  }

  mutating func beginCell() { blocks.append(Block()) }

  /// - Parameter span: how many columns the cell takes; the columns behind it stay in their places.
  mutating func endCell(span: Int = 1) {
    guard var cell = popBlock() else { return }
    cell.span = max(1, min(span, Self.widestSpan))
    guard !rows.isEmpty else { return edit { $0.lines += cell.lines } }
    rows[rows.count - 1].append(cell)
  }

  mutating func endRow() {
    guard let cells = rows.popLast() else { return }
    let lines = Self.lines(of: cells)
    edit { block in
      block.lines += lines
      block.holdsTable = true
    }
  }

  private static func lines(of cells: [Block]) -> [String] {
    if cells.count == 1 || cells.contains(where: \.holdsTable) { return cells.flatMap(\.lines) }
    let line = cells.enumerated().map { index, cell in
      let text = cell.lines.filter { !$0.isEmpty }.joined(separator: " ")
      return text + String(repeating: "\t", count: index < cells.count - 1 ? cell.span : 0)
    }.joined()
    return line.allSatisfy { $0 == "\t" } ? [] : [line]
  }

  private mutating func edit(_ change: (inout Block) -> Void) { change(&blocks[blocks.count - 1]) }

  private mutating func popBlock() -> Block? {
    guard blocks.count > 1, var block = blocks.popLast() else { return nil }
    block.closeLine()
    return block
  }
}
