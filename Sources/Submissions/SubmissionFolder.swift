#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The submissions that there are to read, and what stood in their place but cannot be.
package struct SubmissionListing: Hashable, Sendable {
  package var files: [SubmissionFile]
  /// Folders and links that could not be looked into: reported, never dropped.
  package var unreadable: [SubmissionError]

  package init(files: [SubmissionFile] = [], unreadable: [SubmissionError] = []) {
    (self.files, self.unreadable) = (files, unreadable)
  }

  /// What a user named, in the order given: files as they are, folders with what is in them.
  ///
  /// Documents keep the path as given; a file named twice is listed once.
  package init(of paths: [String]) {
    self.init()
    var seen: Set<String> = []
    for path in paths {
      let found = Self(at: path)
      files += found.files.filter { seen.insert($0.document).inserted }
      unreadable += found.unreadable
    }
  }

  private init(at path: String) {
    switch FileStatus(following: Array(path.utf8)) {
    case .folder: self = SubmissionFolder(path, documentPrefix: path).listing()
    case .file: self.init(files: [SubmissionFile(path: path, document: path)])
    case .fault(let fault): self.init(unreadable: [SubmissionError(.unreadable(fault), document: path)])
    case .link, .special: self.init(unreadable: [SubmissionError(.unreadable(.notAFile), document: path)])
    }
  }
}

/// A folder of submissions and its subfolders.
package struct SubmissionFolder: Sendable {
  let root: [UInt8]
  let documentPrefix: [UInt8]

  /// - Parameter path: Documents are named relative to it.
  package init(_ path: String) { self.init(path, documentPrefix: "") }

  init(_ path: String, documentPrefix: String) {
    root = Array(path.utf8)
    self.documentPrefix = Array(documentPrefix.utf8)
  }

  /// Every submission in the folder, ordered by the bytes of its document path.
  ///
  /// Left out: hidden files, lock files of Office (`~$…`) and what systems leave behind (`Thumbs.db`). Links
  /// to files inside are followed, links to folders inside are not (their files are listed in their own
  /// place), and links that lead outside are reported.
  package func listing() -> SubmissionListing {
    var walk = FolderWalk(root: root, documentPrefix: documentPrefix)
    walk.run()
    walk.listing.files.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    walk.listing.unreadable.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    return walk.listing
  }
}

private struct FolderWalk {
  let root: [UInt8]
  let documentPrefix: [UInt8]
  var listing = SubmissionListing()
  /// Folders still to look into, relative to the root.
  private var pending: [[UInt8]] = [[]]
  private let realRoot: [UInt8]?

  init(root: [UInt8], documentPrefix: [UInt8]) {
    (self.root, self.documentPrefix) = (root, documentPrefix)
    realRoot = FileNames.resolve(root)
  }

  mutating func run() {
    while let folder = pending.popLast() {
      switch FileNames.entries(of: FileNames.join(root, folder)) {
      case .success(let names):
        for name in names where !FileNames.isPassedOver(name) { visit(FileNames.join(folder, name)) }
      case .failure(let problem): report(problem, at: folder)
      }
    }
  }

  private mutating func visit(_ relative: [UInt8]) {
    let path = FileNames.join(root, relative)
    switch FileStatus(path) {
    case .folder: pending.append(relative)
    case .file: listing.files.append(file(path, relative))
    case .link: visitLink(path, relative)
    case .special: report(.unreadable(.notAFile), at: relative)
    case .fault(let fault): report(.unreadable(fault), at: relative)
    }
  }

  private mutating func visitLink(_ path: [UInt8], _ relative: [UInt8]) {
    guard let realRoot, let target = FileNames.resolve(path) else {
      return report(.unreadable(.missing), at: relative)
    }
    guard target == realRoot || target.starts(with: FileNames.join(realRoot, [])) else {
      return report(.unreadable(.outsideLink), at: relative)
    }
    if case .file = FileStatus(target) { listing.files.append(file(path, relative)) }
  }

  private func file(_ path: [UInt8], _ relative: [UInt8]) -> SubmissionFile {
    SubmissionFile(systemPath: path, document: document(relative))
  }

  private mutating func report(_ problem: SubmissionProblem, at relative: [UInt8]) {
    listing.unreadable.append(SubmissionError(problem, document: document(relative)))
  }

  private func document(_ relative: [UInt8]) -> String {
    let path = documentPrefix.isEmpty ? relative : FileNames.join(documentPrefix, relative)
    return path.isEmpty ? "." : FileNames.decode(path)
  }
}

/// What stands at a path.
private enum FileStatus {
  case file, folder, link, special
  case fault(SubmissionProblem.FileFault)

  init(_ path: [UInt8]) { self.init(path) { lstat($0, $1) } }
  init(following path: [UInt8]) { self.init(path) { stat($0, $1) } }

  private init(_ path: [UInt8], _ query: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32) {
    var status = stat()
    guard FileBytes.terminated(path, { query($0, &status) }) == 0 else {
      self = .fault(.init(errno: errno))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }
}

/// File names as bytes: Chinese archives unpack to names in GBK, which no `String` can carry back.
enum FileNames {
  private static let slash = UInt8(ascii: "/")

  static func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder.isEmpty || folder.last == slash ? folder + name : folder + [slash] + name
  }

  /// For people and outputs: UTF-8, else GB18030, with U+FFFD for line ends and other control characters.
  static func decode(_ path: [UInt8]) -> String {
    let name =
      UTF8Text.decode(path[...]) ?? TextEncoding.gb18030.decode(path[...])?.text
      ?? String(decoding: path, as: UTF8.self)
    guard name.unicodeScalars.contains(where: isControl) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Not a submission, by its name alone.
  static func isPassedOver(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name.starts(with: "~$".utf8)
      || ["Thumbs.db", "desktop.ini", "__MACOSX"].contains { $0.utf8.elementsEqual(name) }
  }

  /// The absolute path without links, or nil if nothing is there.
  static func resolve(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = FileBytes.terminated(path, { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return bytes(of: resolved)
  }

  static func entries(of folder: [UInt8]) -> Result<[[UInt8]], SubmissionProblem> {
    let path = folder.isEmpty ? [UInt8(ascii: ".")] : folder
    guard let stream = FileBytes.terminated(path, { opendir($0) }) else {
      return .failure(.unreadable(.init(errno: errno)))
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      // The name is read in place: a copy of the struct is shorter than a long name.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      names.append(
        bytes(of: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)))
    }
    return .success(names)
  }

  static func bytes(of string: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
  }
}
