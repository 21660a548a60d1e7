import Foundation
import Testing

/// Runs what the READMEs show, line by line: every `$ command` of a `console` block, in a copy of the pipelines.
///
/// What follows a command there is what it prints, to both outputs. `make run` stands for `huizong run`, which
/// it calls, on the day that the READMEs are told on. With `HUIZONG_REWRITE_CASES=1` the README is brought up to date.
@Suite struct TourTests {
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func comesTrue(_ name: String) throws {
    let file = Program.tests.deletingLastPathComponent().appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "huizong-tour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: file.deletingLastPathComponent().appendingPathComponent("Pipelines"),
      to: folder.appendingPathComponent("Pipelines"))

    let played = try Transcript(text).played { try output(of: $0, in: folder) }
    if ProcessInfo.processInfo.environment["HUIZONG_REWRITE_CASES"] != nil {
      try played.write(to: file, atomically: true, encoding: .utf8)
    } else {
      for (shown, real) in zip(text.split(separator: "\n"), played.split(separator: "\n")) where shown != real
      {
        Issue.record(
          "\(name) shows '\(shown)', but it is '\(real)'; see TourTests on how to bring it up to date")
        break
      }
      #expect(text.count == played.count)
    }
  }

  private func output(of command: String, in folder: URL) throws -> String {
    let command = command.replacingOccurrences(of: "make run", with: "huizong run --now 2024-03-15")
    let outcome = try Program.run(["sh", "-c", "{ \(command)\n} 2>&1"], in: folder)
    return outcome.stdout
  }
}

/// A text with `console` blocks in it.
private struct Transcript {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The text with the outputs that the commands really have.
  func played(_ run: (String) throws -> String) rethrows -> String {
    var result: [String] = []
    var isInBlock = false
    for line in lines {
      if isInBlock, line.hasPrefix("$ ") {
        result.append(String(line))
        let output = try run(String(line.dropFirst(2)))
        result += output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      } else if !isInBlock || line == "```" {
        result.append(String(line))
      }
      if line.hasPrefix("```") { isInBlock = line == "```console" }
    }
    return result.joined(separator: "\n")
  }
}
