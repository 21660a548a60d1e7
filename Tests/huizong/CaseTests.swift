import Foundation
import Testing

/// Runs every folder of `Cases`: its `command` in an empty copy of it, against the built program.
///
/// A case is a folder with `command` (a shell script), the files that it reads, and what must come out:
/// `stdout` and `stderr` (no file: nothing), and `exit` (no file: 0). The small pipeline of the tests is there as
/// `small`, the program is in the path. A new case needs `command` alone; then
///
///     HUIZONG_REWRITE_CASES=1 swift test --filter CaseTests
///
/// writes what came out as what must come out, to be read in `git diff` before it is committed.
@Suite struct CaseTests {
  @Test(arguments: CaseFolder.all)
  func gives(_ folder: CaseFolder) throws {
    let outcome = try folder.run()
    if ProcessInfo.processInfo.environment["HUIZONG_REWRITE_CASES"] != nil {
      try folder.rewrite(outcome)
    } else {
      #expect(outcome.stdout == folder.expected.stdout)
      #expect(outcome.stderr == folder.expected.stderr)
      #expect(outcome.exit == folder.expected.exit)
    }
  }

  @Test func thereAreCases() { #expect(CaseFolder.all.count > 20) }

  /// Every command says what it is for, and shows a call of it.
  @Test(arguments: [
    "run", "extract", "normalize", "aggregate", "publish", "explain", "check", "indicators", "score",
    "diff", "trace", "status", "history", "doctor",
  ])
  func hasHelp(_ command: String) throws {
    let help = try Program.run(["huizong", command, "--help"], in: FileManager.default.temporaryDirectory)
    #expect(help.exit == 0)
    #expect(help.stdout.contains("OVERVIEW: "))
    #expect(help.stdout.contains("USAGE: huizong \(command)"))
    #expect(!help.stdout.contains("help: not documented"))
  }
}
