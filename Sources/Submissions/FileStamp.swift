import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of a file, by which a later run knows it for the same without reading it: device and inode,
/// size, and the times (nanoseconds) of the last change of its content and of its entry.
package struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  private let identity: [Int]
  private let size: Int
  private let modified: Int
  private let changed: Int

  /// - Returns: nil where nothing is there, or it may not be looked at.
  fileprivate init?(_ path: [UInt8]) {
    var status = stat()
    guard FileBytes.terminated(path, { stat($0, &status) }) == 0 else { return nil }
    identity = [Int(status.st_dev), Int(status.st_ino)]
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (content, entry) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (content, entry) = (status.st_mtim, status.st_ctim)
    #endif
    modified = content.tv_sec * 1_000_000_000 + content.tv_nsec
    changed = entry.tv_sec * 1_000_000_000 + entry.tv_nsec
  }

  package var description: String {
    (identity + [size, modified, changed]).map(String.init).joined(separator: " ")
  }

  /// Whether the file's times lie far enough back for every later change to show in them: file systems tell times
  /// apart by as much as two seconds. One from the future, as after a clock was set back, vouches for nothing.
  package func isSettled(at clock: Date) -> Bool {
    Double(max(modified, changed)) / 1_000_000_000 < clock.timeIntervalSince1970 - 2
  }
}

extension SubmissionFile {
  package func stamp() -> FileStamp? { FileStamp(systemPath) }

  /// SHA-256 of its bytes; nil where they cannot be read, or are more than a submission may have.
  package func digest(limits: SubmissionLimits = .standard) -> String? {
    guard let bytes = try? FileBytes.read(systemPath, limit: limits.fileBytes) else { return nil }
    return SubmissionReader.digest(of: bytes)
  }
}
