import Foundation
import Publication

/// Publishes into a folder that is empty or not there yet, for who runs the stages one by one.
///
/// - Throws: `RunError.cannotWrite`, or what publication throws; then the folder is as empty as it was.
package func publish(_ edition: Edition, to folder: URL) throws {
  try makeFolder(folder)
  do {
    try write(edition, to: folder)
  } catch {
    if error.reason != .folderNotEmpty {
      let manager = FileManager.default
      for name in (try? manager.contentsOfDirectory(atPath: folder.path)) ?? [] {
        try? manager.removeItem(at: folder.appendingPathComponent(name))
      }
    }
    throw error
  }
}
