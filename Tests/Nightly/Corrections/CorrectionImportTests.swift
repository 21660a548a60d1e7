import Catalogue
import Foundation
import Model
import Submissions
import Testing

@testable import Nightly
@testable import Publication

/// Rulings come back: from a workbook or a CSV file into corrections.csv, and from there into the next run.
@Suite struct CorrectionImportTests {
  private let folder: TemporaryFolder
  private let pipelineFolder: URL
  private let later = Moment(iso8601: "2024-04-01T10:00:00+08:00") ?? Moment()

  /// A copy of the small pipeline, since its corrections.csv is written to.
  init() throws {
    folder = try TemporaryFolder()
    pipelineFolder = folder.url.appendingPathComponent("small")
    try FileManager.default.copyItem(at: try SmallPipeline().pipeline.folder, to: pipelineFolder)
  }

  private func pipeline() throws -> Pipeline { try Pipeline.load(pipelineFolder) }

  private func run(_ now: Moment = SmallPipeline.now) async throws -> PublishedOutcome {
    let output = folder.url.appendingPathComponent("out").path
    return try await Job(
      try pipeline(), options: Job.Options(output: output, jobs: 1, now: now, isFresh: true)
    ).published()
  }

  private func rulings(_ file: String, on run: PublishedOutcome) throws -> CorrectionImport {
    try CorrectionImport(
      folder.url.appendingPathComponent(file).path, pipeline: try pipeline(),
      on: try PublishedRun(run.folder),
      now: later)
  }

  private func problems(_ file: String, on run: PublishedOutcome) throws -> [CorrectionImportError.Problem] {
    let error = #expect(throws: CorrectionImportError.self) { try rulings(file, on: run) }
    return error?.problems ?? []
  }

  private func cells(_ problems: [CorrectionImportError.Problem]) -> [String] {
    problems.map { if case .cell(let place, let what, _) = $0 { "\(place)：\(what)" } else { "\($0)" } }
  }

  // MARK: The workbook

  /// The cells of 待核实 that a person fills in, in the row of an indicator of a unit.
  private struct Fill {
    var unit = "柳林镇"
    /// Empty for a number that no rule understood.
    var indicator = "publicity_events"
    /// What the person writes into the column 指标.
    var named: String?
    var cells: [ReviewColumn: String]
  }

