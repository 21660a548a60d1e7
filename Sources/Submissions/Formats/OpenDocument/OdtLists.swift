/// The numbering of an OpenDocument text: its list styles, and which list a paragraph counts in.
struct OdtLists {
  private var styles: [String: NumberedList] = [:]
  /// The style of each list around, which an inner list inherits.
  private var open: [String?] = []
  private var style: String?
  /// Whether the next paragraph is the first of its list item, which alone is numbered.
  private var isNumbered = false

  /// Collects the list styles of a part.
  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start("list-style", let attributes): style = attributes["name"]
    case .end("list-style"): style = nil
    case .start("list-level-style-number", let attributes): addLevel(attributes)
    default: break
    }
  }

  private mutating func addLevel(_ attributes: XMLStream.Attributes) {
    guard let style, let level = attributes.number("level").map({ $0 - 1 }), (0..<10).contains(level) else {
      return
    }
    var format = NumberedList.Level()
    format.start = attributes.number("start-value") ?? 1
    format.format = NumberFormat(openDocument: attributes["num-format"] ?? "")
    let shown = max(1, min(attributes.number("display-levels") ?? 1, level + 1))
    let numbers = (level - shown + 1...level).map { "%\($0 + 1)" }.joined(separator: ".")
    let parts = (attributes["num-prefix"] ?? "") + numbers + (attributes["num-suffix"] ?? "")
    // LibreOffice's own attribute says the same as a whole, with `%1%` for Word's `%1`.
    format.text = attributes["num-list-format"].map(Self.wordForm) ?? parts
    styles[style, default: NumberedList()].levels[level] = format
  }

  private static func wordForm(_ text: String) -> String {
    var form = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "%") {
      let digits = rest[rest.index(after: mark)...].prefix(while: \.isNumber)
      form += rest[..<mark] + "%" + digits
      rest = rest[digits.endIndex...].drop { $0 == "%" }
    }
    return form + rest
  }

  mutating func beginList(_ attributes: XMLStream.Attributes) {
    let name = attributes["style-name"] ?? open.last ?? nil
    let goesOn = attributes["continue-numbering"] == "true" || attributes["continue-list"] != nil
    if open.isEmpty, !goesOn, let name { styles[name]?.restart() }
    open.append(name)
  }

  mutating func endList() { _ = open.popLast() }

  mutating func beginItem(_ attributes: XMLStream.Attributes) {
    isNumbered = true
    if let name = open.last ?? nil, let start = attributes.number("start-value") {
      styles[name]?.restart(at: open.count - 1, with: start)
    }
  }

  /// The label of a paragraph that begins here; empty outside of lists.
  mutating func nextLabel() -> String {
    guard isNumbered, let name = open.last ?? nil else { return "" }
    isNumbered = false
    return styles[name]?.nextLabel(at: open.count - 1) ?? ""
  }
}
