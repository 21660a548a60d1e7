import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a pipeline publishes: `runs/<time>/` for every run, and `latest`, which points to the newest.
///
/// A run is written aside, brought to the disk and then renamed, and `latest` is replaced in one step: a
/// reader sees the old publication or the new one, never a mixture.
struct RunFolder {
  let root: URL

  var latest: URL { root.appendingPathComponent("latest") }
  private var runs: URL { root.appendingPathComponent("runs") }

  func create() throws(RunError) { try makeFolder(runs) }

  /// Writes the edition aside and moves it into place. - Returns: the run's folder.
  ///
  /// What a killed run left behind is removed first, and what a failed one wrote is removed again.
  func publish(_ edition: Edition, name: String) throws -> URL {
    let aside = try makeAside()
    do {
      try write(edition, to: aside)
      try synchronize(aside)
    } catch {
      try? FileManager.default.removeItem(at: aside)
      throw error
    }
    let target = runs.appendingPathComponent(freeName(name))
    try rename(aside.path, to: target.path)
    try flush(runs)
    try point(to: "runs/" + target.lastPathComponent)
    return target
  }

  private func makeAside() throws(RunError) -> URL {
    let aside = runs.appendingPathComponent(".writing")
    do {
      if FileManager.default.fileExists(atPath: aside.path) { try FileManager.default.removeItem(at: aside) }
    } catch {
      throw .cannotWrite(path: aside.path, why: "what an earlier run left there cannot be removed")
    }
    try makeFolder(aside)
    return aside
  }

  private func freeName(_ name: String) -> String {
    var candidate = name
    var number = 2
    while FileManager.default.fileExists(atPath: runs.appendingPathComponent(candidate).path) {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  private func point(to target: String) throws(RunError) {
    let link = root.appendingPathComponent(".latest").path
    unlink(link)
    guard symlink(target, link) == 0 else {
      throw .cannotWrite(path: link, why: String(cString: strerror(errno)))
    }
    try rename(link, to: latest.path)
    try flush(root)
  }

  /// Brings every file below `folder`, and the folders themselves, to the disk.
  private func synchronize(_ folder: URL) throws(RunError) {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for file in files { try flush(folder.appendingPathComponent(file)) }
    try flush(folder)
  }
}
