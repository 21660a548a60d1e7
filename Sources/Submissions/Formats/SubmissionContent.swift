import Model

/// The text of a submission, whatever it came in.
struct SubmissionContent: Hashable, Sendable {
  var text: String
  /// A `FileKind`, such as `txt`.
  var format: String
  var encoding: String
  /// Places that could not be decoded; U+FFFD stands there.
  var replacements = 0
  /// Pages of a pdf without text, 1-based.
  var blankPages: [Int] = []

  /// Reads a file that is no archive.
  ///
  /// - Parameter kind: What its first bytes betray; nil for what must be text.
  init(
    bytes: [UInt8], kind: FileKind?, limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) {
    switch kind {
    case .pdf?: self = try Self.pdf(bytes, limits: limits, helpers: helpers)
    case .doc?, .rtf?:
      self = try Self.converted(bytes, kind ?? .doc, limits: limits, helpers: helpers)
    case let kind?: throw .unsupportedFormat(kind)
    case nil: self = try Self.textual(bytes, limits: limits)
    }
    self = try checked()
  }

  /// Reads a document that is a zip archive inside.
  init(archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) {
    let text =
      switch archive.kind {
      case .docx: try Docx.text(of: archive, limits: limits)
      case .odt: try Odt.text(of: archive, limits: limits)
      default: throw SubmissionProblem.unsupportedFormat(archive.kind)
      }
    self = try Self(text: text, format: archive.kind, encoding: "UTF-8").checked()
  }

  init(text: String, format: FileKind, encoding: String, replacements: Int = 0) {
    (self.text, self.format, self.encoding) = (text, format.rawValue, encoding)
    self.replacements = replacements
  }

  /// Itself, if there is a word in it.
  func checked() throws(SubmissionProblem) -> Self {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    return self
  }

  private static func converted(
    _ bytes: [UInt8], _ kind: FileKind, limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) -> Self {
    let docx = try OfficeConversion.converted(bytes, from: kind, limits: limits, helpers: helpers)
    var content = try Self(archive: ZipArchive(docx, limits: limits), limits: limits)
    content.format = kind.rawValue
    return content
  }

  private static func pdf(
    _ bytes: [UInt8], limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) -> Self {
    let pdf = try Pdf.content(of: bytes, limits: limits, helpers: helpers)
    var content = Self(text: pdf.text, format: .pdf, encoding: "UTF-8")
    content.blankPages = pdf.blankPages
    return content
  }

  private static func textual(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) -> Self {
    let declared = Html.isLikely(bytes) ? Html.declaredEncoding(bytes) : nil
    let decoded = try PlainText.decode(bytes, declared: declared)
    guard Html.isLikely(decoded.text) else { return decoded }
    var content = decoded
    content.format = FileKind.html.rawValue
    content.text = try Html.text(of: decoded.text, limits: limits)
    return content
  }

  /// What the reading leaves for a person to look at.
  func findings(document: String) -> [Finding] {
    var findings: [Finding] = []
    if replacements > 0 {
      findings.append(
        Finding(
          code: "encoding_damaged", severity: .review, document: document,
          message: "有\(replacements)处文字无法解码（\(encoding)），已用“\u{FFFD}”代替",
          remedy: "请核对原件；如数字受影响，请重新提交"))
    }
    if !blankPages.isEmpty {
      let pages = blankPages.map(String.init).joined(separator: "、")
      findings.append(
        Finding(
          code: "pages_without_text", severity: .review, document: document,
          message: "PDF 第\(pages)页没有文字，可能是图片，其中的数字未读取", remedy: "请核对原件；如有数据，请提交 Word 文件"))
    }
    return findings
  }
}
