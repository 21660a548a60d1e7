import Model

/// A report's text, from which pieces are taken by code-point offsets without walking through it.
struct OriginalText {
  private let bytes: [UInt8]
  /// Where each code point begins in `bytes`, and their end.
  private let starts: [Int32]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    starts = [Int32](unsafeUninitializedCapacity: bytes.count + 1) { starts, count in
      // No text has more code points than bytes, and the last place is for the end.
      for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        starts[count] = Int32(index)
        count += 1
      }
      starts[count] = Int32(bytes.count)
      count += 1
    }
    self.bytes = bytes
  }

  subscript(span: TextSpan) -> String {
    String(decoding: bytes[Int(starts[span.start])..<Int(starts[span.end])], as: UTF8.self)
  }

  /// The piece without white space around it.
  func trimmed(_ span: TextSpan) -> String {
    let scalars = self[span].unicodeScalars
    guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
      let last = scalars.lastIndex(where: { !Self.isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Zero-width spaces included.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0x200B
  }
}
