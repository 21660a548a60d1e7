/// Web pages: the article with its title and publication data, without navigation and footers.
enum Html {
  /// Whether bytes or text begin like a page. Reports written by people do not begin with a tag.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    isLikely(String(decoding: bytes.prefix(headBytes), as: UTF8.self))
  }

  static func isLikely(_ text: String) -> Bool {
    guard text.unicodeScalars.first(where: { !TextLine.isSpace($0) }) == "<" else { return false }
    let head = text.unicodeScalars.prefix(headBytes)
    let lower = Array(String(String.UnicodeScalarView(head)).lowercased().utf8)
    return tags.contains { lower.contains($0) }
  }

  private static let headBytes = 1024
  private static let tags = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p ",
  ]

  /// What `<meta charset=gb2312>` or its longer form says; nil for UTF-8 and for what nobody knows.
  static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased().utf8
    guard let mark = Array(head).firstRange(of: "charset=".utf8) else { return nil }
    let label = head.dropFirst(mark.upperBound).drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .prefix { isLabel($0) }
    return TextEncoding(label: String(decoding: label, as: UTF8.self))
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The lines of a page's article, with its title and publication data before it.
  static func text(of page: String, limits: SubmissionLimits) throws(SubmissionProblem) -> String {
    let article = HtmlArticle(in: try HtmlPage(page, limits: limits))
    return article.lines.joined(separator: "\n")
  }
}
