/// Plain text in UTF-8, UTF-16, GB18030 or Big5.
enum PlainText {
  /// Decodes a text: by its byte order mark, as UTF-8 if it is valid, by what it declares, by what it looks like.
  ///
  /// - Parameter declared: What an HTML page says of itself; believed only if it gives Chinese.
  static func decode(_ bytes: [UInt8], declared: TextEncoding?) throws(SubmissionProblem) -> SubmissionContent
  {
    guard !bytes.isEmpty else { throw .empty }
    if let marked = decodeMarked(bytes) { return try checked(marked) }
    if !UTF8Text.hasNUL(bytes), let text = UTF8Text.decode(bytes[...]) {
      return try checked(SubmissionContent(text: text, format: .text, encoding: "UTF-8"))
    }
    if let declared, let content = decode(bytes[...], as: declared), isChinese(content) { return content }
    if let damaged = decodeDamagedUTF8(bytes) { return damaged }
    guard let encoding = EncodingDetector.encoding(of: bytes[...]),
      let content = decode(bytes[...], as: encoding)
    else {
      throw bytes.withUnsafeBufferPointer({ isBinary($0[...]) })
        ? .binary : .encoding(guess: EncodingDetector.guess(bytes[...]))
    }
    return try checked(content)
  }

  /// A text that a byte order mark opens; the mark itself is left out.
  private static func decodeMarked(_ bytes: [UInt8]) -> SubmissionContent? {
    if bytes.starts(with: UTF8Text.byteOrderMark) {
      let body = bytes.dropFirst(3)
      let text = UTF8Text.decode(body).map { DecodedText(text: $0, replacements: 0) } ?? UTF8Text.repair(body)
      guard text.replacements <= EncodingDetector.allowance(for: body.count) else { return nil }
      return SubmissionContent(
        text: text.text, format: .text, encoding: "UTF-8", replacements: text.replacements)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes.dropFirst(2), as: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes.dropFirst(2), as: .utf16BigEndian) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return decode(bytes.dropFirst(4), as: .gb18030) }
    return nil
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) -> SubmissionContent? {
    let allowance = EncodingDetector.allowance(for: bytes.count)
    guard let decoded = encoding.decode(bytes, replacing: allowance) else { return nil }
    return SubmissionContent(
      text: decoded.text, format: .text, encoding: encoding.rawValue, replacements: decoded.replacements)
  }

  /// UTF-8 with a few bad places, such as a text cut in the middle of a character.
  private static func decodeDamagedUTF8(_ bytes: [UInt8]) -> SubmissionContent? {
    let repaired = UTF8Text.repair(bytes[...])
    guard repaired.replacements <= EncodingDetector.allowance(for: bytes.count), !UTF8Text.hasNUL(bytes),
      ChineseText.plausibility(of: repaired.text) >= ChineseText.threshold
    else { return nil }
    return SubmissionContent(
      text: repaired.text, format: .text, encoding: "UTF-8", replacements: repaired.replacements)
  }

  private static func isChinese(_ content: SubmissionContent) -> Bool {
    ChineseText.plausibility(of: content.text) >= ChineseText.threshold
  }

  /// Control characters beyond layout make a file binary, even where its bytes are valid text.
  private static func checked(_ content: SubmissionContent) throws(SubmissionProblem) -> SubmissionContent {
    var content = content
    guard !content.text.withUTF8({ isBinary($0.prefix(4096)) }) else { throw .binary }
    return content
  }

  private static func isBinary(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !(0x07...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B {
      controls += 1
    }
    return controls * 50 > bytes.count
  }
}
