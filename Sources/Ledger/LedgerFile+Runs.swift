import GRDB

/// A run, as the ledger has it.
package struct RunEntry: Hashable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    case running, published, failed, interrupted
    /// Nothing was another since the publication that it names.
    case unchanged
  }

  /// How much there was, and what waits for a person.
  package struct Counts: Hashable, Sendable {
    package var submissions = 0
    /// Those that the run read itself; the others were known.
    package var readAnew = 0
    package var setAside = 0
    package var notes = 0
    package var reviews = 0
    package var returns = 0

    package init() {}
  }

  package var id: Int64
  /// ISO 8601, as the run was told.
  package var started: String
  package var state: State
  /// The folder of the publication.
  package var name: String?
  /// The digest of all that decides what is published, but for the time.
  package var inputs: String?
  package var counts: Counts
  /// Why it failed.
  package var reason: String?
}

extension LedgerFile {
  /// Notes that a run has begun, and what it is to be called. - Returns: its number.
  package func begin(at time: String, name: String) throws(LedgerError) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO run (started, state, name) VALUES (?, 'running', ?)", arguments: [time, name])
      return database.lastInsertedRowID
    }
  }

  /// Takes over a publication that the ledger does not know of.
  package func adopt(_ entry: RunEntry) throws(LedgerError) {
    let id = try begin(at: entry.started, name: entry.name ?? "")
    try update(id, entry)
  }

  /// Writes down where a run stands.
  package func update(_ id: Int64, _ entry: RunEntry) throws(LedgerError) {
    let counts = entry.counts
    try write { database in
      try database.execute(
        sql: """
          UPDATE run SET state = ?, name = ?, inputs = ?, submissions = ?, read_anew = ?, set_aside = ?, notes = ?,
            reviews = ?, returns = ?, reason = ? WHERE id = ?
          """,
        arguments: [
          entry.state.rawValue, entry.name, entry.inputs, counts.submissions, counts.readAnew,
          counts.setAside,
          counts.notes, counts.reviews, counts.returns, entry.reason, id,
        ])
    }
  }

  /// The runs, newest first.
  package func runs(limit: Int = -1) throws(LedgerError) -> [RunEntry] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY id DESC LIMIT ?", arguments: [limit])
        .map(RunEntry.init(row:))
    }
  }
}

extension RunEntry {
  package init(started: String, state: State, name: String?) {
    self.init(id: 0, started: started, state: state, name: name, counts: Counts())
  }

  fileprivate init(row: Row) throws {
    guard let state = State(rawValue: row["state"]) else {
      throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "a run in an unknown state")
    }
    var counts = Counts()
    (counts.submissions, counts.readAnew, counts.setAside) = (
      row["submissions"], row["read_anew"], row["set_aside"]
    )
    (counts.notes, counts.reviews, counts.returns) = (row["notes"], row["reviews"], row["returns"])
    self.init(
      id: row["id"], started: row["started"], state: state, name: row["name"], inputs: row["inputs"],
      counts: counts, reason: row["reason"])
  }
}
