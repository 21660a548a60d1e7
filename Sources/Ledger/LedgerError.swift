import GRDB

/// What keeps a ledger from being used.
package struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// Written by a program that knows more of it than this one.
    case newer
    /// Not a database any more, or one whose parts contradict each other.
    case damaged(String)
    /// The system's own words: disk full, permissions.
    case unusable(String)
  }

  package let reason: Reason
  package let path: String

  init(_ reason: Reason, path: String) { (self.reason, self.path) = (reason, path) }

  init(_ error: any Error, path: String) {
    self.path = path
    guard let error = error as? DatabaseError else {
      reason = .unusable("\(error)")
      return
    }
    let words = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR:
      reason = .damaged(words)
    default: reason = .unusable(words)
    }
  }

  package var isDamage: Bool { if case .damaged = reason { true } else { false } }

  package var description: String {
    switch reason {
    case .newer:
      "\(path): this ledger was written by a newer version of huizong; run that version, or publish below another folder with --output"
    case .damaged(let why):
      "\(path): this ledger is damaged (\(why)); the next `huizong run` sets it aside and rebuilds it from the submissions"
    case .unusable(let why):
      "\(path): this ledger cannot be used: \(why). Check free space and permissions, then run again"
    }
  }
}
