import Foundation
import Model
import Testing

@testable import Publication

@Suite struct CSVTests {
  private func line(_ record: [TableValue], _ profile: CSVProfile = .data) -> String {
    String(decoding: CSVEncoder(profile: profile).encode(record), as: UTF8.self)
  }

  @Test func quotesWhatNeedsQuotesAndNothingElse() {
    let record: [TableValue] = [
      .text("河口镇"), .text("a,b"), .text("说“好”"), .text("\"x\""), .text("两\n行"), .text(" "), .empty,
    ]
    #expect(line(record) == "河口镇,\"a,b\",说“好”,\"\"\"x\"\"\",\"两\n行\", ,\r\n")
  }

  @Test(arguments: [
    ("0.1", "0.1"), ("286", "286"), ("12345678901234567890.5", "12345678901234567890.5"),
    ("0.0000001", "0.0000001"),
    ("1e20", "100000000000000000000"), ("-3.50", "-3.5"), ("98.60", "98.6"),
  ])
  func writesDecimalsDigitForDigit(_ text: String, _ expected: String) throws {
    #expect(line([.number(try #require(Decimal(string: text)))]) == expected + "\r\n")
  }

  @Test func writesSumsWithoutFloatResidue() {
    let sum =
      Decimal(sign: .plus, exponent: -1, significand: 1) + Decimal(sign: .plus, exponent: -1, significand: 2)
    #expect(line([.number(sum)]) == "0.3\r\n")
    #expect(line([.integer(-1), .flag(true), .flag(false), .number(.nan)]) == "-1,true,false,\r\n")
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1",
  ])
  func defusesFormulasForSpreadsheetsOnly(_ text: String) throws {
    let safe = try #require(CSVParser.parse(line([.text(text)], .excel)).first?.first)
    #expect(safe == "'" + text)
    #expect(CSVParser.parse(line([.text(text)])) == [[text]])
    #expect(line([.number(-1)], .excel) == "-1\r\n")
  }

  @Test func onlyTheExcelProfileHasAByteOrderMark() {
    #expect(CSVEncoder(profile: .data).preamble.isEmpty)
    #expect(CSVEncoder(profile: .excel).preamble == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: 0..<200)
  func parsingGivesBackWhatWasWritten(seed: Int) {
    var random = Sequence64(state: UInt64(seed))
    let alphabet = ["a", ",", "\"", "\r", "\n", "\r\n", "余", "\u{1F600}", " ", "'", "=", "\0", "é"]
    let table = (0..<4).map { _ in
      (0..<3).map { _ in
        (0..<random.next(below: 6)).map { _ in alphabet[random.next(below: alphabet.count)] }.joined()
      }
    }
    let text = table.map { line($0.map { .text($0) }) }.joined()
    #expect(
      CSVParser.parse(text).map { $0.map { Array($0.unicodeScalars) } }
        == table.map { $0.map { Array($0.unicodeScalars) } })
  }
}

/// RFC 4180 as a reader understands it; slow and obvious.
enum CSVParser {
  static func parse(_ text: String) -> [[String]] {
    var (records, record, field): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.unicodeScalars.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
