import Foundation

/// A private folder for one submission's way through a helper; nobody else may look into it.
struct WorkFolder: ~Copyable {
  let path: String

  /// - Throws: `.unreadable` if the system has no room for temporary files.
  init() throws(SubmissionProblem) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("huizong-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unreadable(.other("no temporary folder: \(error.localizedDescription)"))
    }
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// - Parameter name: May lie in a folder of this folder, which is made.
  func write(_ bytes: [UInt8], to name: String) throws(SubmissionProblem) {
    let url = URL(fileURLWithPath: file(name))
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    } catch {
      throw .unreadable(.other("no room for a temporary file: \(error.localizedDescription)"))
    }
  }

  func read(_ name: String, limit: Int) throws(SubmissionProblem) -> [UInt8] {
    try FileBytes.read(Array(file(name).utf8), limit: limit)
  }
}
