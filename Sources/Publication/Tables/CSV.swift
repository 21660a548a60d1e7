import Foundation
import Model

/// A value in a table, before a format writes it down.
enum TableValue: Hashable, Sendable {
  case text(String)
  case number(Decimal)
  case integer(Int)
  case flag(Bool)
  case empty
}

/// Writes records by RFC 4180: CRLF after each, quotes where needed and doubled inside.
///
/// A decimal is written digit for digit, without exponent, separator or locale.
struct CSVEncoder {
  let profile: CSVProfile

  /// What a file starts with.
  var preamble: [UInt8] { profile == .excel ? [0xEF, 0xBB, 0xBF] : [] }

  func encode(_ record: [TableValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (column, value) in record.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value, to: &bytes)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
    return bytes
  }

  private func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): append(profile == .excel ? Self.defused(text) : text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: number.isNaN ? "".utf8 : number.description.utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .empty: break
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(where: { [0x0A, 0x0D, 0x2C, quote].contains($0) }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// `=1+1` as `'=1+1`, so that a spreadsheet shows it and does not run it (OWASP, CWE-1236).
  private static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, triggers.contains(first) else { return text }
    return "'" + text
  }

  /// The text before `defused`.
  static func armed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, triggers.contains(second) else {
      return text
    }
    return String(scalars.dropFirst())
  }

  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]
}
