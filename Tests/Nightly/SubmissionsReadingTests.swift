import Catalogue
import Foundation
import Model
import Submissions
import Testing

@testable import Nightly

@Suite("Reading submissions side by side")
struct SubmissionsReadingTests {
  /// Files of very different lengths, so that later ones are done before earlier ones; every fifth is empty.
  private static func listing(in folder: TemporaryFolder) throws -> SubmissionListing {
    for number in 0..<40 {
      let sentences = String(repeating: "开展普法宣传活动20场次。", count: number.isMultiple(of: 7) ? 600 : 2)
      try folder.write(
        number.isMultiple(of: 5) ? "" : sentences, to: "submissions/\(number < 10 ? "0" : "")\(number).txt")
    }
    return SubmissionFolder(folder.url.appendingPathComponent("submissions").path).listing()
  }

  @Test("Outcomes come in the order of the files, each once, whatever the number of jobs", arguments: 1...4)
  func order(jobs: Int) async throws {
    let (small, folder) = (try SmallPipeline(), try TemporaryFolder())
    defer { withExtendedLifetime(folder) {} }
    let listing = try Self.listing(in: folder)
    var documents: [String] = []
    await SubmissionsReading(small.pipeline, jobs: jobs).forEach(
      of: listing,
      make: { outcome in
        switch outcome {
        case .read(let extracted): extracted.report.document
        case .setAside(let file): file.document
        }
      }, take: { documents.append($0) })
    #expect(documents == listing.files.map(\.document))
  }

  @Test("Lines appended are those that are written alone")
  func appending() async throws {
    let (small, folder) = (try SmallPipeline(), try TemporaryFolder())
    defer { withExtendedLifetime(folder) {} }
    let result = await SubmissionsReading(small.pipeline, jobs: 2).read(try Self.listing(in: folder))
    #expect(result.setAside.count == 8)
    var bytes: [UInt8] = []
    for line in result.lines { try line.append(to: &bytes) }
    let alone = try result.lines.map { try $0.json() + "\n" }.joined()
    #expect(String(decoding: bytes, as: UTF8.self) == alone)
  }
}
