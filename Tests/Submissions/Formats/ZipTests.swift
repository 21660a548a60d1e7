import Model
import Testing

@testable import Submissions

@Suite struct ZipTests {
  private func readAll(
    _ members: [(name: String, contents: [UInt8])], limits: SubmissionLimits = .standard
  ) -> [String] {
    let reader = SubmissionReader(limits: limits)
    return reader.readAll(bytes: Zip.archive(members), document: "a.zip").map { result in
      switch result {
      case .success(let received): "\(received.report.document) \(received.report.format)"
      case .failure(let error): "\(error.document) !\(error.code)"
      }
    }
  }

  private let text = Array(ordinaryReport.utf8)

  @Test("Every file in an archive is a submission, told by its content; what systems leave behind is none")
  func members() {
    let found = readAll([
      ("青山县/河口镇.doc", text), ("青山县/", []), ("__MACOSX/._河口镇.doc", [1]), ("青山县/~$口镇.docx", [1]),
      ("b.txt", WordFile.bytes(body: WordFile.paragraph("法治"))), ("扫描.jpg", [0xFF, 0xD8, 0xFF, 0]),
      ("空.txt", []),
    ])
    #expect(
      found == [
        "a.zip/青山县/河口镇.doc txt", "a.zip/b.txt docx", "a.zip/扫描.jpg !unsupported_format", "a.zip/空.txt !empty",
      ])
  }

  @Test("A report in an archive knows its county from the folder in it, and its unit from itself")
  func identity() throws {
    let report = try read(Zip.archive([("青山县/1.txt", text)]), as: "a.zip").report
    #expect(report.unit?.value == "河口镇")
    #expect(report.digest == SubmissionReader.digest(of: text))
  }

  @Test("Where one report is asked for, several are too many")
  func several() {
    #expect(problemCode(Zip.archive([("1.txt", text), ("2.txt", text)])) == "several_reports")
    #expect(problemCode(Zip.archive([(".DS_Store", [1])])) == "empty")
  }

  @Test("Names that Chinese Windows wrote in GBK, and names with control characters")
  func names() throws {
    // libarchive would refuse to write such names, so they are put in the place of others as long.
    func archive(_ name: [UInt8]) -> [UInt8] {
      var bytes = Zip.archive([(String(repeating: "n", count: name.count), text)])
      while let range = bytes.firstRange(of: Array(repeating: UInt8(ascii: "n"), count: name.count)) {
        bytes.replaceSubrange(range, with: name)
      }
      return bytes
    }
    func document(_ name: [UInt8]) throws -> String { try read(archive(name), as: "a.zip").report.document }
    let (slash, backslash) = ([UInt8]("青山县/河口镇.txt", in: "GBK"), [UInt8]("青山县\\河口镇.txt", in: "GBK"))
    #expect(try document(slash) == "a.zip/青山县/河口镇.txt")
    #expect(try document(backslash) == "a.zip/青山县/河口镇.txt")
    #expect(try document(Array("河口镇\n\u{1B}[2J.txt".utf8)) == "a.zip/河口镇\u{FFFD}\u{FFFD}[2J.txt")
  }

  @Test("Names that are marked as UTF-8, whatever the locale of the machine")
  func markedNames() throws {
    let name = Array("青山县/河口镇.txt".utf8)
    let placeholder = [UInt8](repeating: UInt8(ascii: "n"), count: name.count)
    var bytes = Zip.archive([(String(decoding: placeholder, as: UTF8.self), text)])
    while let range = bytes.firstRange(of: placeholder) { bytes.replaceSubrange(range, with: name) }
    // Bit 11 of the flags, in the member's own header and in the directory.
    let (header, directory) = (
      bytes.firstRange(of: "PK\u{3}\u{4}".utf8), bytes.firstRange(of: "PK\u{1}\u{2}".utf8)
    )
    bytes[try #require(header).lowerBound + 7] |= 8
    bytes[try #require(directory).lowerBound + 9] |= 8
    #expect(try read(bytes, as: "a.zip").report.document == "a.zip/青山县/河口镇.txt")
  }

  @Test("Two members of one name are two submissions")
  func sameName() {
    #expect(readAll([("1.txt", text), ("1.txt", text)]) == ["a.zip/1.txt txt", "a.zip/1.txt#2 txt"])
  }

  @Test("No name leads out of the archive", arguments: ["../河口镇.txt", "/etc/河口镇.txt", "甲/../../河口镇.txt"])
  func outside(name: String) throws {
    let found = readAll([(name, text)])
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("!outside_path"))
    #expect(!found[0].contains(".."))
  }

  @Test("Archives in archives are opened, to a limit")
  func nested() {
    var bytes = Zip.archive([("1.txt", text)])
    for _ in 1..<3 { bytes = Zip.archive([("n.zip", bytes)]) }
    #expect(problemCode(bytes) == nil)
    let reader = SubmissionReader()
    let error = #expect(throws: SubmissionError.self) {
      try reader.read(bytes: Zip.archive([("n.zip", bytes)]), document: "a.zip")
    }
    #expect(error?.problem == .archiveLimit(.depth(3)))
    #expect(error?.document == "a.zip/n.zip/n.zip/n.zip")
  }

  @Test("Limits count over all archives in one file")
  func limits() {
    var limits = SubmissionLimits.standard
    limits.expandedBytes = text.count * 5 / 2
    let inner = Zip.archive([("1.txt", text)])
    let found = readAll(
      [("1.zip", inner), ("2.zip", inner), ("3.zip", inner), ("4.zip", inner)], limits: limits)
    #expect(found.contains { $0.hasSuffix("!archive_limit") })
    #expect(found.count(where: { $0.hasSuffix("txt") }) <= 2)
    limits = .standard
    limits.archiveEntries = 3
    #expect(
      readAll([("1.zip", inner), ("2.zip", inner)], limits: limits).last == "a.zip/2.zip !archive_limit")
  }

  @Test("One bad member stops no other")
  func damaged() {
    let cut = Array(WordFile.bytes(body: WordFile.paragraph("法治")).dropLast(30))
    #expect(readAll([("1.docx", cut), ("2.txt", text)]) == ["a.zip/1.docx !truncated", "a.zip/2.txt txt"])
  }
}
