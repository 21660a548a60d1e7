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
  var ledger: URL { root.appendingPathComponent("ledger.sqlite") }
  private var runs: URL { root.appendingPathComponent("runs") }
  private var aside: URL { runs.appendingPathComponent(".writing") }
  private var link: URL { root.appendingPathComponent(".latest") }

  /// The folder of a run that has or will have this name.
  func run(_ name: String) -> URL { runs.appendingPathComponent(name) }

  func create() throws(RunError) { try makeFolder(runs) }

  /// - Throws: `RunError.locked` where another process is at work here.
  func lock(_ command: String) throws(RunError) -> RunLock {
    let holder =
      "\(command), process \(ProcessInfo.processInfo.processIdentifier), since \(Moment().iso8601)\n"
    return try RunLock(at: root.appendingPathComponent(".lock").path, holder: holder)
  }

  /// Writes the edition aside and moves it into place. - Returns: the run's folder.
  ///
  /// What a failed run wrote is removed again.
  /// - Parameter name: free.
  func publish(_ edition: Edition, name: String) throws -> URL {
    try makeFolder(aside)
    do {
      try write(edition, to: aside)
      try synchronize(aside)
    } catch {
      try? FileManager.default.removeItem(at: aside)
      throw error
    }
    try rename(aside.path, to: run(name).path)
    try flush(runs)
    try point(to: "runs/" + name)
    return run(name)
  }

  /// The name, or the first one with a number behind it, that no run has.
  func freeName(_ name: String) -> String {
    var candidate = name
    var number = 2
    while FileManager.default.fileExists(atPath: run(candidate).path) {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  private func point(to target: String) throws(RunError) {
    unlink(link.path)
    guard symlink(target, link.path) == 0 else {
      throw .cannotWrite(path: link.path, why: String(cString: strerror(errno)))
    }
    try rename(link.path, to: latest.path)
    try flush(root)
  }

  /// Brings every file below `folder`, and the folders themselves, to the disk.
  private func synchronize(_ folder: URL) throws(RunError) {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for file in files { try flush(folder.appendingPathComponent(file)) }
    try flush(folder)
  }
}

// What is there, and what goes.
extension RunFolder {
  /// The names of the runs, oldest first.
  var names: [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
    return found.filter { !$0.hasPrefix(".") }.sorted { Self.key($0) < Self.key($1) }
  }

  /// The run that `latest` points to.
  var latestName: String? {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: latest.path),
      target.hasPrefix("runs/")
    else { return nil }
    return String(target.dropFirst("runs/".count))
  }

  /// Whether a run's folder is there; its record is written last.
  func hasRecord(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: run(name).appendingPathComponent("run.json").path)
  }

  /// Removes what a killed run left behind.
  func clean() throws(RunError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
    for name in names where name == aside.lastPathComponent || name.hasPrefix(Self.goingPrefix) {
      try delete(run(name))
    }
    unlink(link.path)
  }

  /// Stands before the name of a run that is being removed.
  private static let goingPrefix = ".removing-"

  /// Removes a run as a whole: half of it never stands under its name.
  func remove(_ name: String) throws(RunError) {
    guard FileManager.default.fileExists(atPath: run(name).path) else { return }
    let gone = run(Self.goingPrefix + name)
    try rename(run(name).path, to: gone.path)
    try delete(gone)
  }

  /// Removes the oldest runs, so that `count` are left; never the one that `latest` points to.
  func keep(_ count: Int) throws(RunError) {
    let others = names.filter { $0 != latestName }
    for name in others.dropLast(max(0, count - 1)) { try remove(name) }
  }

  private func delete(_ folder: URL) throws(RunError) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      throw .cannotWrite(path: folder.path, why: "what an earlier run left there cannot be removed")
    }
  }

  /// A run of the same moment as another has a number behind its name: `…Z-10` comes after `…Z-2`.
  private static func key(_ name: String) -> (String, Int) {
    guard let end = name.lastIndex(of: "Z"), name[end...].hasPrefix("Z-"),
      let number = Int(name[end...].dropFirst(2))
    else { return (name, 1) }
    return (String(name[...end]), number)
  }
}
