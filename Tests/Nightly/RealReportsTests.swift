import Foundation
import Model
import Normalization
import Submissions
import TestSupport
import Testing

/// What a clerk is asked about real reports, without a roster.
@Suite struct RealReportsTests {
  @Test(.enabled(if: SharedMaterial.seeds != nil))
  func whatTheTextDoesNotSayIsAskedFor() throws {
    let folder = SubmissionFolder(try #require(SharedMaterial.seeds).path)
    let reports = try folder.listing().files.map { file in
      let received = try SubmissionReader().read(file)
      return ExtractedReport(report: received.report, mentions: [], findings: received.findings)
    }
    let result = Normalizer(indicators: []).normalize(ExtractionResult(reports: reports))
    #expect(
      result.unitReports.map { "\($0.county)\($0.unit)\($0.period)" } == [
        "博爱县孝敬镇2023", "城口县左岚乡2024", "梅县区松源镇2023",
      ])
    let asked = result.findings.filter { $0.severity == .returned }.map {
      "\($0.document?.prefix(3) ?? "") \($0.code)"
    }
    #expect(asked.sorted() == ["000 unknown_unit", "004 unknown_county"])
  }
}
