import Foundation
import Model
import Testing

@testable import Publication

@Suite struct PublisherTests {
  /// Also writes the sample where `HUIZONG_SAMPLE` names a folder, to be looked at.
  @Test func writesEveryFile() throws {
    try withTemporaryFolder { folder in
      let chosen = ProcessInfo.processInfo.environment["HUIZONG_SAMPLE"].map { URL(fileURLWithPath: $0) }
      let target = chosen ?? folder
      try Publication.write(SampleEdition.make(), to: target)
      let files = try FileManager.default.subpathsOfDirectory(atPath: target.path).sorted()
      #expect(
        files == [
          "aggregates.csv", "counties.csv", "county", "county/临江县.xlsx", "county/白云区.xlsx", "county/青山县.xlsx",
          "datapackage.json", "indicators.csv", "issues.csv", "mentions.csv", "observations.csv", "run.json",
          "units.csv", "全部.xlsx",
        ])
    }
  }
}
