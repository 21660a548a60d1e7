import Model

/// The text of a submission, whatever it came in.
struct SubmissionContent: Hashable, Sendable {
  var text: String
  /// `txt`, `docx` or `html`.
  var format: String
  var encoding: String
  /// Places that could not be decoded; U+FFFD stands there.
  var replacements = 0

  /// Tells the format by content and reads it.
  init(bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) {
    switch FileKind(magicOf: bytes) {
    case .zip?: self = try Self.zipped(bytes, limits: limits)
    case let kind?: throw .unsupportedFormat(kind)
    case nil: self = try Self.textual(bytes, limits: limits)
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
  }

  init(text: String, format: FileKind, encoding: String, replacements: Int = 0) {
    (self.text, self.format, self.encoding) = (text, format.rawValue, encoding)
    self.replacements = replacements
  }

  private static func zipped(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) -> Self {
    let archive = try ZipArchive(bytes, limits: limits)
    guard archive.kind == .docx else { throw .unsupportedFormat(archive.kind) }
    return Self(text: try Docx.text(of: archive, limits: limits), format: .docx, encoding: "UTF-8")
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

  /// What the decoding leaves for a person to look at.
  func findings(document: String) -> [Finding] {
    guard replacements > 0 else { return [] }
    return [
      Finding(
        code: "encoding_damaged", severity: .review, document: document,
        message: "有\(replacements)处文字无法解码（\(encoding)），已用“\u{FFFD}”代替",
        remedy: "请核对原件；如数字受影响，请重新提交")
    ]
  }
}
