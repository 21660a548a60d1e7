import ArgumentParser
import Catalogue
import Foundation
import Nightly

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check libraries, helpers, folders, fonts and locale, and say what to do.",
    discussion: """
      ✓ is in order, ! is worth a look, ✗ keeps a run from being done (the exit status is then 69). Nothing is \
      changed.

      Example: huizong doctor Pipelines/fazhi --output /srv/tables
      """)

  @Argument(help: ArgumentHelp("The pipeline's folder.", valueName: "pipeline"))
  var pipeline = "Pipelines/fazhi"

  @Option(help: ArgumentHelp("The folder of submissions, if it is not the pipeline's own.", valueName: "dir"))
  var submissions: String?

  @Option(help: ArgumentHelp("The folder below which is published.", valueName: "dir"))
  var output = "Output"

  func run() async throws {
    try await Door.open {
      var checks = MachineCheck.all
      do {
        let pipeline = try Pipeline.load(named: self.pipeline)
        checks.append(.fine("pipeline", "\(pipeline.title)，\(pipeline.roster.count) 个单位"))
        let folder = submissions ?? pipeline.folder.appendingPathComponent(pipeline.settings.submissions).path
        checks += [FolderCheck.submissions(folder), FolderCheck.output(output)]
        checks.append(FolderCheck.ledger(PublishedRuns(of: pipeline.name, below: output)))
      } catch {
        checks.append(.wrong("pipeline", "\(error)", remedy: "mend what is told, then run huizong check"))
      }
      for check in checks { print(check.line) }
      return checks.contains(where: \.isWrong) ? .unavailable : .success
    }
  }
}

/// What one look at the machine found.
struct Check {
  private enum State: String { case fine = "✓", notice = "!", wrong = "✗" }

  private let state: State
  private let name: String
  private let finding: String
  private let remedy: String

  static func fine(_ name: String, _ finding: String) -> Check {
    Check(state: .fine, name: name, finding: finding, remedy: "")
  }

  static func notice(_ name: String, _ finding: String, remedy: String) -> Check {
    Check(state: .notice, name: name, finding: finding, remedy: remedy)
  }

  static func wrong(_ name: String, _ finding: String, remedy: String) -> Check {
    Check(state: .wrong, name: name, finding: finding, remedy: remedy)
  }

  var isWrong: Bool { state == .wrong }

  var line: String { "\(state.rawValue) \(name): \(finding)" + (remedy.isEmpty ? "" : "; \(remedy)") }
}
