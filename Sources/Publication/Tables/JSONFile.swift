import Foundation

/// Writes a value as JSON that is pleasant to read and always the same: keys sorted, two spaces.
enum JSONFile {
  static func write(_ value: some Encodable, to url: URL) throws(PublicationError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try (encoder.encode(value) + Data("\n".utf8)).write(to: url)
    } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: url.path)
    }
  }
}
