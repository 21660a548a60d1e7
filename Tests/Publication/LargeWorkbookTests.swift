import Foundation
import Model
import Testing

@testable import Publication

/// A table that grows must still open.
@Suite struct LargeWorkbookTests {
  @Test(arguments: [(200, EvidenceComment.Extent.all), (201, .open), (1_000, .open), (1_001, .vital)])
  func theLargerATableTheMoreAFigureMustMatter(_ units: Int, _ extent: EvidenceComment.Extent) {
    #expect(EvidenceComment.Extent(units: units) == extent)
  }

  @Test func commentsGoToWhatMatters() {
    let source = SourceMention(
      document: "a.txt", span: TextSpan(0, 3), surface: "200余", role: .total, evidence: "调处200余件。", rule: "r")
    func observation(_ change: (inout Observation) -> Void) -> Observation {
      var observation = Observation(
        county: "青山县", unit: "河口镇", period: Period(2023), indicator: IndicatorID("x"), value: 200,
        status: .normal)
      observation.sources = [source]
      change(&observation)
      return observation
    }
    func commented(_ observation: Observation, headline: Bool = true) -> [EvidenceComment.Extent] {
      [.all, .open, .vital].filter {
        EvidenceComment.text(for: observation, isHeadline: headline, $0) != nil
      }
    }
    #expect(commented(observation { _ in }) == [])
    #expect(commented(observation { $0.precision = .over }) == [.all])
    #expect(commented(observation { $0.missingReason = .partlyPlaceholder }) == [.all, .open])
    #expect(commented(observation { $0.status = .unvalidated }) == [.all, .open, .vital])
    #expect(commented(observation { $0.status = .unvalidated }, headline: false) == [.all, .open])
  }

  /// Writes 3,000 units × 56 indicators, and says what it took: by hand, since it takes a while.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["HUIZONG_LARGE"] != nil, "HUIZONG_LARGE names no folder")
  )
  func aYearOfThreeThousandUnits() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["HUIZONG_LARGE"]))
    let edition = OrderedEdition(SampleEdition.large(counties: 50, units: 60))
    let before = Self.peakMemory()
    let start = ContinuousClock.now
    let file = folder.appendingPathComponent("large.xlsx")
    try WorkbookFile(scope: WorkbookScope(county: nil, edition: edition)).write(to: file)
    print(
      "large.xlsx:", edition.observations.count, "observations,", ContinuousClock.now - start,
      "memory before and at the peak:", before, Self.peakMemory())
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  private static func peakMemory() -> String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? "unknown"
  }
}
