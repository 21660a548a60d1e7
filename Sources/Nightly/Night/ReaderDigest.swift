import Catalogue
import Crypto
import Foundation

/// By what an extraction that is kept can be told to be this program's own.
enum ReaderDigest {
  /// SHA-256 over the program, the catalogue and the roster: all that an extraction depends on but the submission.
  static func of(_ pipeline: Pipeline) -> String {
    let parts = [Version.current, program, pipeline.catalogueDigest, pipeline.rosterDigest]
    return hexadecimal(SHA256.hash(data: Data(parts.joined(separator: " ").utf8)))
  }

  /// SHA-256 over the program's file. Where the system does not show it, every process counts as another program.
  private static let program: String = {
    guard let url = Bundle.main.executableURL,
      let content = try? Data(contentsOf: url, options: .mappedIfSafe)
    else { return UUID().uuidString }
    return hexadecimal(SHA256.hash(data: content))
  }()

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { String(format: "%02x", $0) }.joined()
  }
}
