// Ledger: what a pipeline has seen and done, in one SQLite file beside its publications.
//
//   LedgerSchema   the tables
//   LedgerFile     opening, and what can be wrong with the file
//   Submissions    what was received, and the cache of extractions
//   Runs           what was done with it
//   Records/       an extraction as bytes

import Foundation
import GRDB

/// A pipeline's ledger. It can always be rebuilt: what it says follows from the submissions and the publications.
///
/// SQLite keeps it whole however the process ends (write-ahead log); any number of readers may look at it while a
/// run writes.
package struct LedgerFile: Sendable {
  package let path: String
  private let database: DatabaseQueue

  /// Opens the ledger, and makes it or brings it up to date where need be.
  package init(at url: URL) throws(LedgerError) {
    path = url.path
    database = try Self.call(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.journalMode = .wal
      let queue = try DatabaseQueue(path: url.path, configuration: configuration)
      guard try !queue.read(LedgerSchema.migrator.hasBeenSuperseded) else {
        throw LedgerError(.newer, path: url.path)
      }
      try LedgerSchema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens a ledger to look at, and changes nothing.
  ///
  /// - Returns: nil where there is none.
  package static func reading(_ url: URL) throws(LedgerError) -> LedgerFile? {
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    let database = try call(url.path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: url.path, configuration: configuration)
      guard try !queue.read(LedgerSchema.migrator.hasBeenSuperseded) else {
        throw LedgerError(.newer, path: url.path)
      }
      return queue
    }
    return LedgerFile(path: url.path, database: database)
  }

  private init(path: String, database: DatabaseQueue) { (self.path, self.database) = (path, database) }

  /// What is wrong inside, as SQLite tells it; looks at every page.
  package func faults() throws(LedgerError) -> [String] {
    try read { try String.fetchAll($0, sql: "PRAGMA integrity_check").filter { $0 != "ok" } }
  }

  /// Lets go of the file, with everything in it; nothing can be read or written through this value any more.
  package func close() { try? database.close() }

  /// Gives a damaged ledger and the files that belong to it another name, so that it can be looked into.
  ///
  /// - Parameter time: of the run, as folders are named.
  /// - Returns: the new name.
  package static func setAside(_ url: URL, time: String) throws(LedgerError) -> URL {
    let aside = URL(fileURLWithPath: "\(url.path).damaged-\(time)")
    try call(url.path) {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: url.path + suffix) {
        let target = aside.path + suffix
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.moveItem(atPath: url.path + suffix, toPath: target)
      }
    }
    return aside
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.call(path) { try database.read(work) }
  }

  /// All of the work or nothing.
  func write<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.call(path) { try database.write(work) }
  }

  private static func call<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerError) -> Value {
    do { return try work() } catch let error as LedgerError { throw error } catch {
      throw LedgerError(error, path: path)
    }
  }
}
