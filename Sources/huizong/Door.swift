import ArgumentParser
import Catalogue
import Evaluation
import Foundation
import Ledger
import Logging
import Model
import Nightly
import Publication
import Submissions

/// The way out of every command: results to standard output, all else to standard error, one exit status.
enum Door {
  static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  static func warn(_ file: SetAside) {
    tell("warning: \(file.document): \(file.reason)，已退回。\(file.remedy)")
  }

  /// Does the command's work, and turns what it throws into a message and an exit status.
  ///
  /// - Parameter log: where the message goes; nil for standard error as it is.
  static func open(_ log: Logger? = nil, _ work: () async throws -> ExitCode) async throws {
    var code: ExitCode
    do {
      code = try await work()
    } catch {
      code = status(of: error)
      if let log { log.error("\(wording(of: error))") } else { tell("error: \(wording(of: error))") }
    }
    if fflush(nil) != 0 {
      let isReaderGone = errno == EPIPE
      if !isReaderGone {
        tell("error: standard output: \(String(cString: strerror(errno))); what was printed is not whole")
      }
      code = isReaderGone ? .readerGone : .inputOutput
    }
    if code != .success { throw code }
  }

  private static func wording(of error: any Error) -> String {
    guard let error = error as? SubmissionError else { return "\(error)" }
    return "\(error.document): \(error.reason)。\(error.remedy)"
  }

  private static func status(of error: any Error) -> ExitCode {
    switch error {
    case let error as Interruption: error.status
    case let error as LedgerError: error.isUnusable ? .cannotCreate : .wrongData
    case is CatalogueError: .configuration
    case let error as StageFileError: [.missing, .unreadable].contains(error.reason) ? .noInput : .wrongData
    case let error as GoldError: error.reason == .unreadable ? .noInput : .wrongData
    case let error as SubmissionError: error.isAboutAccess ? .noInput : .wrongData
    case RunError.noSubmissions, RunError.nothingToRead: .noInput
    case RunError.locked: .tryAgain
    case RunError.cannotWrite: .cannotCreate
    case is PublicationError: .cannotCreate
    case let error as PublishedRunError: error.reason == .missing ? .noInput : .wrongData
    case is UnknownRun, is UnknownCell: .noInput
    case is CorrectionImportError: .wrongData
    case is NoInput: .noInput
    default: .fault
    }
  }
}

extension LedgerError {
  fileprivate var isUnusable: Bool { if case .unusable = reason { true } else { false } }
}

extension SubmissionError {
  fileprivate var isAboutAccess: Bool { if case .unreadable = problem { true } else { false } }
}

/// The statuses of sysexits.h that Huizong uses, and its own.
extension ExitCode {
  /// Done, but a person has something to look at that `--fail-on` asks about.
  static let findings = ExitCode(1)
  /// Done, but some submissions were set aside.
  static let someSetAside = ExitCode(2)
  static let wrongData = ExitCode(65)
  static let noInput = ExitCode(66)
  /// The machine lacks something.
  static let unavailable = ExitCode(69)
  /// A fault of the program's own.
  static let fault = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let tryAgain = ExitCode(75)
  static let configuration = ExitCode(78)
  /// As a shell reports a program that was ended by SIGPIPE.
  static let readerGone = ExitCode(141)
}

/// Nothing to read was named, or nothing is there.
struct NoInput: Error, CustomStringConvertible {
  var description: String
}
