import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps two runs of one pipeline from meeting. The system gives it up when the process ends, however it ends.
package final class RunLock {
  private let descriptor: Int32

  /// - Throws: `RunError.locked` with what the holder wrote into the file, `RunError.cannotWrite` where the
  ///   lock file cannot be made.
  package init(at path: String, holder: String) throws(RunError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, why: String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let other = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      close(descriptor)
      throw .locked(path: path, holder: other.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    ftruncate(descriptor, 0)
    _ = holder.withCString { write(descriptor, $0, strlen($0)) }
  }

  deinit { close(descriptor) }
}
