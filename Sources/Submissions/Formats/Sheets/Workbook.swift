/// An Excel workbook as rows of written values.
struct Workbook {
  struct Sheet {
    var name: String
    /// The rows from the first on, so that row 3 is at index 2; cells from column A on, without empty ones at
    /// the end.
    var rows: [[String]] = []
  }

  /// Sheets that are shown, in their order.
  private(set) var sheets: [Sheet] = []

  init(_ archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) {
    guard archive.has("xl/workbook.xml") else { throw .unsupportedFormat(.xls) }
    var strings = SharedStrings()
    var formats = CellFormats()
    var index = WorkbookIndex()
    func read(
      _ part: String, _ take: (XMLStream.Event) -> Void
    ) throws(SubmissionProblem) {
      guard archive.has(part) else { return }
      try XMLStream.read(try archive.contents(of: part), depth: limits.xmlDepth, kind: .xlsx, take)
    }
    try read("xl/workbook.xml") { index.take($0) }
    try read("xl/_rels/workbook.xml.rels") { index.takeRelation($0) }
    try read("xl/sharedStrings.xml") { strings.take($0) }
    try read("xl/styles.xml") { formats.take($0) }
    for (name, part) in index.sheets {
      var sheet = SheetReader(strings: strings.list, formats: formats, is1904: index.is1904)
      try read(part) { sheet.take($0) }
      sheets.append(Sheet(name: name, rows: sheet.rows))
    }
  }
}

/// Which sheets a workbook shows, and the members that hold them.
private struct WorkbookIndex {
  private(set) var is1904 = false
  private var names: [(name: String, id: String)] = []
  private var targets: [String: String] = [:]

  /// Names and members, in order.
  var sheets: [(name: String, part: String)] {
    names.compactMap { sheet in
      targets[sheet.id].map { (sheet.name, $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/" + $0) }
    }
  }

  mutating func take(_ event: XMLStream.Event) {
    guard case .start(let name, let attributes) = event else { return }
    if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"]) }
    guard name == "sheet", attributes["state"] ?? "visible" == "visible", let id = attributes["id"] else {
      return
    }
    names.append((attributes["name"] ?? "", id))
  }

  mutating func takeRelation(_ event: XMLStream.Event) {
    guard case .start("Relationship", let attributes) = event, let id = attributes["Id"] else { return }
    targets[id] = attributes["Target"]
  }
}

/// The texts that cells refer to by number.
private struct SharedStrings {
  private(set) var list: [String] = []
  private var isInText = false
  private var phonetic = false

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start("si", _): list.append("")
    case .start("rPh", _): phonetic = true
    case .end("rPh"): phonetic = false
    case .start("t", _): isInText = true
    case .end("t"): isInText = false
    case .text(let text) where isInText && !phonetic && !list.isEmpty: list[list.count - 1] += text
    default: break
    }
  }
}
