import Model
import Testing

@testable import Submissions

@Suite struct FileKindTests {
  @Test(
    "Formats that cannot be read yet are named, whatever the extension says",
    arguments: [
      ("Rar!\u{1A}\u{7}", .rar), ("GIF89a", .image),
    ] as [(String, FileKind)])
  func magic(start: String, kind: FileKind) {
    expectUnsupported(Array(start.utf8) + [0, 1, 2, 3], kind)
  }

  @Test("A document with a password is told as such")
  func encrypted() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    expectUnsupported(signature + "EncryptedPackage".utf8.flatMap { [$0, 0] }, .encrypted)
  }

  @Test func archivesByWhatTheyHold() {
    expectUnsupported(Zip.archive([("ppt/presentation.xml", [1])]), .pptx)
    expectUnsupported(Zip.archive([("OFD.xml", [1])]), .ofd)
  }

  private func expectUnsupported(_ bytes: [UInt8], _ kind: FileKind) {
    let error = #expect(throws: SubmissionError.self) { try read(bytes, as: "青山县/河口镇.docx") }
    #expect(error == SubmissionError(.unsupportedFormat(kind), document: "青山县/河口镇.docx"))
  }
}
