/// What one file brings: itself, or what an archive, a mail or a sheet of units holds.
///
/// The limits of archives count over all that is unpacked from one file, so that archives in archives cannot
/// multiply.
struct Unpacking {
  struct Part {
    /// The file's path, and behind it the place within: `青山县.zip/河口镇.docx`.
    var document: String
    var digest: String
    var content: Result<SubmissionContent, SubmissionProblem>
  }

  private(set) var parts: [Part] = []
  private let limits: SubmissionLimits
  private let helpers: HelperPrograms
  private var entries = 0
  private var expanded = 0
  private var documents: Set<String> = []

  init(limits: SubmissionLimits, helpers: HelperPrograms) {
    (self.limits, self.helpers) = (limits, helpers)
  }

  /// Takes a file, or a member of one.
  mutating func take(_ bytes: [UInt8], document: String, depth: Int = 0) {
    let before = parts.count
    do {
      try open(bytes, document: document, depth: depth)
    } catch {
      // What came out of an archive before it turned out to be bad is not to be trusted.
      parts.removeSubrange(before...)
      add(.failure(error), bytes, document: document)
    }
  }

  private mutating func open(_ bytes: [UInt8], document: String, depth: Int) throws(SubmissionProblem) {
    guard !bytes.isEmpty else { throw .empty }
    switch FileKind(magicOf: bytes) {
    case .zip?: try openZip(bytes, document: document, depth: depth)
    case .email?: try openMail(bytes, document: document, depth: depth)
    case let kind? where kind.isSheet:
      let workbook = try OfficeConversion.converted(bytes, from: kind, limits: limits, helpers: helpers)
      try openSheets(ZipArchive(workbook, limits: limits), kind, bytes, document: document)
    case let kind:
      let content = try SubmissionContent(bytes: bytes, kind: kind, limits: limits, helpers: helpers)
      add(.success(content), bytes, document: document)
    }
  }

  private mutating func openZip(_ bytes: [UInt8], document: String, depth: Int) throws(SubmissionProblem) {
    let archive = try ZipArchive(bytes, limits: limits)
    switch archive.kind {
    case .xlsx: try openSheets(archive, .xlsx, bytes, document: document)
    case .ods:
      let workbook = try OfficeConversion.converted(bytes, from: .ods, limits: limits, helpers: helpers)
      try openSheets(ZipArchive(workbook, limits: limits), .ods, bytes, document: document)
    case .zip: try openMembers(of: archive, document: document, depth: depth + 1)
    default:
      let content = try SubmissionContent(archive: archive, limits: limits)
      add(.success(content), bytes, document: document)
    }
  }

  private mutating func openMembers(
    of archive: ZipArchive, document: String, depth: Int
  ) throws(SubmissionProblem) {
    guard depth <= limits.archiveDepth else { throw .archiveLimit(.depth(limits.archiveDepth)) }
    entries += archive.count
    guard entries <= limits.archiveEntries else { throw .archiveLimit(.entries(limits.archiveEntries)) }
    var rest = limits
    rest.expandedBytes = max(0, limits.expandedBytes - expanded)
    let members = try archive.members(limits: rest)
    guard !members.isEmpty else { throw .empty }
    for member in members {
      let place = document + "/" + member.name
      switch member.contents {
      case .success(let contents):
        expanded += contents.count
        take(contents, document: place, depth: depth)
      case .failure(let problem): add(.failure(problem), [], document: place)
      }
    }
  }

  /// A covering letter says nothing that its attachments do not: it is read where there are none.
  private mutating func openMail(_ bytes: [UInt8], document: String, depth: Int) throws(SubmissionProblem) {
    guard depth < limits.archiveDepth else { throw .archiveLimit(.depth(limits.archiveDepth)) }
    let mail = try Mail(bytes, limits: limits)
    entries += mail.attachments.count
    guard entries <= limits.archiveEntries else { throw .archiveLimit(.entries(limits.archiveEntries)) }
    for attachment in mail.attachments {
      expanded += attachment.bytes.count
      let name = attachment.name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "附件"
      take(attachment.bytes, document: "\(document)/\(name)", depth: depth + 1)
    }
    guard mail.attachments.isEmpty else { return }
    guard let text = mail.text else { throw .empty }
    take(text, document: "\(document)/正文", depth: depth + 1)
  }

  private mutating func openSheets(
    _ archive: ZipArchive, _ kind: FileKind, _ bytes: [UInt8], document: String
  ) throws(SubmissionProblem) {
    let reports = try Xlsx.reports(of: archive, limits: limits)
    guard !reports.isEmpty else { throw .empty }
    for report in reports {
      let content = try SubmissionContent(text: report.text, format: kind, encoding: "UTF-8").checked()
      // Rows are submissions of their own: one file's digest for all would make them copies of each other.
      let digested = report.place == nil ? bytes : Array(report.text.utf8)
      add(
        .success(content), digested,
        document: ([document] + (report.place.map { [$0] } ?? [])).joined(separator: "/"))
    }
  }

  /// Two members may have the same name.
  private mutating func add(
    _ content: Result<SubmissionContent, SubmissionProblem>, _ bytes: [UInt8], document: String
  ) {
    var name = document
    var copy = 2
    while !documents.insert(name).inserted {
      name = "\(document)#\(copy)"
      copy += 1
    }
    parts.append(Part(document: name, digest: SubmissionReader.digest(of: bytes), content: content))
  }
}
