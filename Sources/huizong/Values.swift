import ArgumentParser
import Foundation
import Model
import Nightly

// How the values of options are read; what a user wrote wrong is told with what is meant.

extension Period {
  @Sendable static func option(_ text: String) throws -> Period {
    guard let year = Int(text), (1900...2100).contains(year) else {
      throw ValidationError("It must be a year such as 2024.")
    }
    return Period(year)
  }
}

extension Finding.Severity {
  @Sendable static func option(_ text: String) throws -> Finding.Severity {
    guard let severity = Finding.Severity(rawValue: text) else {
      throw ValidationError("It must be one of \(allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return severity
  }
}

extension Moment {
  @Sendable static func option(_ text: String) throws -> Moment {
    guard let moment = Moment(iso8601: text) else {
      throw ValidationError(
        "It must be a time such as 2024-03-05T02:00:00+08:00, or a day such as 2024-03-05.")
    }
    return moment
  }
}

/// How many submissions are read at the same time.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many submissions are read at the same time; the results are the same. (default: one for each core)",
      valueName: "n"),
    transform: Self.number)
  var jobs: Int?

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  @Sendable private static func number(_ text: String) throws -> Int {
    guard let count = Int(text), count >= 1 else { throw ValidationError("It must be 1 or more.") }
    return count
  }
}
