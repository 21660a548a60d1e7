import Foundation

/// What a program printed, and its exit status.
struct Outcome: Equatable, Sendable {
  var stdout: String
  var stderr: String
  var exit: Int32
}

/// The built program, called as a user calls it.
enum Program {
  /// The folder `Tests`.
  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where the test runner was built, and the program beside it.
  private static let products: URL = {
    #if os(macOS)
      let runner = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      return (runner ?? Bundle.main.bundleURL).deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  /// Runs a command without input, in an environment that is the same on every machine.
  static func run(_ command: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(products.path):\(path)", "LC_ALL": "C.UTF-8", "COLUMNS": "100", "TZ": "UTC",
    ]
    process.standardInput = FileHandle.nullDevice
    let files = FileManager.default.temporaryDirectory.appendingPathComponent(
      "huizong-out-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    process.standardOutput = try handle(files, "stdout")
    process.standardError = try handle(files, "stderr")
    try process.run()
    process.waitUntilExit()
    let exit =
      process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(stdout: try text(files, "stdout"), stderr: try text(files, "stderr"), exit: exit)
  }

  private static func handle(_ folder: URL, _ name: String) throws -> FileHandle {
    let file = folder.appendingPathComponent(name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private static func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}