  /// Saves the published sheet again as a program of an office would, with some cells filled in.
  private func save(_ workbook: URL, _ fills: [Fill], as name: String) throws {
    let sheet = try #require(
      try Spreadsheet(contentsOf: workbook.path).sheets.first { $0.name == ReviewColumn.sheet })
    let header = try #require(sheet.rows.first { $0.cells.values.contains(ReviewColumn.value.rawValue) })
    let columns = Dictionary(uniqueKeysWithValues: header.cells.map { ($1, $0) })
    func column(_ column: ReviewColumn) throws -> Int { try #require(columns[column.rawValue]) }
    let file = folder.url.appendingPathComponent(name)
    let day = try #require(CalendarDate(iso8601: "2024-04-01"))
    let copy = try XLSXWorkbook(
      at: file, properties: XLSXProperties(title: "", subject: "", comments: "", created: day))
    _ = try copy.addSheet("说明")
    let target = try copy.addSheet(sheet.name)
    var filled = 0
    for row in sheet.rows {
      var cells = row.cells
      for fill in fills
      where try cells[column(.unit)] == fill.unit && cells[column(.indicator)] ?? "" == fill.indicator {
        filled += 1
        if let name = fill.named { cells[try #require(columns["指标"])] = name }
        for (key, text) in fill.cells { cells[try column(key)] = text }
      }
      for (index, text) in cells.sorted(by: { $0.key < $1.key }) {
        let cell = CellAddress(row.number - 1, index)
        if let number = Decimal(string: text), "\(number)" == text {
          target.write(number, at: cell, CellStyle())
        } else {
          target.write(text, at: cell, CellStyle())
        }
      }
    }
    #expect(filled == fills.count)
    try copy.close()
  }

  /// A county's workbook; its name begins with the county's.
  private func county(_ run: PublishedOutcome, _ name: String = "青山县") throws -> URL {
    let folder = run.folder.appendingPathComponent("county")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appendingPathComponent(try #require(names.first { $0.hasPrefix(name) }))
  }

  private let good: [ReviewColumn: String] = [.value: "33", .reason: "电话核实", .author: "县司法局"]

  @Test func aFilledInWorkbookBecomesACorrectionAndARevision() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    let rulings = try rulings("filled.xlsx", on: first)
    let entry = try #require(rulings.entries.first)
    #expect(rulings.entries.count == 1)
    #expect(entry.correction.county == "青山县")
    #expect(entry.correction.date.description == "2024-04-01")
    #expect(entry.before?.missingReason == .placeholder)
    try rulings.takeOver()

    let second = try await run(later)
    let corrected = try #require(
      second.edition.observations.first { $0.unit == "柳林镇" && $0.indicator.rawValue == "publicity_events" })
    #expect(corrected.value == 33)
    #expect(corrected.correction == entry.correction)
    let revisions = second.edition.revisions.revisions
    #expect(revisions.count == 3)
    #expect(revisions.allSatisfy { $0.cause == .correction && $0.amount == 33 })
    #expect(second.edition.revisions.previous == first.folder.lastPathComponent)

    let third = try await run(later)
    #expect(third.edition.revisions.revisions.isEmpty)
  }

  @Test func takenOverTwiceItAddsNothing() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    try rulings("filled.xlsx", on: first).takeOver()
    let text = try corrections()
    for outcome in [first, try await run(later)] {
      let again = try rulings("filled.xlsx", on: outcome)
      #expect(again.entries.isEmpty)
      #expect(again.known == 1)
      try again.takeOver()
    }
    #expect(try corrections() == text)
  }

