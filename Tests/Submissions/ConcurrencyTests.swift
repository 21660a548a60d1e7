import Model
import Testing

@testable import Submissions

@Suite struct ConcurrencyTests {
  @Test("Many tasks share one reader and get what one would")
  func sharedReader() async throws {
    let paragraphs = ordinaryReport.split(separator: "\n").map(String.init)
    let inputs: [[UInt8]] = [
      Array(ordinaryReport.utf8), [UInt8](ordinaryReport, in: "GB18030"),
      WordFile.bytes(body: paragraphs.map(WordFile.paragraph).joined()),
      Array("<html><body><p>\(paragraphs.joined(separator: "</p><p>"))</p></body></html>".utf8),
    ]
    let reader = SubmissionReader()
    let expected = try inputs.map { try reader.read(bytes: $0, document: "a") }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        let (input, wanted) = (inputs[index % inputs.count], expected[index % inputs.count])
        group.addTask { try reader.read(bytes: input, document: "a") == wanted }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
