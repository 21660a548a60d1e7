/// Word documents: the text of `word/document.xml` as a reader sees it with all changes accepted.
enum Docx {
  /// - Returns: A line a paragraph, table rows with tabs between cells, text boxes after their paragraph.
  static func text(of archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> String {
    var body = DocxBody()
    let document = try archive.contents(of: "word/document.xml")
    try XMLStream.read(document, depth: limits.xmlDepth, kind: .docx) { body.take($0) }
    return body.text
  }
}

/// Turns the elements of WordprocessingML into lines.
private struct DocxBody {
  private var writer = LineWriter()
  /// How many elements deep within one that is left out; 0 outside.
  private var skipped = 0
  private var textDepth = 0
  /// For each `AlternateContent` around, whether its choice was taken.
  private var alternatives: [Bool] = []

  var text: String { writer.text }

  /// Deleted or moved away, field codes, pinyin above characters, and properties (whose `tab` is a stop).
  private static let leftOut: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "pPr", "rPr", "tblPr", "tblGrid", "trPr",
    "tcPr", "sectPr", "sdtPr", "sdtEndPr", "footnoteReference", "annotationRef",
  ]

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start(let name, _):
      if skipped > 0 || isLeftOut(name) { skipped += 1 } else { start(name) }
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

  private mutating func start(_ name: String) {
    switch name {
    case "t": textDepth += 1
    case "tab", "ptab": writer.write("\t")
    case "br", "cr": writer.breakLine()
    case "noBreakHyphen": writer.write("-")
    case "tr": writer.beginRow()
    case "tc": writer.beginCell()
    case "txbxContent": writer.beginAside()
    case "AlternateContent": alternatives.append(false)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": textDepth = max(0, textDepth - 1)
    case "p": writer.endParagraph()
    case "tr": writer.endRow()
    case "tc": writer.endCell()
    case "txbxContent": writer.endAside()
    case "AlternateContent": _ = alternatives.popLast()
    default: break
    }
  }
}
