import Foundation
import Ledger
import Model
import Publication

/// What a run came to.
package struct JobOutcome: Sendable {
  /// The folder of the publication: the run's own, or the one that stays.
  package var folder: URL
  package var latest: URL
  /// What was published; nil where nothing is another since the publication before.
  package var edition: Edition?
  package var setAside: [SetAside]
  package var counts: RunEntry.Counts

  /// Whether a person has something of that severity, or a higher one, to look at.
  package func hasFindings(from severity: Finding.Severity) -> Bool {
    switch severity {
    case .note: counts.notes + counts.reviews + counts.returns > 0
    case .review: counts.reviews + counts.returns > 0
    case .returned: counts.returns > 0
    }
  }
}

extension RunEntry.Counts {
  mutating func count(_ findings: [Finding]) {
    for finding in findings {
      switch finding.severity {
      case .note: notes += 1
      case .review: reviews += 1
      case .returned: returns += 1
      }
    }
  }
}
