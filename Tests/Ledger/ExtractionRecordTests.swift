import Foundation
import Model
import TestSupport
import Testing

@testable import Ledger

/// An extraction comes back from the ledger as it went in, or not at all.
@Suite struct ExtractionRecordTests {
  @Test func everythingIsReadAsItWasWritten() throws {
    let record = ExtractionRecord([Samples.extracted])
    #expect(record.reports == [Samples.extracted])
    let bare = ExtractedReport(
      report: Report(document: "", digest: "", format: "", encoding: "", text: ""), mentions: [])
    #expect(ExtractionRecord([bare, Samples.extracted]).reports == [bare, Samples.extracted])
    #expect(ExtractionRecord([]).reports == [])
  }

  /// A property that the record forgets would be lost on the second night only: whoever adds one sees it here.
  @Test func noPropertyIsForgotten() {
    func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    let extracted = Samples.extracted
    #expect(count(extracted) == 4)
    #expect(count(extracted.report) == 10)
    #expect(count(extracted.mentions[0]) == 10)
    #expect(count(extracted.findings[0]) == 11)
    #expect(count(extracted.contradictions[0]) == 4)
    #expect(count(Quantity(.exact(1), measure: "")) == 2)
    #expect(count(Sourced("", from: .title, evidence: "")) == 3)
  }

  @Test(arguments: Samples.magnitudes)
  func everyMagnitudeIsKept(_ magnitude: Magnitude) throws {
    var writer = RecordWriter()
    writer.write(Quantity(magnitude, measure: "件"))
    var reader = RecordReader(writer.bytes[...])
    #expect(try reader.read(Quantity.self) == Quantity(magnitude, measure: "件"))
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
  func everyNumberIsKept(_ number: Int) throws {
    var writer = RecordWriter()
    writer.write(number: number)
    var reader = RecordReader(writer.bytes[...])
    #expect(try reader.number() == number)
  }

  /// 樂 has two code points that Unicode holds for equivalent.
  @Test func textsThatUnicodeHoldsForEqualStayApart() throws {
    let texts = ["\u{6A02}", "\u{F95C}", "\u{6A02}"]
    var writer = RecordWriter()
    writer.write(texts)
    var reader = RecordReader(writer.bytes[...])
    let read: [String] = try reader.read()
    #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
  }

  @Test func aSentenceIsWrittenOnce() {
    let one = ExtractionRecord([Samples.report(mentions: 1)]).bytes.count
    let hundred = ExtractionRecord([Samples.report(mentions: 100)]).bytes.count
    #expect(hundred < one + 100 * 20)
  }

  @Test func whatIsNotWholeIsNotRead() {
    let whole = ExtractionRecord([Samples.extracted]).bytes
    for length in 0..<whole.count { #expect(ExtractionRecord(bytes: whole.prefix(length)).reports == nil) }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8(
        1 << Int.random(in: 0..<8, using: &random))
      #expect(ExtractionRecord(bytes: bytes).reports == nil)
    }
  }

  /// Behind the checksum stands nothing that could make the reader fail otherwise than by saying so.
  @Test func noiseIsRefusedWithoutHarm() {
    var random = SeededGenerator(seed: 2)
    let whole = Array(ExtractionRecord([Samples.extracted]).bytes.dropFirst(8))
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var reader = RecordReader(bytes[...])
      _ = try? reader.read([ExtractedReport].self)
    }
  }
}
