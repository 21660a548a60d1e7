import Foundation
import GRDB
import Model

/// A file of the last run, as the next one finds it in the ledger.
package struct KnownFile: Hashable, Sendable {
  package var digest: String
  /// nil where the file's times do not vouch for its content.
  package var stamp: String?
  /// The digest of what its kept extraction was read with; nil where none is kept.
  package var reader: String?

  package init(digest: String, stamp: String? = nil, reader: String? = nil) {
    (self.digest, self.stamp, self.reader) = (digest, stamp, reader)
  }
}

/// A file as a run found it.
package struct SeenFile: Sendable {
  package enum Outcome: Sendable {
    /// As the ledger knows it; only its stamp is another.
    case same
    /// The reports in it, and what in it could not be read.
    case read([ExtractedReport], setAside: [SetAside])
  }

  /// Its path in the folder of submissions.
  package var file: String
  package var digest: String
  package var stamp: String?
  package var outcome: Outcome
  private let record: ExtractionRecord?

  package init(file: String, digest: String, stamp: String?, outcome: Outcome) {
    (self.file, self.digest, self.stamp, self.outcome) = (file, digest, stamp, outcome)
    // What could not be read is tried again each time, since a library may have come in between.
    if case .read(let reports, let setAside) = outcome, setAside.isEmpty {
      record = ExtractionRecord(reports)
    } else {
      record = nil
    }
  }

  fileprivate func arguments(reader: String) -> StatementArguments {
    [file, digest, record == nil ? nil : stamp, record == nil ? nil : reader, record?.bytes]
  }

  fileprivate var documents: [StatementArguments] {
    guard case .read(let reports, let setAside) = outcome else { return [] }
    return reports.map { extracted in
      let report = extracted.report
      return [
        "document": report.document, "digest": report.digest, "file": file, "outcome": "read", "code": nil,
        "reason": nil, "remedy": nil, "county": report.county?.value, "unit": report.unit?.value,
        "period": report.period?.value.year,
      ]
    }
      + setAside.map {
        [
          "document": $0.document, "digest": digest, "file": file, "outcome": "set_aside", "code": $0.code,
          "reason": $0.reason, "remedy": $0.remedy, "county": nil, "unit": nil, "period": nil,
        ]
      }
  }
}

extension LedgerFile {
  /// What the last run found, by file.
  package func known() throws(LedgerError) -> [String: KnownFile] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT file, digest, stamp, reader FROM place")
      var known: [String: KnownFile] = [:]
      while let row = try rows.next() {
        known[row[0]] = KnownFile(digest: row[1], stamp: row[2], reader: row[3])
      }
      return known
    }
  }

  /// Keeps what was found, in one transaction.
  ///
  /// - Parameters:
  ///   - time: of the run (ISO 8601).
  ///   - reader: the digest of what it was read with.
  package func keep(_ seen: [SeenFile], at time: String, reader: String) throws(LedgerError) {
    try write { database in
      for file in seen { try Self.keep(file, time, reader, database) }
    }
  }

  private static func keep(
    _ seen: SeenFile, _ time: String, _ reader: String, _ database: Database
  ) throws {
    if case .same = seen.outcome {
      return try database.execute(
        sql: "UPDATE place SET stamp = ? WHERE file = ?", arguments: [seen.stamp, seen.file])
    }
    try leave([seen.file], time, database)
    for arguments in seen.documents { try note(arguments, time, database) }
    try database.execute(
      sql: "INSERT INTO place (file, digest, stamp, reader, content) VALUES (?, ?, ?, ?, ?)",
      arguments: seen.arguments(reader: reader))
  }

  private static func note(_ document: StatementArguments, _ time: String, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO submission
          (document, digest, file, seen_from, outcome, code, reason, remedy, county, unit, period)
        VALUES (:document, :digest, :file, :time, :outcome, :code, :reason, :remedy, :county, :unit, :period)
        ON CONFLICT (document, digest) DO UPDATE SET seen_until = NULL, file = excluded.file,
          outcome = excluded.outcome, code = excluded.code, reason = excluded.reason, remedy = excluded.remedy,
          county = excluded.county, unit = excluded.unit, period = excluded.period
        """, arguments: document &+ ["time": time])
  }

  /// Notes that files are not there any more, and lets go of their extractions.
  package func leave(_ files: [String], at time: String) throws(LedgerError) {
    try write { try Self.leave(files, time, $0) }
  }

  private static func leave(_ files: [String], _ time: String, _ database: Database) throws {
    for file in files {
      try database.execute(
        sql: "UPDATE submission SET seen_until = ? WHERE file = ? AND seen_until IS NULL",
        arguments: [time, file])
      try database.execute(sql: "DELETE FROM place WHERE file = ?", arguments: [file])
    }
  }

  /// Remembers what a publication was made of, where the ledger itself has forgotten it: oldest publication first.
  ///
  /// - Parameter submissions: document and digest of each.
  package func remember(
    _ submissions: [(document: String, digest: String)], at time: String
  ) throws(LedgerError) {
    try write { database in
      let there = Dictionary(submissions, uniquingKeysWith: { first, _ in first })
      let known = try Row.fetchAll(database, sql: "SELECT file, digest FROM place")
      try Self.leave(known.filter { there[$0[0]] != $0[1] }.map { $0[0] }, time, database)
      for (document, digest) in there {
        try Self.note(
          [
            "document": document, "digest": digest, "file": document, "outcome": "read", "code": nil,
            "reason": nil, "remedy": nil, "county": nil, "unit": nil, "period": nil,
          ], time, database)
        try database.execute(
          sql: "INSERT OR IGNORE INTO place (file, digest) VALUES (?, ?)", arguments: [document, digest])
      }
    }
  }

  /// The kept extractions of files, by file; what is not kept, or not whole any more, is not among them.
  package func extractions(of files: [String]) throws(LedgerError) -> [String: [ExtractedReport]] {
    try read { database in
      let query = try database.makeStatement(
        sql: "SELECT content FROM place WHERE file = ? AND content IS NOT NULL")
      var found: [String: [ExtractedReport]] = [:]
      for file in files {
        guard let bytes = try Data.fetchOne(query, arguments: [file]) else { continue }
        found[file] = ExtractionRecord(bytes: bytes).reports
      }
      return found
    }
  }
}
