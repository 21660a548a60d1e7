/// A chart as the template draws it (`figure.mustache`): bars and words with their places, in SVG units.
///
/// Every bar has its number beside it, so that neither colour nor scale is needed to read it.
struct ChartFigure {
  struct Bar {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// A class of the style sheet.
    let tone: String
  }

  struct Word {
    let x: Int
    let y: Int
    let text: String
    let tone: String
  }

  let title: String
  let note: String
  let height: Int
  var bars: [Bar] = []
  var words: [Word] = []
  var key: [Key] = []

  /// What a tone means.
  struct Key {
    let tone: String
    let label: String
  }
}

extension ChartFigure.Word {
  /// What a row is called, ending left of its bars; long names are cut.
  static func label(_ text: String, y: Int) -> ChartFigure.Word {
    let name = text.count > 9 ? text.prefix(8) + "…" : text[...]
    return ChartFigure.Word(x: 112, y: y, text: String(name), tone: "name")
  }
}
