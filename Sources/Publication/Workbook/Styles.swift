import Model

/// The looks of all sheets, from one set of fonts and colours.
struct Styles {
  enum Colour {
    static let header: UInt32 = 0xE9EEF5
    static let headline: UInt32 = 0xFCE9C8
    static let total: UInt32 = 0xF3F3F3
    static let placeholder: UInt32 = 0xFFE08A
    static let doubtful: UInt32 = 0xF8C4A8
    static let notSubmitted: UInt32 = 0xD9D9D9
    static let fillIn: UInt32 = 0xE8F4E4
    static let lacking: UInt32 = 0xF4B6B6
    static let faint: UInt32 = 0x7F7F7F
    static let link: UInt32 = 0x1F4E9E

    /// One for each year, the newest the darkest.
    static func years(_ count: Int) -> [UInt32] { [0xC9D6E6, 0x8FAACB, 0x2F5C8F].suffix(max(1, count)) }
  }

  let fonts: Typography

  var title: CellStyle { CellStyle(font: fonts.title, size: 20) }
  var meta: CellStyle { CellStyle(font: fonts.body, size: 10.5, horizontal: .left) }
  var header: CellStyle {
    CellStyle(font: fonts.header, size: 10, fill: Colour.header, wraps: true, border: .thin)
  }
  var headlineHeader: CellStyle { header.with { $0.fill = Colour.headline } }
  var body: CellStyle { CellStyle(font: fonts.body, size: 10.5, border: .thin) }
  var name: CellStyle { body.with { ($0.horizontal, $0.shrinks, $0.indent) = (.left, true, 1) } }
  var wrapped: CellStyle {
    body.with { ($0.horizontal, $0.wraps, $0.size, $0.indent) = (.left, true, 10, 1) }
  }
  var number: CellStyle {
    CellStyle(font: fonts.digits, size: 10.5, horizontal: .right, border: .thin, numberFormat: "#,##0")
  }
  var total: CellStyle { body.with { ($0.fill, $0.isBold) = (Colour.total, true) } }
  var totalNumber: CellStyle { number.with { ($0.fill, $0.isBold) = (Colour.total, true) } }
  /// The rows under a total that say how far it can be trusted.
  var remark: CellStyle { body.with { ($0.size, $0.wraps) = (9, true) } }
  var remarkNumber: CellStyle { number.with { $0.size = 9 } }
  var note: CellStyle {
    CellStyle(font: fonts.body, size: 9, horizontal: .left, vertical: .top, wraps: true)
  }
  var fillIn: CellStyle {
    body.with { ($0.fill, $0.wraps, $0.horizontal, $0.isUnlocked) = (Colour.fillIn, true, .left, true) }
  }

  /// A cell that leads elsewhere.
  var link: CellStyle {
    body.with { ($0.color, $0.isUnderlined) = (Colour.link, true) }
  }

  /// The format with a little room to the cell's right border.
  static func padded(_ format: String) -> String { "\(format)_ " }

  /// A figure's cell, coloured by its tone.
  func figure(_ cell: FigureCell) -> CellStyle {
    var style = body
    if case .number(_, let format) = cell.content {
      style = number.with { $0.numberFormat = Styles.padded(format) }
    }
    switch cell.tone {
    case .plain: break
    case .silent: style.color = Colour.faint
    case .notSubmitted: (style.fill, style.color) = (Colour.notSubmitted, 0x595959)
    case .placeholder: style.fill = Colour.placeholder
    case .doubtful: style.fill = Colour.doubtful
    }
    return style
  }
}
