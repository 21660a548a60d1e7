/// The numbering that Word generates and does not write into the text: `numbering.xml` and `styles.xml`.
struct DocxNumbering {
  /// What a paragraph or a style says of its list.
  struct Reference {
    var number: String?
    var level: Int?
    var style: String?
  }

  private var styles: [String: Reference] = [:]
  private var lists: [String: NumberedList] = [:]
  /// The level that a style stands for, by list and style.
  private var styleLevels: [String: [String: Int]] = [:]
  /// For each `w:num`, the list that it uses.
  private var listOfNumber: [String: String] = [:]
  /// Levels that a `w:num` starts anew, until it is first used.
  private var restarts: [String: [Int: Int]] = [:]

  /// Where the reading stands.
  private var list: String?
  private var number: String?
  private var level: Int?
  private var style: String?

  static func read(_ archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> Self {
    var numbering = Self()
    for part in ["word/numbering.xml", "word/styles.xml"] where archive.has(part) {
      try XMLStream.read(try archive.contents(of: part), depth: limits.xmlDepth, kind: .docx) {
        if case .start(let name, let attributes) = $0 { numbering.start(name, attributes) }
      }
    }
    return numbering
  }

  /// The label of the next paragraph that refers so to a list; empty if it is in none.
  mutating func label(for paragraph: Reference) -> String {
    let (number, level) = resolve(paragraph)
    guard let number, let list = listOfNumber[number] else { return "" }
    for (level, start) in restarts.removeValue(forKey: number) ?? [:] {
      lists[list]?.restart(at: level, with: start)
    }
    return lists[list]?.nextLabel(at: level) ?? ""
  }

  /// A paragraph's own word counts before its style's; number 0 means none.
  private func resolve(_ paragraph: Reference) -> (number: String?, level: Int) {
    var (number, level, name) = (paragraph.number, paragraph.level, paragraph.style)
    var visited = 0
    while number == nil || level == nil, let style = name, let reference = styles[style], visited < 20 {
      number = number ?? reference.number
      level =
        level ?? reference.level ?? number.flatMap { listOfNumber[$0] }.flatMap { styleLevels[$0]?[style] }
      name = reference.style
      visited += 1
    }
    return (number, level ?? 0)
  }

  private mutating func start(_ name: String, _ attributes: XMLStream.Attributes) {
    let value = attributes["val"]
    switch name {
    case "abstractNum": (list, number) = (attributes["abstractNumId"], nil)
    case "num": (number, list, level) = (attributes["numId"], nil, nil)
    case "lvl", "lvlOverride": startLevel(attributes)
    case "start": edit { $0.start = value.flatMap { Int($0) } ?? 1 }
    case "numFmt": edit { $0.format = NumberFormat(word: value ?? "") }
    case "lvlText": edit { $0.text = value ?? "" }
    case "pStyle": if let list, let level, let value { styleLevels[list, default: [:]][value] = level }
    case "abstractNumId": if let number { listOfNumber[number] = value }
    case "startOverride":
      if let number, let level { restarts[number, default: [:]][level] = attributes.number("val") }
    case "style": startStyle(attributes)
    case "basedOn": if let style { styles[style]?.style = value }
    case "numId": if let style { styles[style]?.number = value }
    case "ilvl": if let style { styles[style]?.level = attributes.number("val") }
    default: break
    }
  }

  private mutating func startLevel(_ attributes: XMLStream.Attributes) {
    level = attributes.number("ilvl")
    if let list, let level { lists[list, default: NumberedList()].levels[level] = NumberedList.Level() }
  }

  private mutating func startStyle(_ attributes: XMLStream.Attributes) {
    (style, list, number) = (attributes["styleId"], nil, nil)
    if let style { styles[style] = Reference() }
  }

  /// Changes the level that is being read, of a list and not of an override.
  private mutating func edit(_ change: (inout NumberedList.Level) -> Void) {
    guard let list, let level else { return }
    change(&lists[list, default: NumberedList()].levels[level, default: NumberedList.Level()])
  }
}
