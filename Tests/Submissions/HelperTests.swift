import Foundation
import Glibc
import Model
import Testing

@testable import Submissions

@Suite struct HelperTests {
  @Test("A missing helper is named with its package")
  func missing() {
    let reader = SubmissionReader(helpers: HelperPrograms(folders: []))
    let error = #expect(throws: SubmissionError.self) {
      try reader.read(bytes: PdfFile(["法治"]).bytes, document: "a.pdf")
    }
    #expect(error?.code == "helper_missing")
    #expect(error?.remedy == "请系统管理员运行 apt-get install poppler-utils；或另存为 docx 或 txt 再提交")
  }

  /// Puts a script in the place of pdftotext.
  private func problem(of script: String, _ change: (inout SubmissionLimits) -> Void = { _ in }) throws
    -> SubmissionProblem?
  {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n\(script)\n", to: "script")
    // Another process makes the copy: a file that this one has open for writing cannot be started.
    let copy = ["/usr/bin/install", "-m", "700", folder.path + "/script", folder.path + "/pdftotext"]
    #expect(
      ChildProcess(
        command: copy, folder: folder.path, seconds: 60, memoryBytes: 1 << 30, outputBytes: 1 << 20
      ).run() == .exited(0))
    var limits = SubmissionLimits.standard
    change(&limits)
    let reader = SubmissionReader(limits: limits, helpers: HelperPrograms(folders: [folder.path]))
    do {
      _ = try reader.read(bytes: PdfFile(["法治"]).bytes, document: "a.pdf")
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("A helper that hangs is ended, and what it started with it")
  func hanging() throws {
    let folder = try TemporaryFolder()
    let problem = try problem(of: "sleep 600 & echo $! > \(folder.path)/pid; wait") { $0.helperSeconds = 1 }
    #expect(problem == .helper(.timedOut(1), .pdf))
    let pid = try #require(Int32(try folder.read("pid").split(separator: "\n").joined()))
    // Ended, or waiting for whoever inherited it to take notice.
    #expect(kill(pid, 0) != 0 || Self.isZombie(pid))
  }

  private static func isZombie(_ pid: Int32) -> Bool {
    let status = try? String(contentsOf: URL(fileURLWithPath: "/proc/\(pid)/stat"), encoding: .utf8)
    return status.map { $0.contains(") Z ") } ?? true
  }

  @Test("A helper's memory is limited before it starts")
  func memory() throws {
    let script = "ulimit -v >&2; exit 1"
    let problem = try problem(of: script) { $0.helperBytes = 200 * 1024 * 1024 }
    #expect(problem == .damaged(.pdf, detail: "204800"))
  }

  @Test("What a helper writes is bounded as what an archive holds")
  func output() throws {
    let problem = try problem(of: "exec yes") { $0.expandedBytes = 1_000_000 }
    #expect(problem == .helper(.overLimit(SubmissionLimits.standard.helperBytes), .pdf))
  }

  @Test("A helper's refusal is a damaged file, in its own words")
  func refusal() throws {
    #expect(
      try problem(of: "echo 'Syntax Error: no trailer' >&2; exit 1")
        == .damaged(.pdf, detail: "Syntax Error: no trailer"))
    #expect(
      try problem(of: "echo 'Command Line Error: Incorrect password' >&2; exit 1")
        == .unsupportedFormat(.encrypted))
  }

  @Test("A helper knows no folder but its own, and leaves nothing behind")
  func environment() throws {
    let folder = try TemporaryFolder()
    _ = try problem(of: "env > \(folder.path)/env; exit 1")
    let lines = try folder.read("env").split(separator: "\n")
    let home = try #require(lines.first { $0.hasPrefix("HOME=") }).dropFirst(5)
    #expect(lines.contains("TMPDIR=\(home)"))
    #expect(!FileManager.default.fileExists(atPath: String(home)))
  }
}
