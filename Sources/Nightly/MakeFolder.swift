import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a folder, and those above it, where they are not there yet.
///
/// Foundation would keep the system's reason to itself.
func makeFolder(_ folder: URL) throws(RunError) {
  guard mkdir(folder.path, 0o777) != 0 else { return }
  var reason = errno
  let parent = folder.deletingLastPathComponent()
  if reason == ENOENT, parent.path != folder.path {
    try makeFolder(parent)
    guard mkdir(folder.path, 0o777) != 0 else { return }
    reason = errno
  }
  var isFolder: ObjCBool = false
  let isThere = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
  guard reason == EEXIST, isThere, isFolder.boolValue else {
    throw .cannotWrite(path: folder.path, why: String(cString: strerror(reason)))
  }
}
