/// A program of the system that reads a format for which there is no library here.
struct HelperProgram: Hashable, Sendable {
  var name: String
  /// The Debian package that brings it.
  var package: String

  static let pdftotext = HelperProgram(name: "pdftotext", package: "poppler-utils")
  static let soffice = HelperProgram(name: "soffice", package: "libreoffice-writer-nogui")
  /// As `soffice`, for sheets.
  static let sheetOffice = HelperProgram(name: "soffice", package: "libreoffice-calc-nogui")
}

/// Where helpers are looked for.
package struct HelperPrograms: Hashable, Sendable {
  private let folders: [String]

  /// - Parameter folders: absolute paths; what lies elsewhere is never started.
  package init(folders: [String]) { self.folders = folders }

  /// The places of the system's packages. `PATH` is not asked: it may be anybody's.
  package static let system = HelperPrograms(folders: ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"])

  /// Runs a helper over a submission.
  ///
  /// - Returns: What it wrote to standard output; where it writes files, they are in the folder.
  /// - Throws: `.helper` if it is missing, hangs or exceeds a limit; `.damaged` if it refuses the file.
  @discardableResult
  func run(
    _ helper: HelperProgram, _ arguments: [String], for kind: FileKind, in folder: borrowing WorkFolder,
    limits: SubmissionLimits
  ) throws(SubmissionProblem) -> [UInt8] {
    guard let path = find(helper.name) else { throw .helper(.missing(helper.package), kind) }
    let child = ChildProcess(
      command: [path] + arguments, folder: folder.path, seconds: limits.helperSeconds,
      memoryBytes: limits.helperBytes, outputBytes: limits.expandedBytes)
    switch child.run() {
    case .exited(0): return try folder.read("stdout", limit: limits.expandedBytes)
    case .exited:
      throw .damaged(kind, detail: Self.firstLine(try folder.read("stderr", limit: limits.expandedBytes)))
    case .timedOut: throw .helper(.timedOut(limits.helperSeconds), kind)
    case .signalled: throw .helper(.overLimit(limits.helperBytes), kind)
    case .notStarted: throw .helper(.missing(helper.package), kind)
    }
  }

  func has(_ helper: HelperProgram) -> Bool { find(helper.name) != nil }

  private func find(_ name: String) -> String? {
    folders.map { $0 + "/" + name }.first { FileBytes.isExecutable($0) }
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(while: { $0 != 0x0A }).prefix(200), as: UTF8.self)
  }
}
