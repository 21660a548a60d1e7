import Foundation
import Model
import Testing

@testable import Publication

@Suite struct XLSXWriterTests {
  private let properties = XLSXProperties(
    title: "题", subject: "", comments: "", created: SampleEdition.compiledOn)

  @Test func refusesASheetNameThatWouldBreakTheFile() throws {
    try withTemporaryFolder { folder in
      let workbook = try XLSXWorkbook(at: folder.appendingPathComponent("a.xlsx"), properties: properties)
      _ = try workbook.addSheet("汇总表")
      for name in ["", "汇总表", "History", "a/b"] {
        #expect(throws: PublicationError.self) { try workbook.addSheet(name) }
      }
    }
  }

  /// The library would empty the file first, and a failure would then leave nothing of it.
  @Test func neverWritesOverAFile() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("a.xlsx")
      try Data("old".utf8).write(to: url)
      let error = #expect(throws: PublicationError.self) { try XLSXWorkbook(at: url, properties: properties) }
      #expect(error?.reason == .fileExists)
      #expect(try Data(contentsOf: url) == Data("old".utf8))
    }
  }

  /// A list of strings over 258 bytes overflows the library's heap, so what is offered stands in cells.
  @Test(.enabled(if: Unzip.isInstalled, "unzip is not installed"))
  func aDropDownIsARange() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("a.xlsx")
      let scope = WorkbookScope(county: nil, edition: OrderedEdition(SampleEdition.make(counties: 1)))
      try WorkbookFile(scope: scope).write(to: url)
      let sheet = try Unzip.text(of: "xl/worksheets/sheet6.xml", in: url)
      #expect(sheet.contains("<formula1>指标说明!$B$4:$B$59</formula1>"))
      #expect(!sheet.contains("<formula1>&quot;") && !sheet.contains("<formula1>\""))
    }
  }

  @Test(.enabled(if: Unzip.isInstalled, "unzip is not installed"))
  func bytesThatAreNoTextBecomeText() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("a.xlsx")
      let workbook = try XLSXWorkbook(at: url, properties: properties)
      let sheet = try workbook.addSheet("表")
      let broken = String(decoding: [0xE6, 0xB1, 0x3C, 0xFF, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self)
      sheet.write(broken, at: CellAddress(0, 0), CellStyle())
      sheet.comment(broken, at: CellAddress(0, 0))
      try workbook.close()
      for part in ["xl/sharedStrings.xml", "xl/comments1.xml"] {
        #expect(try Unzip.text(of: part, in: url).contains("\u{FFFD}&lt;\u{FFFD}"), "\(part)")
      }
    }
  }

  @Test(.enabled(if: Unzip.isInstalled, "unzip is not installed"))
  func aLinkStaysInItsQuotes() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("a.xlsx")
      let workbook = try XLSXWorkbook(at: url, properties: properties)
      let sheet = try workbook.addSheet("表")
      sheet.writeLink(to: "a\"&cmd|' /C calc'!A0&\"", shown: "查看", at: CellAddress(0, 0), CellStyle())
      sheet.writeLink(
        to: String(repeating: "长", count: 256), shown: "过长", at: CellAddress(0, 1), CellStyle())
      try workbook.close()
      let cells = try Unzip.text(of: "xl/worksheets/sheet1.xml", in: url)
      #expect(cells.contains("HYPERLINK(\"a\"\"&amp;cmd|' /C calc'!A0&amp;\"\"\",\"查看\")</f><v>查看</v>"))
      #expect(!cells.contains("长"))
    }
  }

  @Test(arguments: ["/nowhere/at/all.xlsx", "/dev/full"])
  func tellsWhatKeptTheFileFromBeingWritten(_ path: String) throws {
    let workbook = try XLSXWorkbook(at: URL(fileURLWithPath: path), properties: properties)
    let sheet = try workbook.addSheet("表")
    for row in 0..<5_000 { sheet.write("第\(row)行", at: CellAddress(row, row % 7), CellStyle()) }
    let error = #expect(throws: PublicationError.self) { try workbook.close() }
    #expect(error?.path == path)
    #expect(error?.description.contains("run again") == true)
  }

  @Test func aCellOutsideTheSheetIsAnErrorNotAHole() throws {
    try withTemporaryFolder { folder in
      let workbook = try XLSXWorkbook(at: folder.appendingPathComponent("a.xlsx"), properties: properties)
      let sheet = try workbook.addSheet("表")
      sheet.write("x", at: CellAddress(1_048_576, 0), CellStyle())
      let error = #expect(throws: PublicationError.self) { try workbook.close() }
      #expect(error?.reason == .sheetFull(sheet: "表"))
    }
  }

  @Test(.enabled(if: Unzip.isInstalled, "unzip is not installed"))
  func writesAnyTextAndStoresResults() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("a.xlsx")
      let workbook = try XLSXWorkbook(at: url, properties: properties)
      let sheet = try workbook.addSheet("表")
      sheet.write("=1+1\0<b>&\u{1}", at: CellAddress(0, 0), CellStyle())
      sheet.writeFormula("=SUM(B2:B3)", result: .number(98.5), at: CellAddress(0, 1), CellStyle())
      sheet.write(Decimal(string: "12345678901234567") ?? 0, at: CellAddress(0, 2), CellStyle())
      sheet.write(Decimal(string: "98.6") ?? 0, at: CellAddress(0, 3), CellStyle())
      let long = CellStyle().with { $0.numberFormat = "\"" + String(repeating: "余", count: 60) + "\"0" }
      sheet.write(Decimal(1), at: CellAddress(0, 4), long)
      try workbook.close()
      let cells = try Unzip.text(of: "xl/worksheets/sheet1.xml", in: url)
      #expect(cells.contains("<f>SUM(B2:B3)</f><v>98.5<"))
      // 1.1.4 writes 16 digits where 17 are needed; Excel shows 15.
      #expect(cells.contains("<c r=\"D1\" s=\"1\"><v>98.59999999999999</v>"))
      #expect(cells.contains("<c r=\"C1\" s=\"1\" t=\"s\">"))
      let strings = try Unzip.text(of: "xl/sharedStrings.xml", in: url)
      #expect(strings.contains("=1+1␀&lt;b&gt;&amp;␁") && strings.contains("12345678901234567"))
      let styles = try Unzip.text(of: "xl/styles.xml", in: url)
      #expect(!styles.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  /// Rows that leave memory must leave the same cells and merges behind.
  @Test(.enabled(if: Unzip.isInstalled, "unzip is not installed"))
  func constantMemoryLosesNothing() throws {
    try withTemporaryFolder { folder in
      let scope = WorkbookScope(county: nil, edition: OrderedEdition(SampleEdition.make()))
      var shapes: [[String]] = []
      for usesConstantMemory in [false, true] {
        let url = folder.appendingPathComponent("\(usesConstantMemory).xlsx")
        try WorkbookFile(scope: scope, usesConstantMemory: usesConstantMemory).write(to: url)
        let sheets = try (1...7).map { try Unzip.text(of: "xl/worksheets/sheet\($0).xml", in: url) }
        shapes.append(sheets.map { Self.shape(of: $0) })
      }
      for (normal, constant) in zip(shapes[0], shapes[1]) { #expect(normal == constant) }
    }
  }

  /// The addresses of the filled cells, the formulas' values and the merges.
  private static func shape(of sheet: String) -> String {
    let cells = sheet.matches(of: /<c r="([A-Z]+[0-9]+)" s="[0-9]+"(?: t="(?:s|inlineStr|str)")?>/).map {
      String($0.1)
    }
    let merges = sheet.matches(of: /<mergeCell ref="([^"]+)"/).map { String($0.1) }
    let values = sheet.matches(of: /<\/f><v>([^<]*)<\/v>/).map { String($0.1) }
    return (cells + merges + values).joined(separator: " ")
  }
}

/// Reads a part of a workbook with the system's unzip.
enum Unzip {
  private static let path = ["/usr/bin/unzip", "/bin/unzip"].first(
    where: FileManager.default.isExecutableFile)
  static var isInstalled: Bool { path != nil }

  static func text(of entry: String, in file: URL) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = ["-p", file.path, entry]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
