import Foundation
import Ledger
import Logging
import Model
import Nightly
import Publication

/// Writes down what a run tells while it is at work.
struct RunTeller: Sendable {
  private let log: Logger
  private let bar: ProgressBar?

  init(_ log: Logger, bar: ProgressBar?) { (self.log, self.bar) = (log, bar) }

  @Sendable func tell(_ event: JobEvent) {
    if case .reading(let done, let count) = event {
      bar?.show(done, of: count)
      return
    }
    bar?.clear()
    switch event {
    case .reading: break
    case .publishing: log.info("publishing")
    case .ledgerSetAside(let path, let why):
      log.warning(
        "the ledger was damaged (\(why)); it is now \(path), and a new one is made from the submissions and publications"
      )
    case .timeRanBack(let now, let last):
      log.warning(
        "the time of this run, \(now), lies before that of the last publication, \(last); check the clock, or --now"
      )
    case .interrupted(let started):
      log.notice("the run of \(started) was stopped before it published; what it left is removed")
    }
  }

  func end(with outcome: JobOutcome) {
    bar?.clear()
    for file in outcome.setAside {
      log.warning(
        "\(file.document): \(file.reason)，已退回。\(file.remedy)",
        metadata: ["document": "\(file.document)", "code": "\(file.code)"])
    }
    for warning in outcome.edition?.run.warnings ?? [] { log.warning("\(warning)") }
    let counts = outcome.counts
    log.info(
      "\(outcome.edition == nil ? "unchanged" : "published")",
      metadata: [
        "run": "\(outcome.folder.lastPathComponent)", "submissions": "\(counts.submissions)",
        "read": "\(counts.readAnew)", "set_aside": "\(counts.setAside)", "reviews": "\(counts.reviews)",
        "returns": "\(counts.returns)",
      ])
  }
}
