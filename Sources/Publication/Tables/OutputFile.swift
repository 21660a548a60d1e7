import Crypto
import Foundation

/// A file being written, in pieces of 64 KiB, with its size and digest counted on the way.
final class OutputFile {
  /// What a data package says of a file.
  struct Summary: Equatable {
    let byteCount: Int
    /// SHA-256 in hexadecimal.
    let digest: String
  }

  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var hash = SHA256()
  private var byteCount = 0

  /// Creates the file, or empties it.
  init(at url: URL) throws(PublicationError) {
    path = url.path
    do {
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: url.path)
    }
  }

  func write(_ bytes: some Sequence<UInt8>) throws(PublicationError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  func close() throws(PublicationError) -> Summary {
    try flush()
    do { try handle.close() } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: path)
    }
    let digest = hash.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return Summary(byteCount: byteCount, digest: digest.joined())
  }

  private func flush() throws(PublicationError) {
    do { try handle.write(contentsOf: buffer) } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: path)
    }
    hash.update(data: buffer)
    byteCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
