/// What a run tells while it is at work, for a progress bar and the log.
package enum JobEvent: Hashable, Sendable {
  /// So many submissions were looked into, of those that need it.
  case reading(done: Int, of: Int)
  case publishing
  /// The ledger was damaged: it has another name now, and a new one is made from the submissions.
  case ledgerSetAside(path: String, why: String)
  /// The time of the run lies before that of the last publication.
  case timeRanBack(now: String, last: String)
  /// A run before this one was stopped; what it left is removed.
  case interrupted(started: String)
}
