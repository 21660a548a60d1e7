import Foundation

/// The header of a mail or of one of its parts.
struct MailHeader {
  private var fields: [String: [UInt8]] = [:]

  /// In lower case; `text/plain` where nothing is said.
  var type: String { fields["content-type"].map { Self.value($0) } ?? "text/plain" }
  var transferEncoding: String { fields["content-transfer-encoding"].map { Self.value($0) } ?? "" }
  var isInline: Bool {
    fields["content-disposition"].map { Self.value($0) == "inline" } ?? (fields["content-id"] != nil)
  }
  var boundary: String? { parameter("boundary", of: "content-type") }
  var fileName: String? {
    parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type")
  }

  /// Divides a part at its first empty line.
  static func split(_ part: ArraySlice<UInt8>) -> (header: MailHeader, body: ArraySlice<UInt8>) {
    var header = MailHeader()
    var (name, line) = ("", part.startIndex)
    while line < part.endIndex {
      let end = part[line...].firstIndex(of: 0x0A) ?? part.endIndex
      let next = min(end + 1, part.endIndex)
      let text = part[line..<end].last == 0x0D ? part[line..<end].dropLast() : part[line..<end]
      if text.isEmpty { return (header, part[next...]) }
      if text.first == 0x20 || text.first == 0x09 {
        header.fields[name]?.append(contentsOf: text)
      } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
        name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        header.fields[name] = Array(text[(colon + 1)...])
      }
      line = next
    }
    return (header, part[part.endIndex...])
  }

  private static func value(_ field: [UInt8]) -> String {
    String(decoding: field.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).trimmingSpaces.lowercased()
  }

  /// A parameter in any of the forms in use: `name="x"`, encoded words (RFC 2047), `name*0*=utf-8''%E6` (RFC 2231).
  private func parameter(_ name: String, of field: String) -> String? {
    guard let bytes = fields[field] else { return nil }
    var pieces: [(order: Int, isEncoded: Bool, value: [UInt8])] = []
    for (key, value) in Self.parameters(of: bytes) where key == name || key.hasPrefix(name + "*") {
      let order = Int(key.dropFirst(name.count + 1).prefix(while: \.isNumber)) ?? 0
      pieces.append((order, key.hasSuffix("*"), value))
    }
    guard !pieces.isEmpty else { return nil }
    let ordered = pieces.sorted { $0.order < $1.order }
    guard ordered[0].isEncoded else { return Self.words(Array(ordered.map(\.value).joined())) }
    return Self.extended(ordered.map { $0.isEncoded ? Self.percentDecoded($0.value) : $0.value })
  }

  private static func parameters(of field: [UInt8]) -> [(key: String, value: [UInt8])] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in field {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts.dropFirst().compactMap { part in
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = String(decoding: part[..<equals], as: UTF8.self).trimmingSpaces.lowercased()
      let value = part[(equals + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      return (
        key,
        value.first == UInt8(ascii: "\"")
          ? Array(value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }) : trimmed(value)
      )
    }
  }

  private static func trimmed(_ value: ArraySlice<UInt8>) -> [UInt8] {
    Array(value.prefix { $0 != 0x20 && $0 != 0x09 })
  }

  /// `gb18030''` and the bytes of the name.
  private static func extended(_ pieces: [[UInt8]]) -> String {
    let bytes = Array(pieces.joined())
    let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return FileNames.decode(bytes) }
    return text(Array(parts[2]), charset: String(decoding: parts[0], as: UTF8.self))
  }

  /// `=?GB2312?B?…?=`, several of which may follow each other; else bytes as they are.
  private static func words(_ bytes: [UInt8]) -> String {
    var text = ""
    var rest = bytes[...]
    while let start = rest.firstRange(of: "=?".utf8) {
      let fields = rest[start.upperBound...].split(
        separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].first == UInt8(ascii: "=") else { break }
      // White space between two words is none.
      text += FileNames.decode(Array(rest[..<start.lowerBound])).trimmingSpaces
      text += word(fields[2], encoding: fields[1], charset: String(decoding: fields[0], as: UTF8.self))
      rest = fields[3].dropFirst()
    }
    return text + FileNames.decode(Array(rest))
  }

  private static func word(
    _ content: ArraySlice<UInt8>, encoding: ArraySlice<UInt8>, charset: String
  ) -> String {
    guard encoding.first == UInt8(ascii: "B") || encoding.first == UInt8(ascii: "b") else {
      return text(quotedPrintable(content, isHeader: true), charset: charset)
    }
    let bytes = Data(base64Encoded: Data(content), options: .ignoreUnknownCharacters)
    return text(bytes.map(Array.init) ?? [], charset: charset)
  }

  private static func text(_ bytes: [UInt8], charset: String) -> String {
    TextEncoding(label: charset)?.decode(bytes[...])?.text ?? FileNames.decode(bytes)
  }

  /// `=E6=B2=B3`; at a line's end `=` joins it with the next one; in headers `_` is a space.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool) -> [UInt8] {
    escaped(bytes, by: UInt8(ascii: "=")).map { isHeader && $0 == UInt8(ascii: "_") ? 0x20 : $0 }
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    escaped(bytes[...], by: UInt8(ascii: "%"))
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>, by mark: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == mark else {
        text.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      if digits.first == 0x0A || digits.elementsEqual([0x0D, 0x0A]) {
        rest = rest.dropFirst(digits.first == 0x0A ? 1 : 2)
      } else if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        text.append(value)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return text
  }
}
