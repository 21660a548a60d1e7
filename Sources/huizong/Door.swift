import ArgumentParser
import Catalogue
import Evaluation
import Foundation
import Nightly
import Publication

/// Everything printed goes through here: results to standard output, all else to standard error.
enum Door {
  static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Does the command's work, and turns what it throws into a message and an exit status.
  static func open(_ work: () async throws -> ExitCode) async throws {
    let code: ExitCode
    do {
      code = try await work()
    } catch let error as any ParsableErrorProtocol {
      throw error
    } catch {
      tell("error: \(wording(error))")
      code = status(of: error)
    }
    if code != .success { throw code }
  }

  private static func wording(_ error: any Error) -> String {
    "\(error)"
  }

  private static func status(of error: any Error) -> ExitCode {
    switch error {
    case is CatalogueError: .configuration
    case is PublicationError: .cannotCreate
    case is StageFileError, is GoldError: .wrongData
    case RunError.noSubmissions: .noInput
    case RunError.locked: .tryAgain
    case RunError.cannotWrite: .cannotCreate
    case is NoInput: .noInput
    default: .fault
    }
  }
}

/// ArgumentParser's own errors are worded by it.
protocol ParsableErrorProtocol: Error {}
extension ExitCode: ParsableErrorProtocol {}
extension ValidationError: ParsableErrorProtocol {}
extension CleanExit: ParsableErrorProtocol {}

/// The statuses of sysexits.h that Huizong uses, and its own.
extension ExitCode {
  static let someSetAside = ExitCode(2)
  static let checksFailed = ExitCode(65)
  static let wrongData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let fault = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let tryAgain = ExitCode(75)
  static let configuration = ExitCode(78)
}

/// Nothing to read was named, or nothing is there.
struct NoInput: Error, CustomStringConvertible {
  var description: String
}
