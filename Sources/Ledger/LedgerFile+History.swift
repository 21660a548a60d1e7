import GRDB

/// A content that stood, or stands, under a document's name.
package struct ReceivedSubmission: Hashable, Sendable {
  package var document: String
  package var digest: String
  /// The file that it is, or is in.
  package var file: String
  /// Runs' times (ISO 8601); `seenUntil` is nil while it is there.
  package var seenFrom: String
  package var seenUntil: String?
  package var isSetAside: Bool
  package var code: String?
  package var reason: String?
  package var remedy: String?
  package var county: String?
  package var unit: String?
  package var period: Int?
}

extension LedgerFile {
  /// How many submissions that are there now came to what: `read`, or the code for which they were set aside.
  package func outcomes() throws(LedgerError) -> [(code: String, reason: String, count: Int)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(code, 'read') AS outcome_code, coalesce(min(reason), ''), count(*) FROM submission
          WHERE seen_until IS NULL GROUP BY outcome_code ORDER BY outcome_code <> 'read', outcome_code
          """
      ).map { ($0[0], $0[1], $0[2]) }
    }
  }

  /// The submissions that are there now and could not be read.
  package func setAside() throws(LedgerError) -> [ReceivedSubmission] {
    try received(
      "WHERE outcome = 'set_aside' AND seen_until IS NULL ORDER BY document"
    )
  }

  /// Everything that a unit ever sent, oldest first.
  package func history(of unit: String) throws(LedgerError) -> [ReceivedSubmission] {
    try received("WHERE unit = ? ORDER BY seen_from, document, id", [unit])
  }

  /// The names that units have in the ledger.
  package func units() throws(LedgerError) -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT DISTINCT unit FROM submission WHERE unit IS NOT NULL ORDER BY unit")
    }
  }

  private func received(
    _ condition: String, _ arguments: StatementArguments = []
  ) throws(LedgerError) -> [ReceivedSubmission] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM submission \(condition)", arguments: arguments
      ).map {
        ReceivedSubmission(
          document: $0["document"], digest: $0["digest"], file: $0["file"], seenFrom: $0["seen_from"],
          seenUntil: $0["seen_until"],
          isSetAside: $0["outcome"] == "set_aside", code: $0["code"], reason: $0["reason"],
          remedy: $0["remedy"],
          county: $0["county"], unit: $0["unit"], period: $0["period"])
      }
    }
  }
}
