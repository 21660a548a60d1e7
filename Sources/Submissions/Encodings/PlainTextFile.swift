/// A text file, such as a table in CSV, in whatever encoding an office saves it: Chinese Excel writes GB18030.
package enum PlainTextFile {
  /// - Throws: what is wrong with the file and what to do.
  package static func read(
    _ path: String, limits: SubmissionLimits = .standard
  ) throws(SubmissionError) -> String {
    do {
      let bytes = try FileBytes.read(Array(path.utf8), limit: limits.fileBytes)
      return try PlainText.decode(bytes, declared: nil).text
    } catch {
      throw SubmissionError(error, document: path)
    }
  }
}
