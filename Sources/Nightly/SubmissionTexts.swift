import Model
import Submissions

/// Reads the text of a report again, for who needs it after extraction has let go of it.
package struct SubmissionTexts: Sendable {
  private let files: [String: SubmissionFile]
  private let reader = SubmissionReader()

  package init(_ listing: SubmissionListing) {
    files = Dictionary(listing.files.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter folder: documents are named relative to it; one that is not there has no texts.
  package init(folder: String) { self.init(SubmissionFolder(folder).listing()) }

  /// - Returns: nil where the file is gone or has changed since: offsets would not fit its text.
  package func text(_ report: Report) -> String? {
    guard let file = files[report.document], let received = try? reader.read(file),
      received.report.digest == report.digest
    else { return nil }
    return received.report.text
  }
}
