/// How a cell looks. Equal styles share one format in the file.
struct CellStyle: Hashable {
  enum Horizontal: Hashable { case left, center, right }
  enum Vertical: Hashable { case top, middle, bottom }
  /// Border lines all round, or none.
  enum Border: Hashable { case none, thin }

  var font = "宋体"
  var size = 10.5
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// 0xRRGGBB.
  var color: UInt32 = 0x000000
  /// 0xRRGGBB; nil leaves the paper white.
  var fill: UInt32?
  var horizontal = Horizontal.center
  var vertical = Vertical.middle
  var wraps = false
  var shrinks = false
  var border = Border.none
  var indent: UInt8 = 0
  /// An Excel number format; nil is General.
  var numberFormat: String?
  /// Whether the cell may be changed in a protected sheet.
  var isUnlocked = false

  func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// The place of a cell, both from 0.
struct CellAddress: Hashable {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) { (self.row, self.column) = (row, column) }

  /// `A1`; with `$` where it must not move when the formula is copied.
  func name(absolute: Bool = false) -> String {
    let letters = Self.letters(column)
    return absolute ? "$\(letters)$\(row + 1)" : "\(letters)\(row + 1)"
  }

  /// 0 is `A`, 26 is `AA`.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

/// A rectangle of cells, both ends included.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }

  func name(absolute: Bool = false) -> String {
    let first = CellAddress(rows.lowerBound, columns.lowerBound).name(absolute: absolute)
    let last = CellAddress(rows.upperBound, columns.upperBound).name(absolute: absolute)
    return "\(first):\(last)"
  }
}
