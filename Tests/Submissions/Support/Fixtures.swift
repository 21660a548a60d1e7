import CArchive
import Foundation
import Glibc
import Model

@testable import Submissions

/// Reads bytes as a submission, with a roster where the test needs one.
func read(
  _ bytes: [UInt8], as document: String = "report", roster: [ReportingUnit] = []
) throws(SubmissionError) -> ReceivedReport {
  try SubmissionReader(roster: roster).read(bytes: bytes, document: document)
}

func read(_ text: String, as document: String = "report", roster: [ReportingUnit] = []) throws
  -> ReceivedReport
{
  try read(Array(text.utf8), as: document, roster: roster)
}

/// The code of the error that reading the bytes ends with; nil if they can be read.
func problemCode(_ bytes: [UInt8]) -> String? {
  do {
    _ = try read(bytes)
    return nil
  } catch {
    return error.code
  }
}

/// A report of ordinary length and wording.
let ordinaryReport = """
  青山县河口镇人民政府关于2023年度法治政府建设情况的报告

  青山县人民政府：
  2023年，在县委、县政府的坚强领导下，河口镇认真贯彻落实党的二十大精神，扎实推进法治政府建设。全年调解矛盾纠纷163件，开展法治宣传教育活动40余场次。
  一、主要工作
  （一）加强组织领导。召开专题会议4次，研究解决问题12个，培训执法人员15人次。

  河口镇人民政府
  2024年1月16日
  """

enum Zip {
  /// A zip archive of members in the order given.
  static func archive(_ members: [(name: String, contents: [UInt8])]) -> [UInt8] {
    guard let archive = archive_write_new() else { return [] }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    archive_write_open_filename(archive, path)
    for member in members {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, member.name)
      archive_entry_set_size(entry, la_int64_t(member.contents.count))
      archive_entry_set_filetype(entry, 0o100_000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(archive, entry)
      _ = member.contents.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    }
    archive_write_close(archive)
    return FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }
}

enum WordFile {
  /// A docx whose `w:body` holds `xml`.
  static func bytes(body xml: String, parts: [String: String] = [:]) -> [UInt8] {
    bytes(
      document: """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:v="urn:schemas-microsoft-com:vml"><w:body>\(xml)</w:body></w:document>
        """, parts: parts)
  }

  /// - Parameter parts: further members, such as `numbering.xml`, by their names in the folder `word`.
  static func bytes(document: String, parts: [String: String] = [:]) -> [UInt8] {
    Zip.archive(
      [("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document.utf8))]
        + parts.sorted { $0.key < $1.key }.map { ("word/\($0.key)", Array($0.value.utf8)) })
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  static func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>"
  }

  /// The text that a docx with this body gives.
  static func text(body xml: String, parts: [String: String] = [:]) throws -> String {
    try read(bytes(body: xml, parts: parts)).report.text
  }
}

extension [UInt8] {
  /// The text in another encoding, by iconv.
  init(_ text: String, in encoding: String) {
    self = []
    guard let converter = iconv_open(encoding, "UTF-8") else { return }
    defer { iconv_close(converter) }
    var source = Array<CChar>(text.utf8.map { CChar(bitPattern: $0) })
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    let written = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        iconv(converter, &from, &left, &to, &room)
        return output.count - room
      }
    }
    self = target[..<written].map { UInt8(bitPattern: $0) }
  }
}

/// The same numbers on every run: a failing mutation can be repeated.
struct RepeatableGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// An empty folder that lasts as long as the test's value does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path + "/" + name), encoding: .utf8)
  }

  /// Makes a file longer without writing it.
  func grow(_ name: String, to size: UInt64) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/" + name))
    try file.truncate(atOffset: size)
    try file.close()
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}
