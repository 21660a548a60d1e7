import Foundation

/// A mail as saved to a file (RFC 5322, with MIME of RFC 2045 to 2047): its attachments, or its text.
struct Mail {
  struct Attachment {
    var name: String
    var bytes: [UInt8]
  }

  private(set) var attachments: [Attachment] = []
  /// The mail's own text, plain if there is a plain form, else HTML; in its own encoding.
  private(set) var text: [UInt8]?
  private let limits: SubmissionLimits
  private var parts = 0

  /// How deep parts may stand in each other; mail programs need three or four.
  private static let deepest = 20

  init(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) {
    self.limits = limits
    try take(bytes[...], depth: 0)
  }

  private mutating func take(_ part: ArraySlice<UInt8>, depth: Int) throws(SubmissionProblem) {
    parts += 1
    guard parts <= limits.archiveEntries else { throw .archiveLimit(.entries(limits.archiveEntries)) }
    guard depth < Self.deepest else { throw .archiveLimit(.depth(Self.deepest)) }
    let (header, body) = MailHeader.split(part)
    if header.type.hasPrefix("multipart/"), let boundary = header.boundary, !boundary.isEmpty {
      for inner in Self.parts(of: body, boundary: Array("--\(boundary)".utf8)) {
        try take(inner, depth: depth + 1)
      }
    } else if header.type == "message/rfc822" {
      try take(body, depth: depth + 1)
    } else {
      add(Self.decoded(body, header.transferEncoding), header)
    }
  }

  private mutating func add(_ bytes: [UInt8], _ header: MailHeader) {
    if let name = header.fileName {
      // Pictures within the text, of a signature or a letterhead.
      let isDecoration = header.isInline && header.type.hasPrefix("image/")
      if !isDecoration { attachments.append(Attachment(name: name, bytes: bytes)) }
    } else if header.type == "text/plain" || (header.type == "text/html" && text == nil) {
      text = bytes
    }
  }

  /// What stands between the boundary's lines, without what precedes the first and follows the last.
  private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: boundary) {
        if let start { parts.append(body[start..<line]) }
        let isLast = body[line..<end].dropFirst(boundary.count).starts(with: "--".utf8)
        start = isLast ? nil : min(end + 1, body.endIndex)
        if isLast { return parts }
      }
      line = min(end + 1, body.endIndex)
    }
    // A mail that is cut ends without the last boundary; the part may be cut as well, and tells so itself.
    if let start { parts.append(body[start...]) }
    return parts
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "base64": Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map(Array.init) ?? []
    case "quoted-printable": MailHeader.quotedPrintable(body, isHeader: false)
    default: Array(body)
    }
  }
}
