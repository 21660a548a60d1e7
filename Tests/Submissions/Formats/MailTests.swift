import Foundation
import Model
import Testing

@testable import Submissions

@Suite struct MailTests {
  private static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }

  private static func part(_ header: String, _ body: String) -> String {
    "--frontier\r\n\(header)\r\n\r\n\(body)\r\n"
  }

  private static func mail(_ parts: String...) -> [UInt8] {
    Array(
      """
      Received: from a.example\r\nSubject: =?UTF-8?B?5rOV5rK7?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r
       boundary="frontier"\r\n\r\nThis is a mail.\r\n\(parts.joined())--frontier--\r\nafter
      """.utf8)
  }

  private static let letter = part("Content-Type: text/plain; charset=utf-8", "附件是我镇2023年的报告，请查收。")
  private static let docx = WordFile.bytes(
    body: ordinaryReport.split(separator: "\n").map { WordFile.paragraph(String($0)) }.joined())

  private func documents(_ bytes: [UInt8]) -> [String] {
    SubmissionReader().readAll(bytes: bytes, document: "来信.eml").map { result in
      switch result {
      case .success(let received): "\(received.report.document) \(received.report.format)"
      case .failure(let error): "\(error.document) !\(error.code)"
      }
    }
  }

  @Test(
    "The attachments are the submissions, whichever way their names are written",
    arguments: [
      "filename=\"=?GB2312?B?\(base64([UInt8]("河口镇.docx", in: "GBK")))?=\"",
      "filename*=utf-8''%E6%B2%B3%E5%8F%A3%E9%95%87.docx",
      "filename*0*=gb18030''%BA%D3%BF%DA; filename*1*=%D5%F2.docx",
      "filename=\"=?utf-8?Q?=E6=B2=B3=E5=8F=A3?= =?utf-8?Q?=E9=95=87.docx?=\"",
      "filename=\"河口镇.docx\"", "filename=\"..\\..\\河口镇.docx\"",
    ])
  func attachments(name: String) {
    let attachment = Self.part(
      "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n \(name)",
      Self.base64(Self.docx))
    #expect(documents(Self.mail(Self.letter, attachment)) == ["来信.eml/河口镇.docx docx"])
  }

  @Test("A mail without attachment is the report itself")
  func text() throws {
    let encoded = [UInt8](ordinaryReport, in: "GB18030").map {
      $0 == 0x0A ? "=0D=0A=\r\n" : String(format: "=%02X", $0)
    }
    let body = Self.part(
      "Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable",
      encoded.joined())
    let picture = Self.part(
      "Content-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64",
      "iVBORw0K")
    let report = try read(Self.mail(body, picture), as: "来信.eml").report
    #expect(report.document == "来信.eml/正文")
    #expect(report.text.replacing("\r\n", with: "\n").hasPrefix(ordinaryReport))
    #expect(report.encoding == "GB18030")
  }

  @Test("Parts in parts are opened, mails in mails too, to a limit")
  func nested() {
    let inner = Self.part(
      "Content-Type: multipart/alternative; boundary=inner",
      "--inner\r\nContent-Type: text/html\r\n\r\n<p>法治\r\n--inner--")
    #expect(documents(Self.mail(inner)) == ["来信.eml/正文 html"])
    var bytes = Self.mail(Self.letter)
    for _ in 0..<30 {
      bytes = Self.mail(Self.part("Content-Type: message/rfc822", String(decoding: bytes, as: UTF8.self)))
    }
    #expect(documents(bytes).count == 1)
  }

  @Test("A report is no mail because it has a colon")
  func noMail() throws {
    #expect(try read("Title: 报告\n\n" + ordinaryReport).report.format == "txt")
  }

  @Test("Mutated mails are read or set aside, and nothing else")
  func mutations() {
    var random = RepeatableGenerator(seed: 5)
    let attachment = Self.part(
      "Content-Type: text/plain; name*0*=utf-8''%E6; name*1=x\r\nContent-Transfer-Encoding: base64",
      Self.base64(Array(ordinaryReport.utf8)))
    let original = Self.mail(Self.letter, attachment)
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<10 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = documents(bytes)
    }
  }
}
