/// Turns the elements of WordprocessingML into lines.
struct DocxBody {
  private var writer = LineWriter()
  private var numbering: DocxNumbering
  private let notes: [String: [String]]
  /// How many elements deep within one that is left out; 0 outside.
  private var skipped = 0
  private var textDepth = 0
  /// For each `AlternateContent` around, whether its choice was taken.
  private var alternatives: [Bool] = []
  /// What the paragraph says of itself, while its properties are read.
  private var properties: DocxNumbering.Reference?
  /// For each table cell around, how many columns it takes.
  private var spans: [Int] = []
  /// For each paragraph around, whether its end is deleted: the next one then goes on on its line.
  private var joins: [Bool] = []

  init(numbering: DocxNumbering = DocxNumbering(), notes: [String: [String]] = [:]) {
    (self.numbering, self.notes) = (numbering, notes)
  }

  var text: String { writer.text }

  /// Deleted or moved away, former properties, field codes, pinyin above characters, and what has no text.
  private static let leftOut: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "rPr", "tblPr", "tblGrid", "trPr",
    "tcPr",
    "sectPr", "sdtPr", "sdtEndPr", "annotationRef", "footnoteRef", "endnoteRef",
  ]

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start(let name, let attributes):
      if skipped > 0 {
        skipped += 1
        if name == "gridSpan", !spans.isEmpty { spans[spans.count - 1] = attributes.number("val") ?? 1 }
      } else if properties != nil {
        startProperty(name, attributes)
      } else if isLeftOut(name) {
        skipped = 1
      } else {
        start(name, attributes)
      }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { end(name) }
    case .text(let text):
      if skipped == 0, textDepth > 0 { writer.write(text) }
    }
  }

  /// Of the alternatives for one drawing, the first that comes is read: Word writes the same text twice.
  private mutating func isLeftOut(_ name: String) -> Bool {
    guard name == "Choice" || name == "Fallback", let taken = alternatives.last else {
      return Self.leftOut.contains(name)
    }
    alternatives[alternatives.count - 1] = true
    return taken
  }

  /// Within `w:pPr`: the list, the style, and whether the paragraph's end is deleted.
  private mutating func startProperty(_ name: String, _ attributes: XMLStream.Attributes) {
    switch name {
    case "numId": properties?.number = attributes["val"]
    case "ilvl": properties?.level = attributes.number("val")
    case "pStyle": properties?.style = attributes["val"]
    case "del", "moveFrom": if !joins.isEmpty { joins[joins.count - 1] = true }
    case "pPrChange", "rPrChange", "sectPr": skipped = 1
    default: break
    }
  }

  private mutating func start(_ name: String, _ attributes: XMLStream.Attributes) {
    switch name {
    case "p": joins.append(false)
    case "pPr": properties = DocxNumbering.Reference()
    case "t": textDepth += 1
    case "tab", "ptab": writer.write("\t")
    case "br", "cr": writer.breakLine()
    case "noBreakHyphen": writer.write("-")
    case "tr": writer.beginRow()
    case "tc":
      writer.beginCell()
      spans.append(1)
    case "txbxContent": writer.beginAside()
    case "footnoteReference": writer.addAside(notes["footnote" + (attributes["id"] ?? "")] ?? [])
    case "endnoteReference": writer.addAside(notes["endnote" + (attributes["id"] ?? "")] ?? [])
    case "AlternateContent": alternatives.append(false)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p": if joins.popLast() != true { writer.endParagraph() }
    case "pPr": endProperties()
    case "t": textDepth = max(0, textDepth - 1)
    case "tr": writer.endRow()
    case "tc": writer.endCell(span: spans.popLast() ?? 1)
    case "txbxContent": writer.endAside()
    case "AlternateContent": _ = alternatives.popLast()
    default: break
    }
  }

  /// A paragraph without an end is part of the next one, which then has the number.
  private mutating func endProperties() {
    if let paragraph = properties, joins.last != true { writer.write(numbering.label(for: paragraph)) }
    properties = nil
  }
}
