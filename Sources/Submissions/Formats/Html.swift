enum Html {
  static func isLikely(_ bytes: [UInt8]) -> Bool { false }
  static func isLikely(_ text: String) -> Bool { false }
  static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? { nil }
  static func text(of page: String, limits: SubmissionLimits) throws(SubmissionProblem) -> String { page }
}
