import Crypto
import Foundation
import Model

extension Observation {
  /// The same observation with the digest of its sentences.
  var withEvidenceDigest: Observation {
    guard !sources.isEmpty else { return self }
    var observation = self
    observation.evidenceDigest = sources.evidenceDigest
    return observation
  }
}

extension [SourceMention] {
  /// SHA-256 of the sentences and of the figures in them, 16 hexadecimal digits.
  ///
  /// Neither the file's name nor the place in it counts, nor white space: a ruling survives a resubmission that
  /// leaves its sentence as it was.
  fileprivate var evidenceDigest: String {
    let words = map { [$0.evidence, $0.surface].map { $0.filter { !$0.isWhitespace } } }
    let text = Set(words.map { $0.joined(separator: "\t") }).sorted(by: utf8Order).joined(separator: "\n")
    return SHA256.hash(data: Data(text.utf8)).prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
