/// OpenDocument texts, as LibreOffice writes them and WPS can.
enum Odt {
  /// - Returns: Lines as of a docx. Headers and footers stand in `styles.xml` and are left out.
  static func text(of archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> String {
    var lists = OdtLists()
    for part in ["styles.xml", "content.xml"] where archive.has(part) {
      try read(part, of: archive, limits: limits) { lists.take($0) }
    }
    var body = OdtBody(lists: lists)
    try read("content.xml", of: archive, limits: limits) { body.take($0) }
    return body.text
  }

  private static func read(
    _ part: String, of archive: ZipArchive, limits: SubmissionLimits, _ take: (XMLStream.Event) -> Void
  ) throws(SubmissionProblem) {
    try XMLStream.read(try archive.contents(of: part), depth: limits.xmlDepth, kind: .odt, take)
  }
}
