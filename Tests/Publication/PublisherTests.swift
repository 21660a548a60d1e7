import Foundation
import Model
import Testing

@testable import Publication

@Suite struct PublisherTests {
  /// Also writes the sample where `HUIZONG_SAMPLE` names a folder, to be looked at.
  @Test func writesEveryFile() throws {
    try withTemporaryFolder { folder in
      let chosen = ProcessInfo.processInfo.environment["HUIZONG_SAMPLE"].map { URL(fileURLWithPath: $0) }
      let target = chosen ?? folder
      try Publication.write(SampleEdition.make(), to: target)
      let names = Set(try contents(of: target).keys.filter { !$0.hasPrefix("催报/") })
      #expect(
        names == [
          "aggregates.csv", "counties.csv",
          "county/临江县2022-2023年法治政府建设统计汇总.xlsx", "county/白云区2022-2023年法治政府建设统计汇总.xlsx",
          "county/青山县2022-2023年法治政府建设统计汇总.xlsx",
          "datapackage.json",
          "indicators.csv", "issues.csv", "mentions.csv", "observations.csv", "revisions.csv", "run.json",
          "review/index.html", "review/临江县.html", "review/未注明县区.html", "review/白云区.html", "review/青山县.html",
          "units.csv",
          "全部县区2022-2023年法治政府建设统计汇总.xlsx",
        ])
    }
  }

  @Test func theOrderOfTheInputChangesNoByte() throws {
    var edition = SampleEdition.make()
    let first = try published(edition)
    edition.reports.reverse()
    edition.unitReports.reverse()
    edition.observations.reverse()
    edition.aggregates.reverse()
    edition.findings.reverse()
    edition.revisions.revisions.reverse()
    for index in edition.reports.indices { edition.reports[index].mentions.reverse() }
    let second = try published(edition)
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
  }

  @Test func writesTheTablesThatTheirColumnsPromise() throws {
    let files = try published(
      SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators, years: [2023]))
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    for name in [
      "observations", "mentions", "units", "counties", "aggregates", "issues", "revisions", "indicators",
    ] {
      let file = golden.appendingPathComponent("\(name).csv")
      let written = try #require(files["\(name).csv"])
      if ProcessInfo.processInfo.environment["HUIZONG_REWRITE"] != nil {
        try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
        try written.write(to: file)
      }
      let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(
        String(decoding: written, as: UTF8.self) == expected,
        "HUIZONG_REWRITE=1 swift test rewrites \(file.path)")
    }
  }

  @Test func wantsAnEmptyFolderThatIsThere() throws {
    try withTemporaryFolder { folder in
      let edition = SampleEdition.make(counties: 1, indicators: [])
      let missing = #expect(throws: PublicationError.self) {
        try Publication.write(edition, to: folder.appendingPathComponent("none"))
      }
      #expect(missing?.reason == .noFolder)
      try Data().write(to: folder.appendingPathComponent("old.csv"))
      let full = #expect(throws: PublicationError.self) { try Publication.write(edition, to: folder) }
      #expect(full?.reason == .folderNotEmpty)
    }
  }

  @Test func hostileNamesAndTextDoNoHarm() throws {
    var edition = SampleEdition.make(counties: 1, indicators: SampleEdition.fewIndicators)
    let name = "=cmd|' /C calc'!A0"
    edition.roster.append(ReportingUnit(county: "../x:\"", name: name))
    edition.unitReports.append(
      UnitReport(county: "../x:\"", unit: name, period: Period(2023), outcome: .reported, isOnRoster: false))
    edition.findings.append(
      Finding(
        code: "x", severity: .note, message: "<script>\0&\u{1}", remedy: String(repeating: "长", count: 40_000)
      ))
    edition.options.csvProfile = .excel
    let files = try published(edition)
    #expect(files.keys.contains("county/_x__2023年法治政府建设统计汇总.xlsx"))
    let units = String(decoding: try #require(files["units.csv"]), as: UTF8.self)
    #expect(units.hasPrefix("\u{FEFF}county,") && units.contains(",'=cmd|"))
  }

  @Test func theMostUrgentIssueComesFirst() {
    var edition = SampleEdition.make(counties: 2)
    let note = Finding(code: "note", severity: .note, message: "提示", remedy: "")
    edition.findings += [note, note]
    let issues = OrderedEdition(edition).issues
    #expect(issues.first?.finding.document == "青山县/扫描件.docx")
    #expect(issues.last?.finding == note)
    #expect(issues.count { $0.finding == note } == 1)
    #expect(issues.map(\.rank) == Array(1...issues.count))
    let scores = issues.filter { $0.finding.severity != .note }.map(\.score.value)
    #expect(scores == scores.sorted(by: >))
  }

  private func published(_ edition: Edition) throws -> [String: Data] {
    try withTemporaryFolder { folder in
      try Publication.write(edition, to: folder)
      return try contents(of: folder)
    }
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = names.compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }
}
