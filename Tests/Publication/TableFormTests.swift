import Foundation
import GRDB
import Model
import Testing

@testable import Publication

/// The tables as SDMX-CSV, NDJSON and SQLite.
@Suite struct TableFormTests {
  private static func published(
    _ forms: Set<TableForm> = Set(TableForm.allCases), _ change: (inout Edition) -> Void = { _ in },
    _ body: (URL) throws -> Void
  ) throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators, years: [2023])
    edition.options.forms = forms
    change(&edition)
    try withTemporaryFolder { folder in
      try Publication.write(edition, to: folder)
      try body(folder)
    }
  }

  private static func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test func areWrittenOnlyWhereTheyAreAskedFor() throws {
    try Self.published([]) { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!names.contains { ["sdmx", "ndjson", "tables.sqlite"].contains($0) })
    }
    try Self.published([.ndjson]) { folder in
      #expect(FileManager.default.fileExists(atPath: folder.path + "/ndjson/units.ndjson"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/tables.sqlite"))
    }
  }

  @Test func sdmxNamesItsStructureAndLeavesNoGap() throws {
    try Self.published { folder in
      let lines = try Self.text(folder, "sdmx/observations.csv").split(separator: "\r\n")
      #expect(
        lines.first
          == "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,REPORTING_UNIT,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,QUALIFIER,LOWER,UPPER,MISSING_REASON,SOURCE,COMMENT_OBS"
      )
      let start = "dataflow,HUIZONG:FAZHI_OBSERVATIONS(1.0.0),R,青山县,"
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(start) })
      // Missing on purpose is NaN; an empty cell would leave the receiver's old value in place.
      #expect(lines.contains { $0.contains(",A,2023,NaN,L,") && $0.contains(",placeholder,") })
      #expect(lines.dropFirst().allSatisfy { !$0.contains(",A,2023,,") })
      let totals = try Self.text(folder, "sdmx/aggregates.csv").split(separator: "\r\n")
      #expect(totals.dropFirst().allSatisfy { $0.hasPrefix("dataflow,HUIZONG:FAZHI_AGGREGATES(1.0.0),R,") })
    }
  }

  @Test(arguments: [("fazhi", "FAZHI"), ("a-b.c", "A_B_C"), ("统计", "__")])
  func anSDMXIdHoldsWhatTheStandardAllows(_ id: String, _ expected: String) {
    let name = SDMX.dataflow("X", of: PipelineName(id: id, title: ""))
    #expect(name == "HUIZONG:\(expected)_X(1.0.0)")
  }

  @Test func everyNDJSONLineIsAnObjectWithAllColumns() throws {
    let hostile = "\"引号\\\n\u{1}</script>"
    try Self.published {
      $0.findings.append(Finding(code: "x", severity: .note, message: hostile, remedy: ""))
    } _: { folder in
      let csv = try Self.text(folder, "observations.csv").split(separator: "\r\n")
      let lines = try Self.text(folder, "ndjson/observations.ndjson").split(separator: "\n")
      #expect(lines.count == csv.count - 1)
      let columns = Set(csv[0].split(separator: ",").map(String.init))
      for line in lines {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(Set(object.keys) == columns)
      }
      let issues = try Self.text(folder, "ndjson/issues.ndjson").split(separator: "\n")
      let messages = try issues.map { line in
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["message"] as? String
      }
      #expect(messages.contains(hostile))
    }
  }

  @Test func sqliteHoldsEveryTableWithItsKeys() throws {
    try Self.published { folder in
      let path = folder.appendingPathComponent("tables.sqlite").path
      var configuration = Configuration()
      configuration.readonly = true
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.read { database in
        let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        #expect(
          tables == [
            "observations", "mentions", "units", "counties", "aggregates", "issues", "revisions",
            "indicators",
          ])
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        let sum = try Int.fetchOne(
          database,
          sql: "SELECT sum(value) FROM observations WHERE indicator = 'disputes_mediated'")
        let total = try Int.fetchOne(
          database,
          sql: "SELECT value FROM aggregates WHERE area_type = 'county' AND indicator = 'disputes_mediated'")
        #expect(sum == total && sum != nil)
        let codes = try String.fetchAll(database, sql: "SELECT unit_code FROM units ORDER BY unit_code")
        #expect(codes.first == "041100")
      }
      try database.close()
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o444)
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    var first: [String: Data] = [:]
    for _ in 0..<2 {
      try Self.published { folder in
        var files: [String: Data] = [:]
        for name in ["tables.sqlite", "sdmx/observations.csv", "ndjson/mentions.ndjson"] {
          files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
        }
        if !first.isEmpty { for (name, bytes) in files { #expect(first[name] == bytes, "\(name)") } }
        first = files
      }
    }
  }
}
