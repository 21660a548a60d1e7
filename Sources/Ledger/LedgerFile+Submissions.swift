import Foundation
import GRDB
import Model

/// A submission of the last run, as the next one finds it in the ledger.
package struct KnownSubmission: Hashable, Sendable {
  package var digest: String
  /// nil where the file's times do not vouch for its content.
  package var stamp: String?
  /// The digest of what its kept extraction was read with; nil where none is kept.
  package var reader: String?

  package init(digest: String, stamp: String? = nil, reader: String? = nil) {
    (self.digest, self.stamp, self.reader) = (digest, stamp, reader)
  }
}

/// A submission as a run found it.
package struct SeenSubmission: Sendable {
  package enum Outcome: Sendable {
    /// As the ledger knows it; only its stamp is another.
    case same
    case read(Report, ExtractionRecord)
    case setAside(SetAside)
  }

  package var document: String
  package var digest: String
  package var stamp: String?
  package var outcome: Outcome

  package init(document: String, digest: String, stamp: String?, outcome: Outcome) {
    (self.document, self.digest, self.stamp, self.outcome) = (document, digest, stamp, outcome)
  }
}

extension LedgerFile {
  /// What the last run found, by document.
  package func known() throws(LedgerError) -> [String: KnownSubmission] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT place.document, digest, stamp, reader FROM place JOIN submission ON submission.id = place.submission
          LEFT JOIN extraction ON extraction.submission = place.submission
          """)
      var known: [String: KnownSubmission] = [:]
      while let row = try rows.next() {
        known[row[0]] = KnownSubmission(digest: row[1], stamp: row[2], reader: row[3])
      }
      return known
    }
  }

  /// Keeps what was found, in one transaction.
  ///
  /// - Parameters:
  ///   - time: of the run (ISO 8601).
  ///   - reader: the digest of what it was read with.
  package func keep(_ seen: [SeenSubmission], at time: String, reader: String) throws(LedgerError) {
    try write { database in
      for submission in seen { try Self.keep(submission, time, reader, database) }
    }
  }

  private static func keep(
    _ seen: SeenSubmission, _ time: String, _ reader: String, _ database: Database
  ) throws {
    if case .same = seen.outcome {
      return try database.execute(
        sql: "UPDATE place SET stamp = ? WHERE document = ?", arguments: [seen.stamp, seen.document])
    }
    try leave([seen.document], time, database)
    let id = try Int64.fetchOne(
      database,
      sql: """
        INSERT INTO submission (document, digest, seen_from, outcome, code, reason, remedy, county, unit, period)
        VALUES (:document, :digest, :time, :outcome, :code, :reason, :remedy, :county, :unit, :period)
        ON CONFLICT (document, digest) DO UPDATE SET seen_until = NULL, outcome = excluded.outcome,
          code = excluded.code, reason = excluded.reason, remedy = excluded.remedy, county = excluded.county,
          unit = excluded.unit, period = excluded.period
        RETURNING id
        """, arguments: seen.arguments(at: time))
    try database.execute(
      sql: "INSERT OR REPLACE INTO place (document, submission, stamp) VALUES (?, ?, ?)",
      arguments: [seen.document, id, seen.stamp])
    if case .read(_, let record) = seen.outcome {
      try database.execute(
        sql: "INSERT OR REPLACE INTO extraction (submission, reader, content) VALUES (?, ?, ?)",
        arguments: [id, reader, record.bytes])
    }
  }

  /// Notes that documents are not there any more, and lets go of their extractions.
  package func leave(_ documents: [String], at time: String) throws(LedgerError) {
    try write { try Self.leave(documents, time, $0) }
  }

  private static func leave(_ documents: [String], _ time: String, _ database: Database) throws {
    for document in documents {
      try database.execute(
        sql: """
          DELETE FROM extraction WHERE submission IN (SELECT submission FROM place WHERE document = ?)
          """, arguments: [document])
      try database.execute(
        sql: """
          UPDATE submission SET seen_until = ? WHERE id IN (SELECT submission FROM place WHERE document = ?)
          """, arguments: [time, document])
      try database.execute(sql: "DELETE FROM place WHERE document = ?", arguments: [document])
    }
  }

  /// Remembers what a publication was made of, where the ledger itself has forgotten it: oldest publication first.
  ///
  /// - Parameter submissions: document and digest of each.
  package func remember(
    _ submissions: [(document: String, digest: String)], at time: String
  ) throws(LedgerError) {
    try write { database in
      let there = Set(submissions.map { "\($0.document)\0\($0.digest)" })
      for row in try Row.fetchAll(
        database, sql: "SELECT id, document, digest FROM submission WHERE seen_until IS NULL")
      where !there.contains("\(row[1] as String)\0\(row[2] as String)") {
        try database.execute(
          sql: "UPDATE submission SET seen_until = ? WHERE id = ?", arguments: [time, row[0] as Int64])
      }
      for submission in submissions {
        try database.execute(
          sql: """
            INSERT INTO submission (document, digest, seen_from, outcome) VALUES (?, ?, ?, 'read')
            ON CONFLICT (document, digest) DO UPDATE SET seen_until = NULL
            """, arguments: [submission.document, submission.digest, time])
      }
    }
  }

  /// The kept extractions of documents, by document; what is not kept, or not whole any more, is not among them.
  package func extractions(of documents: [String]) throws(LedgerError) -> [String: ExtractedReport] {
    try read { database in
      let query = try database.makeStatement(
        sql: """
          SELECT content FROM extraction JOIN place ON place.submission = extraction.submission
          WHERE place.document = ?
          """)
      var found: [String: ExtractedReport] = [:]
      for document in documents {
        guard let bytes = try Data.fetchOne(query, arguments: [document]) else { continue }
        found[document] = ExtractionRecord(bytes: bytes).extracted
      }
      return found
    }
  }
}

extension SeenSubmission {
  fileprivate func arguments(at time: String) -> StatementArguments {
    var arguments: StatementArguments = [
      "document": document, "digest": digest, "time": time, "outcome": "read", "code": nil, "reason": nil,
      "remedy": nil, "county": nil, "unit": nil, "period": nil,
    ]
    switch outcome {
    case .same: break
    case .read(let report, _):
      arguments =
        arguments &+ [
          "county": report.county?.value, "unit": report.unit?.value, "period": report.period?.value.year,
        ]
    case .setAside(let file):
      arguments =
        arguments &+ [
          "outcome": "set_aside", "code": file.code, "reason": file.reason, "remedy": file.remedy,
        ]
    }
    return arguments
  }
}
