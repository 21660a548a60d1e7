import Foundation
import Model
import Testing

@testable import Catalogue

/// Rulings that are added to `corrections.csv`.
@Suite struct CorrectionTableTests {
  private let catalogue: IndicatorCatalogue
  private let header = "unit,period,indicator,value,author,date,reason"
  private let old = "柳林镇,2023,disputes_mediated,12.5,县司法局,2024-03-12,\"核实,见\"\"台账\"\"\""

  init() throws { catalogue = try PipelineFiles().load().catalogue }

  private func read(_ text: String) throws -> [Correction] {
    try CorrectionTable.read(text, file: "corrections.csv", catalogue: catalogue)
  }

  private func ruling(_ reason: String, county: String? = "青山县") throws -> Correction {
    Correction(
      county: county, unit: "河口镇", period: Period(2023), indicator: IndicatorID("disputes_mediated"),
      value: 7,
      author: "统计岗", date: try #require(CalendarDate(iso8601: "2024-04-01")), reason: reason,
      evidenceDigest: "0123456789abcdef")
  }

  @Test func whatWasThereStaysAndColumnsAreAdded() throws {
    let added = try ruling("电话核实")
    let text = try CorrectionTable.appending([added], to: "\(header)\n\(old)\n", file: "corrections.csv")
    #expect(
      text == """
        \(header),county,evidence_digest
        \(old),,
        河口镇,2023,disputes_mediated,7,统计岗,2024-04-01,电话核实,青山县,0123456789abcdef

        """)
    let corrections = try read(text)
    #expect(corrections.count == 2)
    #expect(corrections.last == added)
    #expect(corrections.first?.county == nil)
    #expect(corrections.first?.evidenceDigest == nil)
  }

  @Test func aFileWithAllColumnsIsOnlyMadeLonger() throws {
    let first = try CorrectionTable.appending([try ruling("一")], to: header + "\n", file: "corrections.csv")
    let second = try CorrectionTable.appending([try ruling("二")], to: first, file: "corrections.csv")
    #expect(second.hasPrefix(first))
    #expect(try read(second).map(\.reason) == ["一", "二"])
  }

  @Test func aLastLineWithoutItsEndIsEnded() throws {
    let full = "\(header),county,evidence_digest"
    let text = try CorrectionTable.appending([try ruling("一")], to: full, file: "corrections.csv")
    #expect(try read(text).count == 1)
  }

  @Test(arguments: ["逗号,引号\"和\"", "=1+1", "两行\n文字"]) func anyReasonComesBack(_ reason: String) throws {
    let text = try CorrectionTable.appending([try ruling(reason)], to: header + "\n", file: "corrections.csv")
    #expect(try read(text).map(\.reason) == [reason])
  }

  @Test func columnsInAnotherOrderAreKept() throws {
    let header = "reason,note,date,author,value,indicator,period,unit,county,evidence_digest"
    let text = try CorrectionTable.appending([try ruling("一")], to: header + "\n", file: "corrections.csv")
    #expect(text == header + "\n一,,2024-04-01,统计岗,7,disputes_mediated,2023,河口镇,青山县,0123456789abcdef\n")
  }

  @Test func anotherTableIsRefused() throws {
    #expect(throws: CatalogueError.self) {
      try CorrectionTable.appending([try ruling("一")], to: "a,b\n", file: "corrections.csv")
    }
  }
}
