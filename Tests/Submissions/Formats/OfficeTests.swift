import Model
import Testing

@testable import Submissions

@Suite struct OfficeTests {
  private let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    "Without LibreOffice, old formats are set aside with the package that reads them",
    arguments: [("WordDocument", "libreoffice-writer-nogui"), ("Workbook", "libreoffice-calc-nogui")])
  func missing(stream: String, package: String) {
    let reader = SubmissionReader(helpers: HelperPrograms(folders: []))
    let error = #expect(throws: SubmissionError.self) {
      try reader.read(bytes: ole + stream.utf8.flatMap { [$0, 0] }, document: "a.doc")
    }
    #expect(error?.code == "helper_missing")
    #expect(error?.remedy.contains(package) == true)
  }

  @Test("What LibreOffice cannot open is damaged", .enabled(if: Office.isInstalled, Office.skipped))
  func damaged() {
    #expect(problemCode(ole + "WordDocument".utf8.flatMap { [$0, 0] }) == "damaged")
    #expect(problemCode(ole + "Workbook".utf8.flatMap { [$0, 0] }) == "damaged")
    #expect(problemCode(ole) == "unsupported_format")
  }

  @Test(
    "Other sheets are read like an xlsx", .enabled(if: Office.isInstalled, Office.skipped),
    arguments: ["xls", "ods"])
  func sheets(format: String) throws {
    let sheet = "河口镇2023年统计表,\n指标,数值\n排查矛盾纠纷,187\n化解率,97.3%\n"
    let report = try read(
      Office.convert(Array(sheet.utf8), named: "a.csv", read: Office.commaSeparated, to: format), as: "a.xlsx"
    ).report
    #expect(report.format == format)
    #expect(report.text.contains("指标\t数值\n排查矛盾纠纷\t187\n化解率\t97.3"))
  }

  @Test(
    "Numbering that Word generates survives the way through the old format",
    .enabled(if: Office.isInstalled, Office.skipped))
  func numbering() throws {
    let list = """
      <html><body><p>河口镇2023年度法治政府建设情况的报告</p><ol><li>调解矛盾纠纷12件</li><li>开展普法宣传3场次</li></ol></body></html>
      """
    let doc = try Office.convert(
      Array(list.utf8), named: "a.html", read: "HTML (StarWriter)", to: "doc:MS Word 97")
    #expect(try read(doc).report.text.contains("2. 开展普法宣传3场次"))
  }
}
