/// A row of the gazetteer: a division under one name and code.
struct DivisionRow: Hashable, Sendable {
  /// Six digits of GB/T 2260: two for the province, two for the prefecture, two for the county.
  var code: Int
  var name: String
  /// 2000 where it stood so already then.
  var firstYear: Int
  /// nil where it still stands so.
  var lastYear: Int?
  /// The code of the one division that it became.
  var successor: Int?

  var isCurrent: Bool { lastYear == nil }

  var level: Gazetteer.Level {
    code % 10_000 == 0 ? .province : code % 100 == 0 ? .prefecture : .county
  }

  var prefectureCode: Int { code / 100 * 100 }
  var provinceCode: Int { code / 10_000 * 10_000 }
}

extension DivisionRow {
  static let all = DivisionTable.csv.withUTF8Buffer { bytes in
    var table = TableCursor(bytes)
    table.skipLine()
    var rows: [DivisionRow] = []
    while !table.isAtEnd { rows.append(DivisionRow(&table)) }
    return rows
  }

  /// Reads `code,name,first_year,last_year,successor`; an empty field says nothing.
  private init(_ line: inout TableCursor) {
    code = line.number() ?? 0
    name = line.text()
    firstYear = line.number() ?? 2000
    lastYear = line.number()
    successor = line.number()
  }
}

/// Reads our own table, which quotes nothing, field by field.
private struct TableCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func skipLine() {
    while !isAtEnd, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    position += 1
  }

  mutating func text() -> String { String(decoding: bytes[field()], as: UTF8.self) }

  mutating func number() -> Int? {
    let digits = field()
    return digits.isEmpty ? nil : bytes[digits].reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The bytes up to the next comma or the end of the line, behind which it goes on.
  private mutating func field() -> Range<Int> {
    let start = position
    while !isAtEnd, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n") {
      position += 1
    }
    defer { position += 1 }
    return start..<position
  }
}
