import Model
import Testing

@testable import Submissions

@Suite struct TextTests {
  @Test("A UTF-8 text is kept to the byte: offsets refer to it")
  func unchanged() throws {
    let text = "河口镇　2023 年\r\n\r\n\t调解 12 件\u{0B}\u{A0}\u{FEFF}共\u{200B}3 次 \r 完 \n\n"
    let report = try read(text).report
    #expect(report.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(report.encoding == "UTF-8")
    #expect(report.format == "txt")
  }

  @Test("A byte order mark is no part of the text")
  func byteOrderMark() throws {
    let report = try read([0xEF, 0xBB, 0xBF] + Array(ordinaryReport.utf8)).report
    #expect(report.text == ordinaryReport)
  }

  @Test(
    "Other encodings are found out",
    arguments: [
      ("GB18030", "GB18030", ordinaryReport), ("GBK", "GB18030", ordinaryReport),
      ("UTF-16LE", "UTF-16LE", ordinaryReport), ("UTF-16BE", "UTF-16BE", ordinaryReport),
      ("UTF-16LE", "UTF-16LE", "\u{FEFF}" + ordinaryReport),
      ("UTF-16BE", "UTF-16BE", "\u{FEFF}" + ordinaryReport),
      ("GB18030", "GB18030", "\u{FEFF}" + ordinaryReport),
      ("GB18030", "GB18030", "河口镇2023年调解矛盾纠纷12件"),
      ("BIG5", "Big5", "2023年，本鄉認真推進法治政府建設，開展宣傳教育活動40餘場次，調解糾紛163件。"),
    ])
  func encodings(written: String, found: String, text: String) throws {
    let report = try read([UInt8](text, in: written)).report
    #expect(report.text == text.replacing("\u{FEFF}", with: ""))
    #expect(report.encoding == found)
  }

  @Test("The digest is that of the bytes received")
  func digest() throws {
    #expect(
      SubmissionReader.digest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let bytes = [UInt8](ordinaryReport, in: "GB18030")
    #expect(try read(bytes).report.digest == SubmissionReader.digest(of: bytes))
  }

  @Test(
    "A text cut in the middle of a character is read, and a person is told", arguments: ["UTF-8", "GB18030"])
  func cut(encoding: String) throws {
    let bytes = [UInt8](ordinaryReport + "调解成功", in: encoding).dropLast()
    let received = try read(Array(bytes))
    #expect(received.report.encoding == encoding)
    #expect(received.report.text.hasSuffix("调解成\u{FFFD}"))
    #expect(received.findings.map(\.code) == ["encoding_damaged"])
  }

  @Test(
    "What is no Chinese text is set aside",
    arguments: [
      ([], "empty"), (Array(" \r\n\t　".utf8), "empty"), ([0xEF, 0xBB, 0xBF], "empty"),
      ([0xFF, 0xFE], "empty"),
      (Array(repeating: 0, count: 500), "binary"),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 3], "binary"),
      ([UInt8]("Отчёт о проделанной работе за две тысячи двадцать третий год", in: "KOI8-R"), "encoding"),
      (Array("正文\u{1}\u{2}\u{3}\u{4}".utf8), "binary"),
    ] as [([UInt8], String)])
  func setAside(bytes: [UInt8], code: String) {
    #expect(problemCode(bytes) == code)
  }
}
