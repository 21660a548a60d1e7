import Foundation
import Ledger
import Nightly

/// The folders that a run reads and writes.
enum FolderCheck {
  /// A publication of some thousand reports has tens of megabytes, and is written beside the one before.
  private static let enoughBytes = 1_000_000_000

  static func submissions(_ path: String) -> Check {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return .wrong(
        "submissions", "\(path): no such folder", remedy: "create it, or name another one with --submissions")
    }
    guard access(path, R_OK | X_OK) == 0 else {
      return .wrong("submissions", "\(path): may not be read", remedy: "give this user the right to read it")
    }
    return .fine("submissions", path)
  }

  static func output(_ path: String) -> Check {
    let place = nearest(URL(fileURLWithPath: path))
    guard access(place.path, W_OK | X_OK) == 0 else {
      return .wrong(
        "output", "\(place.path): may not be written", remedy: "give this user the right to write there")
    }
    let values = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
    guard let free = values?[.systemFreeSize] as? NSNumber else { return .fine("output", place.path) }
    let megabytes = "\(free.intValue / 1_000_000) MB free"
    guard free.intValue >= enoughBytes else {
      return .notice(
        "output", "\(place.path): only \(megabytes)",
        remedy: "remove old publications with huizong run --keep-runs")
    }
    return .fine("output", "\(place.path), \(megabytes)")
  }

  /// The folder itself, or the one above it where it would be made.
  private static func nearest(_ folder: URL) -> URL {
    var folder = folder
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    return folder
  }

  static func ledger(_ runs: PublishedRuns) -> Check {
    do {
      guard let ledger = try runs.ledger() else { return .fine("ledger", "none yet; the first run makes it") }
      defer { ledger.close() }
      let faults = try ledger.faults()
      guard faults.isEmpty else {
        return .notice(
          "ledger", faults.joined(separator: "; "), remedy: "the next run rebuilds what it cannot read")
      }
      return .fine("ledger", ledger.path)
    } catch {
      return .notice("ledger", "\(error)", remedy: "see Operation in the documentation")
    }
  }
}
