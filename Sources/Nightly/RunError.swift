/// What keeps a run from being done; nothing of the last publication is touched.
package enum RunError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSubmissions(path: String)
  /// A folder without a file to read; `why` where the system says so.
  case nothingToRead(path: String, why: String?)
  case locked(path: String, holder: String)
  case cannotWrite(path: String, why: String)

  package var description: String {
    switch self {
    case .noSubmissions(let path):
      "\(path): no such folder of submissions; create it, or name another one with --submissions"
    case .nothingToRead(let path, let why):
      "\(path): no submissions to read\(why.map { " (\($0))" } ?? ""); nothing is published. Put the reports there, or name another folder with --submissions"
    case .locked(let path, let holder):
      "\(path): another run is at work\(holder.isEmpty ? "" : " (\(holder))"); wait for it to end, then run again"
    case .cannotWrite(let path, let why):
      "\(path): cannot be written: \(why). Check free space and permissions, then run again"
    }
  }
}
