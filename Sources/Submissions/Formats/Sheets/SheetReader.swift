/// Reads the cells of a worksheet as they are shown.
struct SheetReader {
  /// Excel's own limits; what lies beyond is not read.
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_384
  /// Empty rows and columns between far cells would fill memory: a form has none of this width.
  private static let widestGap = 1_000

  private(set) var rows: [[String]] = []
  private let strings: [String]
  private let formats: CellFormats
  private let is1904: Bool
  private var cell: (row: Int, column: Int, type: String, style: Int)?
  private var value = ""
  private var isInValue = false
  private var row = 0

  init(strings: [String], formats: CellFormats, is1904: Bool) {
    (self.strings, self.formats, self.is1904) = (strings, formats, is1904)
  }

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start("row", let attributes):
      row = attributes.number("r") ?? row + 1
    case .start("c", let attributes): begin(attributes)
    case .start("v", _), .start("t", _): isInValue = cell != nil
    case .end("v"), .end("t"): isInValue = false
    case .end("c"): end()
    case .text(let text) where isInValue: value += text
    default: break
    }
  }

  private mutating func begin(_ attributes: XMLStream.Attributes) {
    let place =
      attributes["r"].flatMap(Self.place) ?? (
        row, (rows.indices.contains(row - 1) ? rows[row - 1].count : 0) + 1
      )
    cell = (place.row, place.column, attributes["t"] ?? "n", attributes.number("s") ?? 0)
    value = ""
  }

  private mutating func end() {
    guard let cell else { return }
    self.cell = nil
    let text = Self.oneLine(shown(cell.type, cell.style))
    guard !text.isEmpty, (1...Self.lastRow).contains(cell.row), (1...Self.lastColumn).contains(cell.column)
    else { return }
    guard cell.row - rows.count <= Self.widestGap else { return }
    while rows.count < cell.row { rows.append([]) }
    guard cell.column - rows[cell.row - 1].count <= Self.widestGap else { return }
    while rows[cell.row - 1].count < cell.column { rows[cell.row - 1].append("") }
    rows[cell.row - 1][cell.column - 1] = text
  }

  private func shown(_ type: String, _ style: Int) -> String {
    switch type {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "n": formats.shown(value, style: style, is1904: is1904)
    case "b", "e": ""
    default: value
    }
  }

  /// A cell's own line ends and tabs would break the row.
  private static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ").trimmingSpaces
  }

  /// `AB12` is row 12, column 28.
  private static func place(_ reference: String) -> (row: Int, column: Int)? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(reference.dropFirst(letters.count)) else {
      return nil
    }
    return (row, letters.reduce(0) { $0 * 26 + Int($1) - 0x40 })
  }
}

extension String {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    let scalars = Array(unicodeScalars)
    guard let end = scalars.lastIndex(where: { !TextLine.isSpace($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...end].drop(while: TextLine.isSpace)))
  }
}
