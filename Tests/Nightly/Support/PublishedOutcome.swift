import Foundation
import Nightly
import Publication
import Testing

/// A run that has published.
struct PublishedOutcome {
  let folder: URL
  let edition: Edition
}

extension Job {
  /// Runs, and takes it for a failure if nothing is published.
  func published() async throws -> PublishedOutcome {
    let outcome = try await run()
    return PublishedOutcome(folder: outcome.folder, edition: try #require(outcome.edition))
  }
}
