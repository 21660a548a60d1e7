import Foundation
import Model
import Normalization
import Testing

@Suite("Rules over the period before")
struct PreviousPeriodTests {
  private func rule(_ severity: Finding.Severity = .note) throws -> EditRule {
    EditRule(
      id: "rise", severity: severity,
      condition: try RuleCondition(parsing: "disputes_mediated <= 5 * previous(disputes_mediated) + 50"),
      messageZh: "比上年增加过多")
  }

  private func year(_ period: Int, _ value: Magnitude) -> ExtractedReport {
    report("\(period).txt", period: period, [says(mediated, value)])
  }

  @Test("Both years are told, each with its sentence")
  func told() throws {
    let result = normalize([year(2022, .exact(20)), year(2023, .exact(200))], rules: [try rule(.review)])
    let finding = try #require(result.findings("rise").first)
    #expect(result.findings("rise").count == 1)
    #expect(finding.period == Period(2023))
    #expect(finding.document == "2023.txt")
    #expect(finding.message == "比上年增加过多：调处矛盾纠纷 200件，调处矛盾纠纷 2022年20件")
    #expect(finding.evidence == "句子含200。 … 句子含20。")
    #expect(result.observation(mediated, period: 2023)?.status == .unvalidated)
    #expect(
      result.observation(mediated, period: 2022)?.status == .normal, "nothing speaks against the year before")
  }

  @Test("Within its bounds, masked, or without a year before, nothing is broken")
  func kept() throws {
    let rules = [try rule()]
    #expect(
      normalize([year(2022, .exact(30)), year(2023, .exact(200))], rules: rules).findings("rise").isEmpty)
    #expect(
      normalize([year(2022, .over(20, step: 10)), year(2023, .exact(200))], rules: rules).findings("rise")
        .isEmpty)
    #expect(normalize([year(2022, masked), year(2023, .exact(200))], rules: rules).findings("rise").isEmpty)
    #expect(normalize([year(2023, .exact(200))], rules: rules).findings("rise").isEmpty)
    #expect(
      normalize([year(2021, .exact(20)), year(2023, .exact(200))], rules: rules).findings("rise").isEmpty)
  }

  @Test("A run of one period looks at the period before, and publishes nothing of it")
  func background() throws {
    let result = normalize(
      [year(2022, .exact(20)), year(2023, .exact(200))], rules: [try rule()],
      options: NormalizationOptions(periods: [Period(2023)]))
    #expect(result.findings("rise").count == 1)
    #expect(Set(result.observations.map(\.period)) == [Period(2023)])
    #expect(result.findings("other_period").count == 1)
  }
}
