/// Turns the elements of an OpenDocument text into lines.
struct OdtBody {
  private var writer = LineWriter()
  private var lists: OdtLists
  /// How many elements deep within one that is left out; 0 outside.
  private var skipped = 0
  /// How many paragraphs are around; text stands in paragraphs only, the rest is layout of the file.
  private var paragraphs = 0

  /// For each table cell around, for how many like it the file writes one.
  private var spans: [Int] = []

  init(lists: OdtLists) { self.lists = lists }

  var text: String { writer.text }

  /// What was deleted, comments, pinyin, a note's number, and declarations.
  private static let leftOut: Set<String> = [
    "tracked-changes", "annotation", "ruby-text", "note-citation", "sequence-decls", "variable-decls",
    "user-field-decls", "forms", "automatic-styles", "font-face-decls", "scripts", "table-columns", "desc",
    "title", "object", "object-ole", "settings",
  ]

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start(let name, let attributes):
      if skipped > 0 || Self.leftOut.contains(name) { skipped += 1 } else { start(name, attributes) }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { end(name) }
    case .text(let text):
      if skipped == 0, paragraphs > 0 { writer.write(Self.collapsed(text)) }
    }
  }

  private mutating func start(_ name: String, _ attributes: XMLStream.Attributes) {
    switch name {
    case "p", "h": beginParagraph()
    case "s": writer.write(String(repeating: " ", count: max(1, min(attributes.number("c") ?? 1, 100))))
    case "tab": writer.write("\t")
    case "line-break": writer.breakLine()
    case "list": lists.beginList(attributes)
    case "list-item": lists.beginItem(attributes)
    case "table-row": writer.beginRow()
    case "table-cell", "covered-table-cell":
      writer.beginCell()
      spans.append(attributes.number("number-columns-repeated") ?? 1)
    case "note", "text-box": writer.beginAside()
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p", "h":
      paragraphs = max(0, paragraphs - 1)
      writer.endParagraph()
    case "list": lists.endList()
    case "table-row": writer.endRow()
    case "table-cell", "covered-table-cell": writer.endCell(span: spans.popLast() ?? 1)
    case "note", "text-box": writer.endAside()
    default: break
    }
  }

  private mutating func beginParagraph() {
    paragraphs += 1
    writer.write(lists.nextLabel())
  }

  /// Line ends of the file are spaces; runs of spaces are written as elements.
  private static func collapsed(_ text: String) -> String {
    text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}
