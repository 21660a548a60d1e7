import Foundation

/// A table as JSON objects, one a line: the columns are the keys, in their order, and none is left out.
///
/// A decimal is a JSON number, digit for digit; what is not there is `null`.
enum NDJSON {
  static func write(_ table: PublishedTable, to url: URL) throws(PublicationError) {
    let keys = table.fields.map { quoted($0.name) + [UInt8(ascii: ":")] }
    let file = try OutputFile(at: url)
    try table.forEachRow { (row) throws(PublicationError) in
      var line = [UInt8(ascii: "{")]
      for (column, value) in row.enumerated() {
        if column > 0 { line.append(UInt8(ascii: ",")) }
        line += keys[column] + encoded(value)
      }
      line += [UInt8(ascii: "}"), 0x0A]
      try file.write(line)
    }
    _ = try file.close()
  }

  private static func encoded(_ value: TableValue) -> [UInt8] {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): Array(number.isNaN ? "null".utf8 : number.description.utf8)
    case .integer(let number): Array(String(number).utf8)
    case .flag(let flag): Array(flag ? "true".utf8 : "false".utf8)
    case .empty: Array("null".utf8)
    }
  }

  /// A JSON string (RFC 8259, section 7); what need not be escaped is not.
  private static func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case ..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }
}