  @Test func aLaterRulingIsAddedAndSupersedes() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    try rulings("filled.xlsx", on: first).takeOver()
    let second = try await run(later)
    try csv("柳林镇,2023,publicity_events,35,县司法局,又来电更正")
    try rulings("r.csv", on: second).takeOver()
    #expect(try corrections().contains("33") && corrections().contains("35"))
    let third = try await run(later)
    #expect(
      third.edition.observations.first { $0.unit == "柳林镇" && $0.indicator.rawValue == "publicity_events" }?
        .value == 35)
  }

  @Test func aStaleRulingIsAskedForAndAnsweredInTheNextWorkbook() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    try rulings("filled.xlsx", on: first).takeOver()
    let report = pipelineFolder.appendingPathComponent("submissions/2023/青山县/柳林镇.txt")
    let text = try String(contentsOf: report, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "XX场次", with: "30场次").utf8).write(to: report)

    let second = try await run(later)
    let stale = try #require(second.edition.findings.first { $0.code == "stale_correction" })
    #expect(stale.unit == "柳林镇")
    #expect(
      second.edition.revisions.revisions.contains {
        $0.cause == .correction && $0.after.status == .unvalidated
      })
    try save(county(second), [Fill(cells: good)], as: "again.xlsx")
    try rulings("again.xlsx", on: second).takeOver()

    let third = try await run(later)
    #expect(!third.edition.findings.contains { $0.code == "stale_correction" })
    let ruled = third.edition.observations.first { $0.unit == "柳林镇" && $0.correction != nil }
    #expect(ruled?.value == 33)
    #expect(ruled?.status == .normal)
    #expect(try corrections().components(separatedBy: "电话核实,").count == 3)
  }

  @Test func aNumberThatNoRuleUnderstoodIsRuledOnByItsIndicator() async throws {
    let report = pipelineFolder.appendingPathComponent("submissions/2023/青山县/柳林镇.txt")
    let text = try String(contentsOf: report, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "XX场次", with: "XX场次。接听来电77次").utf8).write(to: report)
    let first = try await run()
    try save(county(first), [Fill(indicator: "", named: "★普法宣传活动", cells: good)], as: "filled.xlsx")
    let ruling = try #require(try rulings("filled.xlsx", on: first).entries.first?.correction)
    #expect(ruling.indicator.rawValue == "publicity_events")
    try save(county(first), [Fill(indicator: "", cells: good)], as: "unnamed.xlsx")
    #expect(cells(try problems("unnamed.xlsx", on: first)).first?.hasSuffix("这一行没有归入任何指标") == true)
  }

  @Test func everyWrongCellIsToldAndNothingIsTaken() async throws {
    let first = try await run()
    let before = try corrections()
    try save(
      county(first), [Fill(cells: [.value: "33场次", .author: "县司法局"])], as: "filled.xlsx")
    let found = cells(try problems("filled.xlsx", on: first))
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("列（更正值）：“33场次”不是不小于 0 的数字") == true)
    #expect(found.last?.hasSuffix("列（说明）：没有写说明") == true)
    #expect(found.allSatisfy { $0.hasPrefix("表“待核实”第 ") })
    #expect(try corrections() == before)
  }

  @Test func aRulingOnWhatIsNoLongerPublishedIsRefused() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    let report = pipelineFolder.appendingPathComponent("submissions/2023/青山县/柳林镇.txt")
    let text = try String(contentsOf: report, encoding: .utf8).replacingOccurrences(of: "XX场次", with: "30场次")
    try Data(text.utf8).write(to: report)
    let second = try await run(later)
    #expect(cells(try problems("filled.xlsx", on: second)).first?.hasSuffix("这张表发布以后，报告中的语句已变") == true)
  }

  @Test func aRulingOnAFigureThatSomebodyElseRuledOnMeanwhileIsRefused() async throws {
    let first = try await run()
    try save(county(first), [Fill(cells: good)], as: "filled.xlsx")
    try csv("柳林镇,2023,publicity_events,35,别人,先一步核实")
    try rulings("r.csv", on: first).takeOver()
    let second = try await run(later)
    #expect(cells(try problems("filled.xlsx", on: second)).first?.hasSuffix("现值已不是空缺，而是35") == true)
  }

  @Test func aWorkbookWithoutItsSheetIsRefused() async throws {
    let first = try await run()
    let day = try #require(CalendarDate(iso8601: "2024-04-01"))
    let other = try XLSXWorkbook(
      at: folder.url.appendingPathComponent("other.xlsx"),
      properties: XLSXProperties(title: "", subject: "", comments: "", created: day))
    try other.addSheet("表").write("更正值", at: CellAddress(0, 0), CellStyle())
    try other.close()
    #expect(try problems("other.xlsx", on: first) == [.noSheet])
  }

  // MARK: CSV

  private func csv(_ rows: String..., header: String = "unit,period,indicator,value,author,reason") throws {
    try folder.write(([header] + rows).map { $0 + "\r\n" }.joined(), to: "r.csv")
  }

  private func corrections() throws -> String {
    try String(contentsOf: pipelineFolder.appendingPathComponent("corrections.csv"), encoding: .utf8)
  }

  @Test func aTableMayNameThingsAsPeopleDo() async throws {
    let first = try await run()
    try csv("柳林,2023,普法宣传活动,33,县司法局,电话核实", header: "单位,统计期,指标,更正值,更正人,说明")
    let ruling = try #require(try rulings("r.csv", on: first).entries.first?.correction)
    #expect(ruling.unit == "柳林镇")
    #expect(ruling.indicator.rawValue == "publicity_events")
  }

  @Test func aTableInTheEncodingOfChineseExcelIsRead() async throws {
    let first = try await run()
    // 单位,统计期,指标,更正值,更正人,说明 / 柳林镇,2023,普法宣传活动,33,县司法局,电话核实, in GB18030.
    let bytes: [UInt8] = [
      0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xCD, 0xB3, 0xBC, 0xC6, 0xC6, 0xDA, 0x2C, 0xD6, 0xB8, 0xB1, 0xEA, 0x2C,
      0xB8,
      0xFC, 0xD5, 0xFD, 0xD6, 0xB5, 0x2C, 0xB8, 0xFC, 0xD5, 0xFD, 0xC8, 0xCB, 0x2C, 0xCB, 0xB5, 0xC3, 0xF7,
      0x0D,
      0x0A, 0xC1, 0xF8, 0xC1, 0xD6, 0xD5, 0xF2, 0x2C, 0x32, 0x30, 0x32, 0x33, 0x2C, 0xC6, 0xD5, 0xB7, 0xA8,
      0xD0,
      0xFB, 0xB4, 0xAB, 0xBB, 0xEE, 0xB6, 0xAF, 0x2C, 0x33, 0x33, 0x2C, 0xCF, 0xD8, 0xCB, 0xBE, 0xB7, 0xA8,
      0xBE,
      0xD6, 0x2C, 0xB5, 0xE7, 0xBB, 0xB0, 0xBA, 0xCB, 0xCA, 0xB5, 0x0D, 0x0A,
    ]
    try Data(bytes).write(to: folder.url.appendingPathComponent("g.csv"))
    #expect(try rulings("g.csv", on: first).entries.map(\.correction.value) == [33])
  }

  @Test(arguments: [
    ("无名镇,2023,publicity_events,3,甲,乙", "（unit）：没有“无名镇”这个单位"),
    ("柳林镇,2019,publicity_events,3,甲,乙", "（period）：“2019”不是已发布的统计期"),
    ("柳林镇,2023,publicity_event,3,甲,乙", "（indicator）：没有“publicity_event”这个指标"),
    ("柳林镇,2023,publicity_events,1e9,甲,乙", "（value）：“1e9”不是不小于 0 的数字"),
    ("柳林镇,2023,publicity_events,３３,甲,乙", "（value）：“３３”不是不小于 0 的数字"),
    ("柳林镇,2023,publicity_events,,甲,乙", "（value）：没有填更正值"),
    ("柳林镇,2023,publicity_events,3,,乙", "（author）：没有写更正人"),
    ("柳林镇,2023,publicity_events,3,甲, ", "（reason）：没有写说明"),
  ])
  func oneWrongCellIsOneProblem(_ row: String, _ problem: String) async throws {
    let first = try await run()
    try csv(row)
    let found = cells(try problems("r.csv", on: first))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("第 2 行 ") == true)
    #expect(found.first?.hasSuffix(problem) == true)
  }

  @Test func rowsThatContradictEachOtherAreRefused() async throws {
    let first = try await run()
    try csv("柳林镇,2023,publicity_events,3,甲,乙", "柳林,2023,publicity_events,4,甲,乙")
    #expect(cells(try problems("r.csv", on: first)).first?.contains("第 3 行") == true)
    try csv("柳林镇,2023,publicity_events,3,甲,乙", "柳林镇,2023,publicity_events,3,甲,乙")
    #expect(try rulings("r.csv", on: first).entries.count == 1)
  }

  @Test func aRulingThatALaterOneWouldHideIsRefused() async throws {
    let first = try await run()
    try csv("柳林镇,2023,publicity_events,3,甲,乙")
    try rulings("r.csv", on: first).takeOver()
    try csv("柳林镇,2023,publicity_events,4,甲,乙")
    let error = #expect(throws: CorrectionImportError.self) {
      try CorrectionImport(
        folder.url.appendingPathComponent("r.csv").path, pipeline: try pipeline(),
        on: try PublishedRun(first.folder),
        now: SmallPipeline.now)
    }
    #expect(cells(error?.problems ?? []).first?.contains("已有日期更晚（2024-04-01）的更正") == true)
  }

  @Test func emptyRowsAreNothing() async throws {
    let first = try await run()
    try csv("柳林镇,2023,publicity_events,,,", ",,,,,")
    let rulings = try rulings("r.csv", on: first)
    #expect(rulings.entries.isEmpty && rulings.known == 0)
  }
}
