import Foundation
import Testing

@testable import Nightly

/// One run at a time.
@Suite struct RunLockTests {
  @Test func aSecondHolderIsRefusedAndToldOfTheFirst() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent(".lock").path
    var first: RunLock? = try RunLock(at: path, holder: "process 1\n")
    let error = #expect(throws: RunError.self) { try RunLock(at: path, holder: "process 2\n") }
    #expect(error == .locked(path: path, holder: "process 1"))
    #expect(first != nil)
    first = nil
    #expect(throws: Never.self) { try RunLock(at: path, holder: "process 3\n") }
  }

  @Test func aRunThatFindsTheLockTakenTouchesNothing() async throws {
    let small = try SmallPipeline()
    let root = small.output.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let lock = try RunLock(at: root.appendingPathComponent(".lock").path, holder: "the night's run")
    await #expect(throws: RunError.self) { try await Job(small.pipeline, options: small.options()).run() }
    withExtendedLifetime(lock) {}
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("runs").path).isEmpty)
  }

  @Test func aLockThatCannotBeMadeSaysWhere() throws {
    let error = #expect(throws: RunError.self) { try RunLock(at: "/dev/null/lock", holder: "") }
    #expect(
      error?.description
        == "/dev/null/lock: cannot be written: Not a directory. Check free space and permissions, then run again"
    )
  }
}
