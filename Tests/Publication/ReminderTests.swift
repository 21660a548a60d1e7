import Foundation
import Model
import Testing

@testable import Publication

@Suite struct ReminderTests {
  private func files(_ edition: Edition) throws -> [String: String] {
    try withTemporaryFolder { folder in
      try ReminderFolder(OrderedEdition(edition)).write(to: folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".txt")
      }
      return Dictionary(
        uniqueKeysWithValues: try names.map {
          ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
        })
    }
  }

  /// The letters as they are sent, to be read: with every kind of figure that is asked for.
  @Test func lettersSayWhatIsMissing() throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators, years: [2023])
    edition.options.office = "青山县统计办公室"
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Golden/催报.txt")
    let files = try files(edition)
    let written = files.sorted { $0.key < $1.key }.map { "==== \($0)\n\($1)" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["HUIZONG_REWRITE"] != nil {
      try Data(written.utf8).write(to: golden)
    }
    #expect(try written == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func whoHasNotReportedIsListed() throws {
    let edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators)
    let list = try #require(try files(edition)["催报/未报送单位.txt"])
    for report in edition.unitReports where report.outcome == .notSubmitted {
      #expect(list.contains(report.unit))
    }
    #expect(list.contains("2023年：未报 1 个"))
  }

  @Test func aUnitThatSaidEverythingGetsNoLetter() throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators, years: [2023])
    let unit = try #require(edition.unitReports.first { $0.outcome == .reported }).unit
    for index in edition.observations.indices where edition.observations[index].unit == unit {
      edition.observations[index].status = .normal
      edition.observations[index].missingReason = nil
    }
    #expect(try files(edition)["催报/青山县/\(unit).txt"] == nil)
  }

  @Test func aRulingEndsTheAsking() throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators, years: [2023])
    let asked = { (edition: Edition) in
      ReminderList(of: ["青山县"], OrderedEdition(edition)).reminders.flatMap(\.items).count
    }
    let count = asked(edition)
    let index = try #require(edition.observations.firstIndex { $0.missingReason == .placeholder })
    let own = edition.observations[index]
    edition.observations[index].correction = Correction(
      unit: own.unit, period: own.period, indicator: own.indicator, value: 1, author: "统计岗",
      date: SampleEdition.compiledOn,
      reason: "核实")
    #expect(asked(edition) == count - 1)
  }

  @Test func namesAreSafeOnEveryFileSystem() throws {
    var edition = SampleEdition.make(counties: 1, indicators: [], years: [2023])
    for (county, unit) in [("../x", "a/b"), ("CON", "未报送单位"), ("../x", "A:B"), ("../x", "a*b")] {
      edition.unitReports.append(
        UnitReport(county: county, unit: unit, period: Period(2023), outcome: .notSubmitted, isOnRoster: true)
      )
    }
    let names = Set(try files(edition).keys.filter { !$0.contains("青山县") })
    #expect(
      names == [
        "催报/未报送单位.txt", "催报/_CON/未报送单位.txt", "催报/_x/A_B.txt", "催报/_x/a_b-2.txt", "催报/_x/a_b-3.txt",
      ])
  }

  @Test func aLongListIsCutToAPageAndSaysSo() throws {
    let many = (0..<40).map { number in
      Indicator(
        id: IndicatorID("i\(number)"), domain: Domain(id: "d", labelZh: "领域", labelEn: ""),
        labelZh: "指标\(number)",
        labelEn: "", unit: "件", kind: .count, isHeadline: true, definition: "", combination: .sum)
    }
    var edition = SampleEdition.make(counties: 1, indicators: many, years: [2023])
    let unit = try #require(edition.unitReports.first { $0.outcome == .reported }).unit
    for index in edition.observations.indices where edition.observations[index].unit == unit {
      edition.observations[index] = Observation(
        county: "青山县", unit: unit, period: Period(2023), indicator: edition.observations[index].indicator,
        status: .missing, missingReason: .notStated)
    }
    let letter = try #require(try files(edition)["催报/青山县/\(unit).txt"])
    #expect(letter.contains("没有提到的重点指标（40 项）"))
    #expect(letter.contains("另有 16 项，见县区工作簿的“催报”表。"))
    #expect(letter.split(separator: "\n").count < 45)
  }
}
