/// Pieces of JSON as bytes, spelt as `JSONEncoder` spells them without escaped slashes.
///
/// Stage files have a line for every number of every report. Written through `Codable` they took as long as the
/// reading of the reports itself; so the lines that are most in number are put together by hand.
extension [UInt8] {
  /// Text that is JSON already: braces, and keys with their quotation marks and colons.
  mutating func appendRaw(_ json: StaticString) {
    // A static string is never freed, and its start is valid for its count.
    append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  mutating func appendJSON(_ number: Int) {
    if number < 0 { return append(contentsOf: String(number).utf8) }
    let start = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// - Parameter number: a number's description, which is JSON as it stands.
  mutating func appendNumber(_ number: String?) {
    guard let number else { return appendRaw("null") }
    append(contentsOf: number.utf8)
  }

  mutating func appendJSON(_ text: String?) {
    guard var text else { return appendRaw("null") }
    append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// Copies the stretches between the characters that must be escaped.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      append(contentsOf: text[start..<index])
      appendEscape(of: byte)
      start = index + 1
    }
    append(contentsOf: text[start...])
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case 0x08: appendRaw(#"\b"#)
    case 0x09: appendRaw(#"\t"#)
    case 0x0A: appendRaw(#"\n"#)
    case 0x0C: appendRaw(#"\f"#)
    case 0x0D: appendRaw(#"\r"#)
    case UInt8(ascii: "\""): appendRaw(#"\""#)
    case UInt8(ascii: "\\"): appendRaw(#"\\"#)
    default:
      appendRaw(byte < 0x10 ? #"\u000"# : #"\u00"#)
      append(contentsOf: String(byte, radix: 16).utf8)
    }
  }
}
