struct ZipArchive {
  var kind: FileKind { .docx }
  init(_ bytes: [UInt8], limits: SubmissionLimits) throws(SubmissionProblem) {
    throw .unsupportedFormat(.zip)
  }
}
