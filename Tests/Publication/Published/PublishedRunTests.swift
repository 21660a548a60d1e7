import Foundation
import Model
import Testing

@testable import Publication

/// What was published is read back as it was.
@Suite struct PublishedRunTests {
  private func publishedAndRead<Result>(_ edition: Edition, _ body: (PublishedRun) throws -> Result) throws
    -> Result
  {
    try withTemporaryFolder { folder in
      try Publication.write(edition, to: folder)
      return try body(PublishedRun(folder))
    }
  }

  @Test(arguments: CSVProfile.allCases) func figuresComeBack(_ profile: CSVProfile) throws {
    var edition = SampleEdition.make()
    edition.options.csvProfile = profile
    let ordered = OrderedEdition(edition)
    let vintage = try publishedAndRead(edition) { try $0.vintage() }
    #expect(vintage.unitReports == ordered.unitReports)
    #expect(vintage.aggregates.map(\.value) == ordered.aggregates.map(\.value))
    #expect(vintage.aggregates.map(\.area) == ordered.aggregates.map(\.area))
    #expect(vintage.observations == ordered.observations.filter(\.saysSomething))
    #expect(vintage.catalogueDigest == edition.run.catalogueDigest)
  }

  @Test func rulingsAndSeveralSourcesComeBack() throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators)
    let index = try #require(edition.observations.firstIndex { $0.value != nil && !$0.sources.isEmpty })
    var second = edition.observations[index].sources[0]
    (second.document, second.span, second.surface) = ("另一份,“引号”.txt", TextSpan(7, 9), "=1+1")
    edition.observations[index].sources.append(second)
    let value = try #require(edition.observations[index].value)
    let own = edition.observations[index]
    edition.observations[index].correction = Correction(
      county: own.county, unit: own.unit, period: own.period, indicator: own.indicator, value: value,
      author: "统计岗",
      date: SampleEdition.compiledOn, reason: "两行\n\"理由\"")
    edition.observations[index].evidenceDigest = "0123456789abcdef"
    for profile in CSVProfile.allCases {
      edition.options.csvProfile = profile
      let read = try publishedAndRead(edition) { try $0.observations() }
      let found = try #require(read.first { $0.correction != nil })
      #expect(found == edition.observations[index])
    }
  }

  @Test func theCatalogueComesBack() throws {
    let edition = SampleEdition.make(counties: 1)
    let indicators = try publishedAndRead(edition) { try $0.indicators() }
    #expect(indicators.map(\.id) == edition.indicators.map(\.id))
    #expect(indicators.map(\.combination) == edition.indicators.map(\.combination))
    #expect(indicators.map(\.labelZh) == edition.indicators.map(\.labelZh))
  }

  @Test func mentionsOfAnIndicatorComeBack() throws {
    let edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators)
    let id = SampleEdition.fewIndicators[0].id
    let mentions = try publishedAndRead(edition) { try $0.mentions(of: [id]) }
    let expected = edition.reports.flatMap(\.mentions).filter { $0.indicator == id }
    #expect(mentions.count == expected.count)
    #expect(Set(mentions.map(\.span)) == Set(expected.map(\.span)))
  }

  @Test func aFolderThatNoRunWroteIsTold() throws {
    try withTemporaryFolder { folder in
      let missing = #expect(throws: PublishedRunError.self) { try PublishedRun(folder) }
      #expect(missing?.reason == .missing)
      try Data("{}".utf8).write(to: folder.appendingPathComponent("run.json"))
      let damaged = #expect(throws: PublishedRunError.self) { try PublishedRun(folder) }
      #expect(damaged?.reason == .damaged)
    }
  }

  @Test func aDamagedLineIsTold() throws {
    try withTemporaryFolder { folder in
      try Publication.write(SampleEdition.make(counties: 1, indicators: []), to: folder)
      let file = folder.appendingPathComponent("units.csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data((text + "青山县,,,,\r\n").utf8).write(to: file)
      let error = #expect(throws: PublishedRunError.self) { try PublishedRun(folder).unitReports() }
      #expect(error?.reason == .damagedLine(text.split(separator: "\r\n").count + 1))
    }
  }
}

@Suite struct CSVRecordsTests {
  private func rows(_ text: String) -> [[String: String]] {
    var rows: [[String: String]] = []
    CSVRecords(Array(text.utf8)).forEach { rows.append($0.texts) }
    return rows
  }

  @Test func readsWhatTheEncoderWrites() {
    let cells = ["a,b", "\"", "两\n行", "", "'=x", " 空格 ", "=1"]
    for profile in CSVProfile.allCases {
      let encoder = CSVEncoder(profile: profile)
      let header = encoder.encode(cells.indices.map { .text("c\($0)") })
      let bytes = encoder.preamble + header + encoder.encode(cells.map { .text($0) })
      var read: [String?] = []
      CSVRecords(bytes).forEach { record in read = cells.indices.map { record.text("c\($0)") } }
      // Where text is made safe, what was safe already is ambiguous: '=x may have been =x.
      let expected = cells.map { $0.isEmpty ? nil : profile == .excel && $0 == "'=x" ? "=x" : $0 }
      #expect(read == expected)
    }
  }

  @Test(arguments: ["a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\n1,2", "\u{FEFF}a,b\n1,2"])
  func linesMayEndInAnyWay(_ text: String) { #expect(rows(text) == [["a": "1", "b": "2"]]) }

  @Test func linesAreCounted() {
    var lines: [Int] = []
    CSVRecords(Array("a\n\"x\ny\"\nz\n".utf8)).forEach { lines.append($0.line) }
    #expect(lines == [2, 4])
  }

  @Test func nothingIsNoRow() {
    #expect(rows("").isEmpty)
    #expect(rows("a,b").isEmpty)
    #expect(rows("a,b\n1") == [["a": "1"]])
  }
}
