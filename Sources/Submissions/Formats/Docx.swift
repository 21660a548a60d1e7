enum Docx {
  static func text(of archive: ZipArchive, limits: SubmissionLimits) throws(SubmissionProblem) -> String {
    ""
  }
}
