import Foundation

/// JSON inside a `script` element of type `application/json`, which a browser reads as text and never runs.
enum ScriptJSON {
  /// - Parameter id: our own word; it is not escaped.
  static func element(_ value: some Encodable, id: String, path: String) throws(PublicationError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let json = try encoder.encode(value)
      return Array("<script type=\"application/json\" id=\"\(id)\">".utf8) + escaped(json)
        + Array("</script>\n".utf8)
    } catch {
      throw PublicationError(.cannotWrite("\(error)"), path: path)
    }
  }

  /// The same JSON without `<`, `>` and `&`, so that no `</script>`, `<!--` or `-->` can stand in it, and
  /// without U+2028 and U+2029, which end a line in older scripts.
  static func escaped(_ json: Data) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + json.count / 16)
    var before: (UInt8, UInt8) = (0, 0)
    for byte in json {
      switch (before.0, before.1, byte) {
      case (_, _, UInt8(ascii: "<")): bytes.append(contentsOf: "\\u003c".utf8)
      case (_, _, UInt8(ascii: ">")): bytes.append(contentsOf: "\\u003e".utf8)
      case (_, _, UInt8(ascii: "&")): bytes.append(contentsOf: "\\u0026".utf8)
      case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
        bytes.removeLast(2)
        bytes.append(contentsOf: (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8)
      default: bytes.append(byte)
      }
      before = (before.1, byte)
    }
    return bytes
  }
}
