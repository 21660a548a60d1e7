/// A page as rows of cells. Lengths are points (1/72 inch) from the page's upper left corner.
struct PdfPage {
  /// A word as poppler found it: what no white space divides.
  struct Word {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    var text: String

    var right: Double { left + width }
    var middle: Double { top + height / 2 }

    /// The width of a Chinese character: measured where there are but such, else guessed from the height.
    var em: Double {
      let scalars = text.unicodeScalars
      return scalars.allSatisfy({ $0.value >= 0x2E80 }) ? width / Double(scalars.count) : height * 0.7
    }
  }

  /// Words side by side without a gap that a reader would take for a column's.
  struct Cell {
    var left: Double
    var right: Double
    /// The height of its last line.
    var middle: Double
    var text: String

    func overlaps(_ other: Cell) -> Bool { left < other.right && other.left < right }
  }

  struct Row {
    var cells: [Cell]
    var middle: Double
    var em: Double

    var left: Double { cells.first?.left ?? 0 }
    var right: Double { cells.last?.right ?? 0 }
    var text: String { cells.map(\.text).joined(separator: "\t") }
    var isTable: Bool { cells.count > 1 }

    /// Whether a row is too near below to be another one: its cells are centred beside cells of more lines.
    func isLevel(with next: Row) -> Bool {
      let near = em * 0.9
      return next.middle - middle < near
        && next.cells.allSatisfy { cell in
          cells.allSatisfy { !$0.overlaps(cell) || cell.middle - $0.middle >= near }
        }
    }

    /// Takes the cells of a level row, as cells of its own or as further lines of those above them.
    mutating func join(_ next: Row) {
      for cell in next.cells {
        if let above = cells.firstIndex(where: { $0.overlaps(cell) }) {
          cells[above].text += PdfPage.separator(cells[above].text, cell.text) + cell.text
          cells[above].middle = cell.middle
        } else {
          cells.append(cell)
        }
      }
      cells.sort { $0.left < $1.left }
      middle = next.middle
    }
  }

  /// 1-based.
  var number: Int
  var width: Double
  var height: Double
  var rows: [Row] = []

  /// Reads what `pdftotext -tsv` prints: a line a page, flow, line or word, told apart by the first column.
  static func pages(inTable table: String) -> [PdfPage] {
    var pages: [PdfPage] = []
    var words: [Word] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12 else { continue }
      let place = fields[6...9].compactMap { Double($0) }.filter { $0.isFinite }
      guard place.count == 4, place[2] >= 0, place[3] >= 0 else { continue }
      switch fields[0] {
      case "1":
        close(&pages, &words)
        pages.append(PdfPage(number: pages.count + 1, width: place[2], height: place[3]))
      case "5":
        words.append(
          Word(left: place[0], top: place[1], width: place[2], height: place[3], text: String(fields[11])))
      default: break
      }
    }
    close(&pages, &words)
    return pages
  }

  private static func close(_ pages: inout [PdfPage], _ words: inout [Word]) {
    if !pages.isEmpty { pages[pages.count - 1].rows = rows(of: words) }
    words = []
  }

  /// Words whose middles are at about the same height are a row; table cells need not be quite level.
  private static func rows(of words: [Word]) -> [Row] {
    var rows: [[Word]] = []
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let first = rows.last?.first, word.middle - first.middle < min(first.height, word.height) * 0.45 {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { row(of: $0.sorted { $0.left < $1.left }) }.reduce(into: []) { rows, next in
      if let last = rows.indices.last, rows[last].isLevel(with: next) {
        rows[last].join(next)
      } else {
        rows.append(next)
      }
    }
  }

  /// A space of Chinese is as wide as a character; what is wider parts cells.
  private static func row(of words: [Word]) -> Row {
    let em = words.map(\.em).max() ?? 0
    var cells: [Cell] = []
    for word in words {
      guard let last = cells.last, word.left - last.right < em * 1.02 else {
        cells.append(Cell(left: word.left, right: word.right, middle: words[0].middle, text: word.text))
        continue
      }
      cells[cells.count - 1].right = max(last.right, word.right)
      let isSpaced = word.left - last.right > em * 0.6
      cells[cells.count - 1].text += (isSpaced ? " " : separator(last.text, word.text)) + word.text
    }
    return Row(cells: cells, middle: words[0].middle, em: em)
  }

  /// Typesetting puts a little room between Chinese and digits; only between two Latin words or
  /// numbers is it a space.
  static func separator(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return "" }
    return isLatin(last) && isLatin(first) ? " " : ""
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isASCIIDigit)
  }
}
