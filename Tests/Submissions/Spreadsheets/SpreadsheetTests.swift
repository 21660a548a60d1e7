import Testing

@testable import Submissions

/// Workbooks as the programs of offices write them.
@Suite struct SpreadsheetTests {
  private let namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  private func workbook(_ rows: String, strings: String? = nil, target: String = "worksheets/sheet1.xml")
    -> [UInt8]
  {
    var members = [
      (
        "xl/workbook.xml",
        "<workbook \(namespace) xmlns:r=\"r\"><sheets><sheet name=\"待核实\" sheetId=\"9\" r:id=\"rId7\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId7\" Type=\"t\" Target=\"\(target)\"/></Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet \(namespace)><sheetData>\(rows)</sheetData></worksheet>"),
    ]
    if let strings { members.append(("xl/sharedStrings.xml", "<sst \(namespace)>\(strings)</sst>")) }
    return Zip.archive(members.map { ($0.0, Array($0.1.utf8)) })
  }

  private func cells(_ rows: String, strings: String? = nil) throws -> [Int: [Int: String]] {
    let sheet = try #require(
      try Spreadsheet(workbook(rows, strings: strings), limits: .standard).sheets.first)
    #expect(sheet.name == "待核实")
    return Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells) })
  }

  @Test func textsAreSharedInlineOrResultsOfFormulas() throws {
    let found = try cells(
      """
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><t>行内</t></is></c>\
      <c r="AB4" t="str"><f>A4</f><v>结果</v></c></row>
      """,
      strings:
        "<si><t>一</t></si><si><r><t>更</t></r><r><t xml:space=\"preserve\">正 </t></r><rPh><t>geng</t></rPh></si>"
    )
    #expect(found == [4: [0: "更正 ", 2: "行内", 27: "结果"]])
  }

  @Test(arguments: [
    ("27", "27"), ("0.30000000000000004", "0.3"), ("1.5E3", "1500"), ("98.59999999999999", "98.6"),
    ("123456789012345", "123456789012345"),
  ])
  func numbersStandAsTheProgramShowsThem(_ stored: String, _ shown: String) throws {
    #expect(try cells("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>") == [1: [0: shown]])
    #expect(try cells("<row r=\"1\"><c r=\"A1\" t=\"n\"><v>\(stored)</v></c></row>") == [1: [0: shown]])
  }

  @Test func emptyCellsAndRowsAreNotThere() throws {
    #expect(
      try cells("<row r=\"2\"><c r=\"A2\" s=\"3\"/><c r=\"B2\"><v>1</v></c></row><row r=\"9\"/>") == [
        2: [1: "1"], 9: [:],
      ])
  }

  @Test func whatIsNotAReferenceIsLeftOut() throws {
    #expect(
      try cells(
        "<row r=\"1\"><c t=\"s\"><v>0</v></c><c r=\"A1\" t=\"s\"><v>99</v></c><c r=\"ZZZZ1\"><v>1</v></c></row>"
      ) == [1: [:]])
  }

  @Test func aTargetMayBeAbsolute() throws {
    let bytes = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", target: "/xl/worksheets/sheet1.xml")
    #expect(try Spreadsheet(bytes, limits: .standard).sheets.first?.rows.count == 1)
  }

  @Test func columnsAreCountedInLetters() {
    for (letters, column) in [("A", 0), ("Z", 25), ("AA", 26), ("AZ", 51), ("ZZ", 701)] {
      #expect(Spreadsheet.column(letters) == column)
      #expect(Spreadsheet.letters(column) == letters)
    }
  }

  @Test func hostileFilesAreRefused() throws {
    let entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
    let bytes = Zip.archive([("xl/workbook.xml", Array("\(entity)<workbook/>".utf8))])
    for bytes in [
      bytes, [], Array("PK\u{3}\u{4}".utf8), Zip.archive([("a.txt", [1])]), Array(workbook("").dropLast(30)),
    ] {
      #expect(throws: SubmissionProblem.self) { try Spreadsheet(bytes, limits: .standard) }
    }
  }
}
