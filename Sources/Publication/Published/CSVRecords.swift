import Foundation
import Model

/// Reads what `CSVEncoder` wrote: RFC 4180, with or without a byte order mark.
package struct CSVRecords {
  /// A record, whose cells become text only where they are asked for.
  package struct Record {
    fileprivate let bytes: [UInt8]
    fileprivate let cells: [Range<Int>]
    fileprivate let columns: [String: Int]
    fileprivate let isDefused: Bool
    /// From 1; a record may go over several.
    package let line: Int

    /// Every cell that is not empty, by its column.
    package var texts: [String: String] {
      Dictionary(uniqueKeysWithValues: columns.keys.compactMap { name in text(name).map { (name, $0) } })
    }

    /// nil where the table has no such column or the cell is empty.
    package func text(_ column: String) -> String? {
      guard let index = columns[column], index < cells.count, !cells[index].isEmpty else { return nil }
      let cell = bytes[cells[index]]
      var text = String(decoding: cell, as: UTF8.self)
      if cell.first == CSVRecords.quote {
        text = String(text.dropFirst().dropLast()).replacingOccurrences(of: "\"\"", with: "\"")
      }
      return isDefused ? CSVEncoder.armed(text) : text
    }
  }

  /// Where each column stands, from 0.
  package let columns: [String: Int]
  private let bytes: [UInt8]
  private let start: Int
  private let firstLine: Int
  /// The file is in the `excel` profile: it starts with a byte order mark, and text that would run is made safe.
  private let isDefused: Bool

  private static let quote = UInt8(ascii: "\"")

  package init(_ data: [UInt8]) {
    bytes = data
    isDefused = data.starts(with: CSVEncoder(profile: .excel).preamble)
    var scanner = Scanner(bytes: data, position: isDefused ? 3 : 0, line: 1)
    let names = scanner.next()?.cells.map { String(decoding: data[$0], as: UTF8.self) } ?? []
    columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    (start, firstLine) = (scanner.position, scanner.line)
  }

  package func forEach<Failure: Error>(_ body: (Record) throws(Failure) -> Void) throws(Failure) {
    var scanner = Scanner(bytes: bytes, position: start, line: firstLine)
    while let (cells, line) = scanner.next() {
      try body(Record(bytes: bytes, cells: cells, columns: columns, isDefused: isDefused, line: line))
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position: Int
    var line: Int

    /// The cells of the next record, as ranges of bytes with the quotes around them.
    mutating func next() -> (cells: [Range<Int>], line: Int)? {
      guard position < bytes.count else { return nil }
      var (cells, first, isQuoted) = ([Range<Int>](), position, false)
      let startLine = line
      while position < bytes.count {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == CSVRecords.quote { isQuoted.toggle() }
        if !isQuoted, byte == UInt8(ascii: ",") {
          cells.append(first..<position)
          first = position + 1
        } else if !isQuoted, byte == UInt8(ascii: "\n") {
          break
        }
        position += 1
      }
      let hasReturn = position > first && bytes[position - 1] == UInt8(ascii: "\r") && position < bytes.count
      cells.append(first..<(hasReturn ? position - 1 : position))
      position += 1
      return (cells, startLine)
    }
  }
}
