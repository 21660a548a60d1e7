import Model
import Testing

@testable import Submissions

@Suite struct HostileInputTests {
  private let docx = WordFile.bytes(
    body: ordinaryReport.split(separator: "\n").map { WordFile.paragraph(String($0)) }.joined())

  @Test("A docx cut anywhere is set aside, never half read")
  func truncatedDocx() {
    for length in stride(from: 4, to: docx.count - 22, by: 7) {
      #expect(problemCode(Array(docx.prefix(length))) == "truncated")
    }
  }

  @Test("What is wrong with a docx is said of a docx, not of an archive")
  func wording() {
    let error = #expect(throws: SubmissionError.self) { try read(Array(docx.dropLast(30))) }
    #expect(error?.reason == "Word 文档（docx）不完整，可能没有传完")
  }

  @Test func zipBomb() {
    let zeros = [UInt8](repeating: 0x20, count: 20_000_000)
    #expect(problemCode(Zip.archive([("word/document.xml", zeros)])) == "archive_limit")
  }

  @Test func tooManyEntries() {
    let members = (0...2_000).map { ("m\($0)", [UInt8]()) } + [("word/document.xml", Array("<w/>".utf8))]
    #expect(problemCode(Zip.archive(members)) == "archive_limit")
  }

  @Test func expandedSize() throws {
    var limits = SubmissionLimits.standard
    limits.expandedBytes = 1_000
    let reader = SubmissionReader(limits: limits)
    let error = #expect(throws: SubmissionError.self) { try reader.read(bytes: docx, document: "a") }
    #expect(error?.problem == .archiveLimit(.expanded(1_000)))
  }

  @Test("A document type is refused before any entity is looked at")
  func documentType() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <w:document xmlns:w="w"><w:p><w:t>&b;&c;</w:t></w:p></w:document>
      """
    #expect(problemCode(WordFile.bytes(document: bomb)) == "xml_limit")
    #expect(problemCode(Zip.archive([("word/document.xml", [UInt8](bomb, in: "UTF-16"))])) == "xml_limit")
  }

  @Test(arguments: [100, 255, 300, 2_000])
  func deepXML(depth: Int) throws {
    let deep =
      String(repeating: "<w:sdt>", count: depth) + WordFile.paragraph("文")
      + String(repeating: "</w:sdt>", count: depth)
    #expect(problemCode(WordFile.bytes(body: deep)) == (depth < 250 ? nil : "xml_limit"))
  }

  @Test("A page of unclosed tags neither crashes nor hangs", arguments: [1_000, 200_000])
  func deepHTML(depth: Int) {
    let page = "<html><body>" + String(repeating: "<div>", count: depth) + "法治政府建设工作情况报告"
    let code = problemCode(Array(page.utf8))
    #expect(code == nil || code == "xml_limit")
  }

  @Test func malformedXML() {
    #expect(problemCode(WordFile.bytes(document: "<w:document><w:p></w:document>")) == "damaged")
    #expect(problemCode(Zip.archive([("word/document.xml", [])])) == "damaged")
  }

  @Test func tooLarge() {
    var limits = SubmissionLimits.standard
    limits.fileBytes = 10
    let reader = SubmissionReader(limits: limits)
    let error = #expect(throws: SubmissionError.self) {
      try reader.read(bytes: Array(ordinaryReport.utf8), document: "a")
    }
    #expect(error?.code == "too_large")
  }

  @Test(
    "Mutated submissions are read or set aside, and nothing else",
    arguments: ["txt", "gb18030", "docx", "html", "xlsx", "zip"])
  func mutations(format: String) {
    var random = RepeatableGenerator(seed: 20_240_116)
    let original = original(format)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...20, using: &random) { mutate(&bytes, &random) }
      _ = problemCode(bytes)
    }
  }

  @Test func randomBytes() {
    var random = RepeatableGenerator(seed: 7)
    for length in 0..<400 {
      _ = problemCode((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  private func original(_ format: String) -> [UInt8] {
    switch format {
    case "gb18030": [UInt8](ordinaryReport, in: "GB18030")
    case "docx": docx
    case "xlsx":
      ExcelFile.bytes([("汇总", [["单位", "调解（件）"], ["河口镇", 12], ["石桥乡", .number("0.5", style: 1)]])])
    case "zip": Zip.archive([("河口镇.docx", docx), ("河口镇.txt", Array(ordinaryReport.utf8))])
    case "html":
      Array(
        "<html><body><div><p>\(ordinaryReport.replacing("\n", with: "</p><p>"))</p></div></body></html>".utf8)
    default: Array(ordinaryReport.utf8)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RepeatableGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
    default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }
}
