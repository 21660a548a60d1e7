/// PDF with a text layer. poppler finds the words and where they stand; here they become lines and paragraphs.
enum Pdf {
  struct Content {
    var text: String
    /// Pages without a word, 1-based: pictures, most likely.
    var blankPages: [Int]
  }

  static func content(
    of bytes: [UInt8], limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) -> Content {
    // poppler reads what is there of a cut file; half a report must not pass for a whole one.
    guard bytes.suffix(4096).contains("%%EOF") else { throw .truncated(.pdf) }
    let pages = try pages(of: bytes, limits: limits, helpers: helpers)
    let lines = PdfParagraphs(of: PdfFurniture.removed(from: pages)).lines
    let text = lines.joined(separator: "\n")
    guard text.unicodeScalars.contains(where: { !TextLine.isSpace($0) }) else {
      throw .noText(.scanned(pages: pages.count))
    }
    // Latin letters and symbols in place of Chinese: the font has no table of its characters.
    guard ChineseText.plausibility(of: text) >= ChineseText.threshold else { throw .noText(.unmapped) }
    return Content(text: text, blankPages: pages.filter(\.rows.isEmpty).map(\.number))
  }

  private static func pages(
    of bytes: [UInt8], limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) -> [PdfPage] {
    let folder = try WorkFolder()
    try folder.write(bytes, to: "submission.pdf")
    let table: [UInt8]
    do {
      table = try helpers.run(
        .pdftotext, ["-tsv", "-enc", "UTF-8", folder.file("submission.pdf"), "-"], for: .pdf, in: folder,
        limits: limits)
    } catch .damaged(_, let detail) where detail.contains("password") {
      throw .unsupportedFormat(.encrypted)
    }
    return PdfPage.pages(inTable: String(decoding: table, as: UTF8.self))
  }
}
