import Model
import Testing

@testable import Submissions

@Suite struct FileKindTests {
  @Test(
    "Formats that cannot be read yet are named, whatever the extension says",
    arguments: [
      ("{\\rtf1\\ansi", .rtf), ("Rar!\u{1A}\u{7}", .rar),
      ("MIME-Version: 1.0\n", .email),
      ("GIF89a", .image),
    ] as [(String, FileKind)])
  func magic(start: String, kind: FileKind) {
    expectUnsupported(Array(start.utf8) + [0, 1, 2, 3], kind)
  }

  @Test func oldOfficeFiles() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for (stream, kind) in [
      ("WordDocument", FileKind.doc), ("Workbook", .xls), ("EncryptedPackage", .encrypted),
    ] {
      expectUnsupported(signature + stream.utf8.flatMap { [$0, 0] }, kind)
    }
  }

  @Test func archivesByWhatTheyHold() {
    let ods = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    expectUnsupported(Zip.archive([("mimetype", ods), ("content.xml", [1])]), .ods)
    expectUnsupported(Zip.archive([("xl/workbook.xml", [1])]), .xlsx)
    expectUnsupported(Zip.archive([("河口镇.docx", [1])]), .zip)
  }

  private func expectUnsupported(_ bytes: [UInt8], _ kind: FileKind) {
    let error = #expect(throws: SubmissionError.self) { try read(bytes, as: "青山县/河口镇.docx") }
    #expect(error == SubmissionError(.unsupportedFormat(kind), document: "青山县/河口镇.docx"))
  }
}
