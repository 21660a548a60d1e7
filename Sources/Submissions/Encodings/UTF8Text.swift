#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// UTF-8, the encoding of nearly every submission: one validation, one copy, no change.
enum UTF8Text {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text that the bytes are, or nil unless every sequence is valid. A byte order mark is kept.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    // Repairing puts U+FFFD where a sequence is invalid, so valid bytes alone survive unchanged.
    return isEqual(text, bytes) ? text : nil
  }

  /// The text with U+FFFD for each invalid sequence, and how many there were.
  static func repair(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    let text = String(decoding: bytes, as: UTF8.self)
    let replaced = text.unicodeScalars.reduce(0) { $1 == "\u{FFFD}" ? $0 + 1 : $0 }
    return DecodedText(text: text, replacements: replaced)
  }

  /// Whether a NUL stands anywhere, which text never has and UTF-16 nearly always.
  static func hasNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false }
  }

  private static func isEqual(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { decoded in
      decoded.count == bytes.count
        && bytes.withUnsafeBytes { original in
          guard let left = decoded.baseAddress, let right = original.baseAddress else { return true }
          return memcmp(left, right, decoded.count) == 0
        }
    } ?? text.utf8.elementsEqual(bytes)
  }
}

/// A text and how many places of it could not be decoded (U+FFFD stands there).
struct DecodedText: Hashable, Sendable {
  var text: String
  var replacements: Int
}
