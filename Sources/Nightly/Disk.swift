import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gives a file or folder another name, in one step and over what bears it.
func rename(_ from: String, to: String) throws(RunError) {
  #if canImport(Glibc)
    let result = Glibc.rename(from, to)
  #elseif canImport(Musl)
    let result = Musl.rename(from, to)
  #else
    let result = Darwin.rename(from, to)
  #endif
  guard result == 0 else { throw .cannotWrite(path: to, why: String(cString: strerror(errno))) }
}

/// Brings one file or folder to the disk.
func flush(_ url: URL) throws(RunError) {
  let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .cannotWrite(path: url.path, why: String(cString: strerror(errno))) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else {
    throw .cannotWrite(path: url.path, why: String(cString: strerror(errno)))
  }
}

/// Writes a file anew: whoever reads it, and whenever the power fails, finds the old content or the new one whole.
func replaceFile(_ file: URL, with data: Data) throws(RunError) {
  let aside = file.deletingLastPathComponent().appendingPathComponent(".\(file.lastPathComponent).writing")
  do { try data.write(to: aside) } catch {
    try? FileManager.default.removeItem(at: aside)
    throw .cannotWrite(path: file.path, why: error.localizedDescription)
  }
  try flush(aside)
  try rename(aside.path, to: file.path)
  try flush(file.deletingLastPathComponent())
}
