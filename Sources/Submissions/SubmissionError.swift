import Model

/// Why a submission cannot be used; it is set aside and the others go on.
package struct SubmissionError: Error, Hashable, Sendable {
  package let problem: SubmissionProblem
  package let document: String

  package init(_ problem: SubmissionProblem, document: String) {
    (self.problem, self.document) = (problem, document)
  }

  /// As `issues.csv` and the run record keep it.
  package var setAside: SetAside {
    SetAside(document: document, code: code, reason: reason, remedy: remedy)
  }
}

/// What can be wrong with a submission, as data; the wording is `SubmissionError`'s.
package enum SubmissionProblem: Error, Hashable, Sendable {
  case empty
  /// The system refused: its own words.
  case unreadable(FileFault)
  case tooLarge(bytes: Int, limit: Int)
  case binary
  case unsupportedFormat(FileKind)
  /// No encoding gives readable Chinese; what was guessed, if anything.
  case encoding(guess: String?)
  case truncated(FileKind)
  /// The container opens but its inside contradicts its format.
  case damaged(FileKind, detail: String)
  /// The program that reads the format is missing or did not get through.
  case helper(HelperFault, FileKind)
  /// A pdf that shows text, but holds none that can be read.
  case noText(NoText)
  /// So many reports where one was asked for.
  case several(Int)
  case archiveLimit(ArchiveLimit)
  case xmlLimit(XMLLimit)

  package enum FileFault: Hashable, Sendable {
    case missing, forbidden
    /// A pipe, a socket, a device, or a folder where a file was expected.
    case notAFile
    /// A symbolic link to a place outside the submissions folder.
    case outsideLink
    /// A member of an archive whose name leads out of it.
    case outsidePath
    case other(String)
  }

  package enum HelperFault: Hashable, Sendable {
    /// Nothing of that name is installed; the Debian package that brings it.
    case missing(String)
    /// It was ended after so many seconds.
    case timedOut(Int)
    /// The system ended it; the bytes of memory that it was allowed.
    case overLimit(Int)
  }

  package enum NoText: Hashable, Sendable {
    /// Pictures of pages.
    case scanned(pages: Int)
    /// Characters of a font that does not say what they are.
    case unmapped
  }

  package enum ArchiveLimit: Hashable, Sendable { case entries(Int), expanded(Int), ratio(Int), depth(Int) }
  package enum XMLLimit: Hashable, Sendable { case depth(Int), documentType }
}
