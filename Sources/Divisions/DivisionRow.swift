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
  static let all = rows(of: DivisionTable.csv)

  /// Reads `code,name,first_year,last_year,successor`; an empty field says nothing.
  private static func rows(of csv: StaticString) -> [DivisionRow] {
    csv.withUTF8Buffer { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
        let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard fields.count == 5, let code = number(fields[0]) else { return nil }
        return DivisionRow(
          code: code, name: String(decoding: fields[1], as: UTF8.self), firstYear: number(fields[2]) ?? 2000,
          lastYear: number(fields[3]), successor: number(fields[4]))
      }
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
