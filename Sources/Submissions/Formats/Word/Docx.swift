/// Word documents: the text as a reader sees it with all changes accepted, headers and footers left out.
enum Docx {
  /// - Returns: A line a paragraph, table rows with tabs between cells, text boxes and footnotes after their
  ///   paragraph, generated numbering before it.
  static func text(of archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> String {
    var notes: [String: [String]] = [:]
    for kind in ["footnote", "endnote"] where archive.has("word/\(kind)s.xml") {
      var reader = DocxNotes(kind: kind)
      try read("word/\(kind)s.xml", of: archive, limits: limits) { reader.take($0) }
      notes.merge(reader.notes) { first, _ in first }
    }
    var body = DocxBody(numbering: try DocxNumbering.read(archive, limits: limits), notes: notes)
    try read("word/document.xml", of: archive, limits: limits) { body.take($0) }
    return body.text
  }

  private static func read(
    _ part: String, of archive: ZipArchive, limits: SubmissionLimits, _ take: (XMLStream.Event) -> Void
  ) throws(SubmissionProblem) {
    try XMLStream.read(try archive.contents(of: part), depth: limits.xmlDepth, kind: .docx, take)
  }
}

/// The footnotes or endnotes, which stand in a part of their own.
private struct DocxNotes {
  /// `footnote` or `endnote`.
  let kind: String
  /// The lines of each note, by `footnote` or `endnote` and its id.
  private(set) var notes: [String: [String]] = [:]
  private var id: String?
  private var body = DocxBody()

  init(kind: String) { self.kind = kind }

  mutating func take(_ event: XMLStream.Event) {
    switch event {
    case .start(kind, let attributes):
      id = attributes["id"].map { kind + $0 }
      body = DocxBody()
    case .end(kind):
      if let id { notes[id] = body.text.split(separator: "\n").map { TextLine(String($0)).text } }
      id = nil
    default: if id != nil { body.take(event) }
    }
  }
}
