import Model
import Testing

@testable import Submissions

/// A workbook of text cells, numbers and what else a test writes.
enum ExcelFile {
  enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    /// A stored double with the number of its cell style.
    case number(String, style: Int)
    case none

    init(stringLiteral value: String) { self = value.isEmpty ? .none : .text(value) }
    init(integerLiteral value: Int) { self = .number(String(value), style: 0) }
  }

  static func bytes(_ sheets: [(name: String, rows: [[Cell]])], hidden: Set<String> = []) -> [UInt8] {
    let namespaces = "xmlns=\"main\" xmlns:r=\"relations\""
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
        + (hidden.contains(sheet.name) ? " state=\"hidden\"/>" : "/>")
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let texts = sheets.flatMap(\.rows).joined().compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
    var members: [(String, String)] = [
      ("xl/workbook.xml", "<workbook \(namespaces)><sheets>\(names.joined())</sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      (
        "xl/sharedStrings.xml",
        "<sst>\(texts.map { "<si><r><t>\($0)</t></r><rPh><t>音</t></rPh></si>" }.joined())</sst>"
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="170" formatCode="0&quot;件&quot;"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/>
        <xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>
        """
      ),
    ]
    var next = 0
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { row, cells in
        "<row r=\"\(row + 1)\">" + cells.enumerated().map { xml($1, row, $0, &next) }.joined() + "</row>"
      }
      members.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
        ))
    }
    return Zip.archive(members.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func xml(_ cell: Cell, _ row: Int, _ column: Int, _ next: inout Int) -> String {
    let place = "r=\"\(String(UnicodeScalar(UInt8(65 + column))))\(row + 1)\""
    switch cell {
    case .none: return ""
    case .number(let stored, let style): return "<c \(place) s=\"\(style)\"><v>\(stored)</v></c>"
    case .text:
      next += 1
      return "<c \(place) t=\"s\"><v>\(next - 1)</v></c>"
    }
  }
}

@Suite struct XlsxTests {
  private typealias Cell = ExcelFile.Cell

  private static let form: [[Cell]] = [
    ["河口镇2023年度法治政府建设情况统计表"], [], ["指标", "单位", "数值"], ["排查矛盾纠纷", "件", 187],
    ["化解率", "", .number("0.97326203208556150", style: 1)], ["发放宣传资料", "份", "12000余"],
  ]

  @Test("A form is read as a table: a line a row, in their places")
  func form() throws {
    let report = try read(ExcelFile.bytes([("表1", Self.form)]), as: "青山县/2023年/河口镇.txt").report
    #expect(report.format == "xlsx")
    #expect(report.unit?.value == "河口镇")
    #expect(report.period?.value == Period(2023))
    #expect(
      report.text == "河口镇2023年度法治政府建设情况统计表\n\n指标\t单位\t数值\n排查矛盾纠纷\t件\t187\n化解率\t\t97.33%\n发放宣传资料\t份\t12000余")
  }

  @Test(
    "Numbers are read as shown, not as stored",
    arguments: [
      ("0.30000000000000004", 0, "0.3"), ("1719.9900000000002", 0, "1719.99"), ("0.971", 1, "97.1%"),
      ("187", 3, "187件"),
      ("33.333333333333336", 4, "33.33"), ("1E3", 0, "1000"), ("45296", 2, "2024年1月5日"),
      ("123456789012345", 0, "123456789012345"),
      ("-5", 0, "-5"), ("nonsense", 0, "nonsense"), ("1e400", 2, "1e400"),
    ])
  func numbers(stored: String, style: Int, shown: String) throws {
    let bytes = ExcelFile.bytes([("表", [["数值", .number(stored, style: style)]])])
    #expect(try read(bytes).report.text == "数值\t\(shown)")
  }

  @Test("Several sheets bear their names; hidden ones are not read")
  func sheets() throws {
    let bytes = ExcelFile.bytes(
      [("调解", [["件", 1]]), ("空", []), ("字典", [["词", 2]]), ("普法", [["场", 3]])], hidden: ["字典"])
    #expect(try read(bytes).report.text == "调解\n件\t1\n普法\n场\t3")
  }

  @Test("A unit a row gives a report a row, with sheet and row in its name")
  func units() throws {
    let rows: [[Cell]] = [
      ["青山县2023年度法治政府建设情况统计表"], ["序号", "填报单位", "矛盾纠纷", "", "普法活动"], ["", "", "排查（件）", "化解（件）", "场次"],
      [1, "河口镇", 187, 182, "30余"], [2, "石桥乡", 90, "", 12], ["", "合计", 277, 182, 42],
    ]
    let reports = SubmissionReader().readAll(bytes: ExcelFile.bytes([("汇总", rows)]), document: "统计表.xlsx")
    let found = try reports.map { try $0.get().report }
    #expect(found.map(\.document) == ["统计表.xlsx/汇总/第4行", "统计表.xlsx/汇总/第5行"])
    #expect(found.map { $0.unit?.value } == ["河口镇", "石桥乡"])
    #expect(found.map { $0.county?.value } == ["青山县", "青山县"])
    #expect(found.map { $0.period?.value } == [Period(2023), Period(2023)])
    #expect(
      found[0].text
        == "青山县河口镇2023年度法治政府建设情况\n填报单位：河口镇\n矛盾纠纷排查（件）：187\n矛盾纠纷化解（件）：182\n普法活动（场次）：30余")
    #expect(found[1].text.hasSuffix("矛盾纠纷排查（件）：90\n普法活动（场次）：12"))
    #expect(Set(found.map(\.digest)).count == 2)
  }

  @Test("A column of measures is no column of units")
  func measures() throws {
    let rows: [[Cell]] = [["指标", "单位", "数值"], ["调解", "件", 12], ["培训", "人次", 30]]
    #expect(try read(ExcelFile.bytes([("表", rows)])).report.text == "指标\t单位\t数值\n调解\t件\t12\n培训\t人次\t30")
  }

  @Test("Cells far away do not fill memory, broken references are left out")
  func hostile() throws {
    func bytes(_ cells: String) -> [UInt8] {
      Zip.archive([
        ("xl/workbook.xml", Array("<workbook><sheets><sheet name=\"a\" id=\"r\"/></sheets></workbook>".utf8)),
        ("xl/_rels/workbook.xml.rels", Array("<R><Relationship Id=\"r\" Target=\"/xl/s.xml\"/></R>".utf8)),
        ("xl/s.xml", Array("<worksheet><row>\(cells)</row></worksheet>".utf8)),
      ])
    }
    let far = "<c r=\"A1\" t=\"str\"><v>调解</v></c><c r=\"XFD1\"><v>1</v></c><c r=\"A1048576\"><v>2</v></c>"
    #expect(try read(bytes(far)).report.text == "调解")
    let broken =
      "<c t=\"s\"><v>9</v></c><c r=\"Ä1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"A99999999999999999999\"><v>3</v></c>"
    #expect(try read(bytes(broken)).report.text.contains("甲"))
    #expect(problemCode(bytes("")) == "empty")
  }
}
