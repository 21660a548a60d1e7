import ArgumentParser
import Foundation

/// A run that SIGINT or SIGTERM stopped.
struct Interruption: Error, CustomStringConvertible {
  let number: Int32

  var description: String {
    "stopped by \(number == SIGINT ? "SIGINT" : "SIGTERM"); the last publication stands whole, and the next run goes on where this one stopped"
  }

  /// As a shell reports a program that a signal ended: 130 and 143.
  var status: ExitCode { ExitCode(128 + number) }

  /// How long work may take to stop by itself; then the process ends where it stands, which harms nothing.
  private static let grace = 1.0

  /// Does work that the signals cancel.
  static func stopping<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    // A file that outgrows its limit is then an error that can be told, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    let task = Task { try await work() }
    let received = Received()
    let sources = [SIGINT, SIGTERM].map { number in
      // Not SIG_IGN, which a program that is started from here would inherit.
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard received.note(number) else { return }
        task.cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + grace) {
          let interruption = Interruption(number: number)
          Door.tell("error: \(interruption)")
          _exit(interruption.status.rawValue)
        }
      }
      source.activate()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    do { return try await task.value } catch {
      if let number = received.first { throw Interruption(number: number) }
      throw error
    }
  }

  /// The first signal that came.
  private final class Received: @unchecked Sendable {
    private let lock = NSLock()
    private var number: Int32?
    var first: Int32? { lock.withLock { number } }

    /// - Returns: whether it is the first.
    func note(_ signal: Int32) -> Bool {
      lock.withLock {
        defer { number = number ?? signal }
        return number == nil
      }
    }
  }
}
