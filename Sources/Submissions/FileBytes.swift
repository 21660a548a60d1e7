#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files as bytes: the one place that opens them.
enum FileBytes {
  /// Reads a regular file whole; a pipe or device is refused instead of waited for.
  static func read(_ path: [UInt8], limit: Int) throws(SubmissionProblem) -> [UInt8] {
    let descriptor = terminated(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unreadable(.init(errno: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(.init(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try read(descriptor, size: size)
  }

  /// Reads at most `size` bytes: what is appended in the meantime belongs to the next run.
  private static func read(_ descriptor: Int32, size: Int) throws(SubmissionProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let received = systemRead(descriptor, base + count, size - count)
        if received < 0, errno == EINTR { continue }
        if received < 0 { failure = errno }
        if received <= 0 { break }
        count += received
      }
    }
    guard failure == 0 else { throw .unreadable(.init(errno: failure)) }
    return bytes
  }

  /// Whether a program of this name can be started.
  static func isExecutable(_ path: String) -> Bool { terminated(Array(path.utf8)) { access($0, X_OK) == 0 } }

  /// Calls `body` with the path as a C string; a name with a NUL in it is cut there, as the system would.
  static func terminated<Value>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let characters = path.map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
      // The buffer has at least the terminator, so it has an address.
      buffer.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

extension SubmissionProblem.FileFault {
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .forbidden
    case EISDIR, ENXIO: self = .notAFile
    default: self = .other(strerror(code).map { String(cString: $0) } ?? "errno \(code)")
    }
  }
}
