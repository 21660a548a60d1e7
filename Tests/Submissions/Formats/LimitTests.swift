import Foundation
import Model
import Testing

@testable import Submissions

/// Each limit with a file that goes beyond it, and what its sender reads.
@Suite struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reason: String
    var limits = SubmissionLimits.standard
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ reason: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
      (testDescription, self.reason, self.bytes) = (name, reason, bytes)
    }
  }

  private static let article =
    (try? String(
      contentsOf: URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Sources/huizong/Documentation.docc/Formats.md"), encoding: .utf8)) ?? ""

  private static func docx(_ document: String) -> [UInt8] { WordFile.bytes(document: document) }

  private static let cases = [
    Case("entries of an archive", "压缩包内文件过多，超过2000个") {
      Zip.archive((0...2_000).map { ("m\($0)", []) })
    },
    Case("expansion", "压缩比异常，超过100倍，疑似恶意文件") {
      Zip.archive([("word/document.xml", [UInt8](repeating: 0x20, count: 20_000_000))])
    },
    Case("depth of elements", "文档结构嵌套过深，超过256层") {
      docx(String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300))
    },
    Case("document type", "文档内含外部定义（DTD），疑似恶意文件") {
      docx(
        "<!DOCTYPE w [<!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&c;</w:document>")
    },
    Case("archives in archives", "压缩包层层嵌套，超过3层") {
      (0..<4).reduce(Array("法治".utf8)) { inner, _ in Zip.archive([("n.zip", inner)]) }
    },
    Case("a path outside", "压缩包内的文件名指向包外，未读取") {
      Zip.archive([("../../etc/cron.d/河口镇.txt", Array("法治".utf8))])
    },
    Case("a scanned pdf", "PDF 是扫描件（1页图片），里面没有文字") { PdfFile(pages: [[]]).bytes },
  ]

  @Test(arguments: cases) func limit(_ limit: Case) {
    let results = SubmissionReader().readAll(bytes: limit.bytes(), document: "a")
    let reasons = results.map { result in
      if case .failure(let error) = result { error.reason } else { "read" }
    }
    #expect(reasons == [limit.reason])
    #expect(Self.article.contains(limit.reason), "Formats.md lists what a sender reads")
  }

  @Test("200 MB are the most that is read of a file")
  func size() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "big.txt")
    try folder.grow("big.txt", to: 200 * 1024 * 1024 + 1)
    let error = #expect(throws: SubmissionError.self) {
      try SubmissionReader().read(SubmissionFile(path: folder.path + "/big.txt", document: "big.txt"))
    }
    #expect(error?.reason == "文件过大：200 MB，上限为200 MB")
  }

  @Test(
    "A number of a million digits, and a line of many megabytes, are read through",
    arguments: [1_000_000, 30_000_000])
  func longText(length: Int) throws {
    let number = String(repeating: "9", count: 1_000_000)
    let line = String(repeating: "法治政府建设，", count: length / 21)
    let text = length == 1_000_000 ? "调解矛盾纠纷\(number)件，培训12人。" : line + "调解矛盾纠纷12件。"
    let report = try read(text).report
    #expect(report.text.utf8.count == text.utf8.count)
  }

  @Test("Control characters and invalid places stay what they are: the outputs answer for themselves")
  func controls() throws {
    let bytes = Array("河口镇2023年法治政府建设情况报告\u{1B}\u{7}调解矛盾纠纷".utf8) + [0xFF] + Array("12件，".utf8)
    let received = try read(bytes + Array(ordinaryReport.utf8))
    #expect(received.report.text.contains("\u{FFFD}12件"))
    #expect(received.findings.contains { $0.code == "encoding_damaged" })
  }
}
