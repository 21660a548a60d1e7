import Foundation
import Model
import Quantities
import Testing

/// The table that `Bounds.md` publishes, read from there, so that what is documented is what is done.
@Suite("The table of bounds")
struct BoundsTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var example: String
    var qualifier: String
    var lower: Decimal?
    /// nil where the end is open.
    var upper: Decimal?

    var testDescription: String { example }
  }

  static let rows: [Row] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let article = tests.deletingLastPathComponent()
      .appendingPathComponent("Sources/huizong/Documentation.docc/Bounds.md")
    let text = (try? String(contentsOf: article, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 8, cells[3].hasPrefix("`") else { return nil }
      return Row(
        example: cells[2], qualifier: cells[3].trimmingCharacters(in: ["`"]),
        lower: Decimal(string: cells[4]), upper: cells[5] == "open" ? nil : Decimal(string: cells[5]))
    }
  }()

  @Test("It has a row for every way of telling a number")
  func isComplete() {
    #expect(rows.count >= 30)
    #expect(Set(rows.map(\.qualifier)) == Set(Precision.allCases.map(\.rawValue)))
  }

  @Test(arguments: rows)
  func holds(row: Row) throws {
    let scan = Scan(row.example)
    let token = try #require(scan.tokens.first)
    #expect(scan.tokens.count == 1)
    #expect(token.magnitude.precision.rawValue == row.qualifier)
    #expect(token.magnitude.bounds == Interval(try #require(row.lower), row.upper))
    if let value = token.magnitude.value { #expect(token.magnitude.bounds.contains(value)) }
  }

  private var rows: [Row] { Self.rows }
}
