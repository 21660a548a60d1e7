import Ledger
import Submissions

/// The submissions that are there, held against those that the ledger knows: what need not be read again.
struct Survey: Sendable {
  /// Known by their stamps, and their extractions are kept.
  var known: [SubmissionFile] = []
  /// To be looked into: new ones, others by their stamps, those that could not be read the last time, and all where
  /// the pipeline or the program is another.
  var toRead: [SubmissionFile] = []
  /// Documents that are not there any more.
  var gone: [String]

  /// - Parameter reader: the digest of what submissions would be read with.
  init(_ files: [SubmissionFile], known: [String: KnownFile], reader: String) {
    var gone = known
    for file in files {
      let entry = gone.removeValue(forKey: file.document)
      if let entry, let stamp = entry.stamp, entry.reader == reader, file.stamp()?.description == stamp {
        self.known.append(file)
      } else {
        toRead.append(file)
      }
    }
    self.gone = gone.keys.sorted()
  }
}
