import CArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A zip archive in memory. libarchive reads it, and its pointers stay in this file.
struct ZipArchive {
  private let bytes: [UInt8]
  private let limits: SubmissionLimits
  private let names: Set<String>
  /// How many members there are, folders too.
  let count: Int
  /// What the archive is by what it holds: `.docx`, `.xlsx`, … or just `.zip`.
  private(set) var kind: FileKind

  /// Lists the members, without expanding any.
  init(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) {
    (self.bytes, self.limits) = (bytes, limits)
    var names: Set<String> = []
    var declared = 0
    var count = 0
    // Without the directory at its end a zip is cut, even where its first members could still be read.
    kind = Self.presumedKind(of: bytes)
    guard bytes.suffix(65_557).contains("PK\u{5}\u{6}") else { throw .truncated(kind) }
    let reading = try Reading(bytes, kind: kind)
    defer { reading.close() }
    while let member = try reading.next() {
      count += 1
      declared += max(0, member.size)
      guard count <= limits.archiveEntries else { throw .archiveLimit(.entries(limits.archiveEntries)) }
      guard declared <= limits.expandedBytes else { throw .archiveLimit(.expanded(limits.expandedBytes)) }
      names.insert(member.name)
    }
    (self.names, self.count) = (names, count)
    kind = try tellKind()
  }

  /// Whether a member stands in the archive.
  func has(_ name: String) -> Bool { names.contains(name) }

  /// Expands one member.
  func contents(of name: String) throws(SubmissionProblem) -> [UInt8] {
    let reading = try Reading(bytes, kind: kind)
    defer { reading.close() }
    while let member = try reading.next() {
      guard member.name == name else { continue }
      guard !member.isEncrypted else { throw .unsupportedFormat(.encrypted) }
      return try reading.data(limits: limits, archiveBytes: bytes.count)
    }
    throw .damaged(kind, detail: "\(name) is missing")
  }

  /// A file in the archive, by its name as decoded.
  struct Member {
    var name: String
    var contents: Result<[UInt8], SubmissionProblem>
  }

  /// Expands all files, but for what systems leave behind.
  ///
  /// - Throws: What is wrong with the archive as a whole, its limits among it.
  func members(limits: SubmissionLimits) throws(SubmissionProblem) -> [Member] {
    let reading = try Reading(bytes, kind: kind)
    defer { reading.close() }
    var members: [Member] = []
    var rest = limits
    while let member = try reading.next() {
      let path = member.name.split { $0 == "/" || $0 == "\\" }.map(String.init)
      guard !member.isFolder, !path.contains(where: { $0 != ".." && FileNames.isPassedOver(Array($0.utf8)) })
      else { continue }
      let contents = try contents(of: member, at: path, from: reading, limits: rest)
      if case .success(let bytes) = contents { rest.expandedBytes -= bytes.count }
      members.append(Member(name: path.filter { $0 != ".." }.joined(separator: "/"), contents: contents))
    }
    return members
  }

  private func contents(
    of member: Reading.Member, at path: [String], from reading: Reading, limits: SubmissionLimits
  ) throws(SubmissionProblem) -> Result<[UInt8], SubmissionProblem> {
    let isAbsolute =
      member.name.hasPrefix("/") || member.name.hasPrefix("\\") || path.first?.hasSuffix(":") == true
    if isAbsolute || path.contains("..") { return .failure(.unreadable(.outsidePath)) }
    if !member.isFile { return .failure(.unreadable(.notAFile)) }
    if member.isEncrypted { return .failure(.unsupportedFormat(.encrypted)) }
    return .success(try reading.data(limits: limits, archiveBytes: bytes.count))
  }

  /// What to call the archive while it has not been opened, and if it cannot be.
  private static func presumedKind(of bytes: [UInt8]) -> FileKind {
    bytes.contains("word/document.xml") ? .docx : .zip
  }

  private func tellKind() throws(SubmissionProblem) -> FileKind {
    if has("word/document.xml") { return .docx }
    if has("xl/workbook.xml") || has("xl/workbook.bin") { return .xlsx }
    if has("ppt/presentation.xml") { return .pptx }
    if has("OFD.xml") { return .ofd }
    guard has("mimetype") else { return .zip }
    let type = String(decoding: try contents(of: "mimetype").prefix(100), as: UTF8.self)
    if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
    return type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") ? .ods : .zip
  }
}

/// One pass over the members of an archive.
private struct Reading {
  struct Member {
    var name: String
    var size: Int
    var isEncrypted: Bool
    /// What `st_mode` says; archives of Windows leave it out for files.
    var isFile: Bool
    var isFolder: Bool
  }

  private let archive: OpaquePointer
  private let kind: FileKind
  /// libarchive reads from here until the pass is closed.
  private let memory: UnsafeMutableRawBufferPointer

  /// Made once and never changed.
  private nonisolated(unsafe) static let unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  init(_ bytes: [UInt8], kind: FileKind) throws(SubmissionProblem) {
    guard let archive = archive_read_new() else { throw .damaged(kind, detail: "out of memory") }
    (self.archive, self.kind) = (archive, kind)
    memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    archive_read_support_format_zip(archive)
    guard archive_read_open_memory(archive, memory.baseAddress, bytes.count) == ARCHIVE_OK else {
      let problem = problem
      close()
      throw problem
    }
  }

  func close() {
    archive_read_free(archive)
    memory.deallocate()
  }

  func next() throws(SubmissionProblem) -> Member? {
    // libarchive gives names in the locale's encoding, and none that this cannot write.
    let before = uselocale(Self.unicode)
    defer { uselocale(before) }
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A warning is about the name's encoding, and the names that matter are ASCII.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw problem }
    let type = archive_entry_filetype(entry) & 0o170_000
    return Member(
      name: Self.name(of: entry), size: Int(archive_entry_size(entry)),
      isEncrypted: archive_entry_is_encrypted(entry) != 0, isFile: type == 0o100_000 || type == 0,
      isFolder: type == 0o040_000)
  }

  /// Chinese Windows writes names in GBK and does not say so; libarchive then hands on the bytes.
  private static func name(of entry: OpaquePointer) -> String {
    if let name = archive_entry_pathname(entry) {
      return FileNames.decode(FileNames.bytes(of: name))
    }
    return archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? ""
  }

  /// Expands the member that `next` returned last.
  func data(limits: SubmissionLimits, archiveBytes: Int) throws(SubmissionProblem) -> [UInt8] {
    let allowed = max(SubmissionLimits.ratioFreeBytes, archiveBytes * limits.expansionRatio)
    var data: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return data }
      guard count > 0 else { throw problem }
      data += chunk[..<count]
      guard data.count <= limits.expandedBytes else { throw .archiveLimit(.expanded(limits.expandedBytes)) }
      guard data.count <= allowed else { throw .archiveLimit(.ratio(limits.expansionRatio)) }
    }
  }

  private var problem: SubmissionProblem {
    let detail = archive_error_string(archive).map { String(cString: $0) } ?? "unreadable"
    return detail.lowercased().contains("truncated") ? .truncated(kind) : .damaged(kind, detail: detail)
  }
}
