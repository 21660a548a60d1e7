// What the parts of a workbook are to be, in words of our own.

/// What a formula comes to, stored beside it.
enum FormulaResult: Hashable {
  case number(Double)
  case text(String)
}

/// A chart over columns of the sheet that it stands on.
struct XLSXChart {
  struct Series {
    var name: String
    var values: CellRange
    /// 0xRRGGBB.
    var color: UInt32
  }

  var title: String
  var isHorizontal: Bool
  var categories: CellRange
  var series: [Series]
  /// In pixels.
  var size: (width: Int, height: Int)
  /// Pixels to the right of its cell.
  var offset: Int
}

/// How a sheet is printed on A4.
struct PageSetup {
  enum Scale: Hashable {
    case fitWidth
    case onePage
    /// Page breaks hold only with a fixed scale.
    case percent(Int)
  }

  var isLandscape = true
  var scale = Scale.fitWidth
  /// In inches.
  var sideMargin = 0.45
  var repeatedRows: ClosedRange<Int>?
  var repeatedColumns: ClosedRange<Int>?
  /// The columns that start a new page.
  var columnBreaks: [Int] = []
  var footer = ""
}
