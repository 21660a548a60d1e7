import Foundation
import GRDB

/// Every table of a run in one SQLite file, to be asked in SQL; the file may be read only.
///
/// The same tables give the same bytes: the page size is fixed, no time is stored, and `VACUUM INTO` lays the
/// pages out anew. A decimal is an integer where it is whole, else a double, since SQLite has nothing else:
/// the first 15 digits hold, and the CSV has them all.
struct DatabaseFile {
  let tables: [PublishedTable]

  func write(to url: URL) throws(PublicationError) {
    let draft = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).writing")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      let database = try DatabaseQueue(path: draft.path, configuration: Self.configuration)
      try database.write { database in
        for table in tables { try Self.add(table, to: database) }
      }
      try database.vacuum(into: url.path)
      try database.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: url.path)
    } catch {
      throw error as? PublicationError ?? PublicationError(.cannotWrite("\(error)"), path: url.path)
    }
  }

  /// A draft that is thrown away after a failure needs neither a journal nor waiting for the disk; a table may
  /// refer to one that is filled later.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      for pragma in ["page_size = 4096", "journal_mode = OFF", "synchronous = OFF"] {
        try database.execute(sql: "PRAGMA \(pragma)")
      }
    }
    return configuration
  }

  private static func add(_ table: PublishedTable, to database: Database) throws {
    try database.execute(sql: definition(of: table))
    let blanks = table.fields.map { _ in "?" }.joined(separator: ", ")
    let insertion = try database.makeStatement(
      sql: "INSERT INTO \(table.name.quotedDatabaseIdentifier) VALUES (\(blanks))")
    // A typed throw cannot carry SQLite's errors, so they wait outside.
    var failure: (any Error)?
    try table.forEachRow { row in
      guard failure == nil else { return }
      do { try insertion.execute(arguments: StatementArguments(row.map(value))) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private static func definition(of table: PublishedTable) -> String {
    var parts = table.fields.map { field in
      "\(field.name.quotedDatabaseIdentifier) \(field.kind.columnType)\(field.isRequired ? " NOT NULL" : "")"
    }
    if !table.primaryKey.isEmpty { parts.append("PRIMARY KEY (\(list(table.primaryKey)))") }
    parts += table.foreignKeys.map { key in
      "FOREIGN KEY (\(list(key.fields))) REFERENCES \(key.table.quotedDatabaseIdentifier) (\(list(key.tableFields)))"
    }
    return "CREATE TABLE \(table.name.quotedDatabaseIdentifier) (\n  \(parts.joined(separator: ",\n  "))\n)"
  }

  private static func list(_ names: [String]) -> String {
    names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
  }

  private static func value(_ value: TableValue) -> (any DatabaseValueConvertible)? {
    switch value {
    case .text(let text): text
    case .number(let number): number.isNaN ? nil : Int64(number.description).map { $0 } ?? number.double
    case .integer(let number): number
    case .flag(let flag): flag
    case .empty: nil
    }
  }
}

extension Field.Kind {
  fileprivate var columnType: String {
    switch self {
    case .string: "TEXT"
    case .number: "NUMERIC"
    case .integer, .boolean, .year: "INTEGER"
    }
  }
}
