import Foundation
import Testing

/// A folder of `Cases`.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  static let all: [CaseFolder] = {
    let cases = Program.tests.appendingPathComponent("huizong/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map {
      CaseFolder(url: cases.appendingPathComponent($0))
    }
  }()

  var expected: Outcome {
    Outcome(stdout: text("stdout"), stderr: text("stderr"), exit: Int32(text("exit").dropLast()) ?? 0)
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// Runs the command in a copy of the folder; the copy's own path reads `CASE` in what comes out.
  func run() throws -> Outcome {
    let manager = FileManager.default
    let copy = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("huizong-case-\(UUID().uuidString)")
    try manager.copyItem(at: url, to: copy)
    defer { try? manager.removeItem(at: copy) }
    for name in ["stdout", "stderr", "exit"] {
      try? manager.removeItem(at: copy.appendingPathComponent(name))
    }
    try manager.copyItem(
      at: Program.tests.appendingPathComponent("Pipelines/small"), to: copy.appendingPathComponent("small"))
    var outcome = try Program.run(["sh", "command"], in: copy)
    outcome.stdout = outcome.stdout.replacingOccurrences(of: copy.path, with: "CASE")
    outcome.stderr = outcome.stderr.replacingOccurrences(of: copy.path, with: "CASE")
    return outcome
  }

  func rewrite(_ outcome: Outcome) throws {
    try write(outcome.stdout, to: "stdout")
    try write(outcome.stderr, to: "stderr")
    try write(outcome.exit == 0 ? "" : "\(outcome.exit)\n", to: "exit")
  }

  private func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try? FileManager.default.removeItem(at: file)
    if !text.isEmpty { try text.write(to: file, atomically: true, encoding: .utf8) }
  }
}
