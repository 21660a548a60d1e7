import Foundation
import Model
import Testing

@testable import Publication

/// Influence × suspicion: what a clerk sees first.
@Suite struct IssueRankingTests {
  private static let disputes = indicator("disputes", isHeadline: true)
  private static let banners = indicator("banners", isHeadline: false)
  private static let rate = indicator("rate", isHeadline: true, combination: .none)

  private static func indicator(
    _ id: String, isHeadline: Bool, combination: Indicator.Combination = .sum
  ) -> Indicator {
    Indicator(
      id: IndicatorID(id), domain: Domain(id: "d", labelZh: "领域", labelEn: "d"), labelZh: id, labelEn: id,
      unit: "件", kind: .count, isHeadline: isHeadline, definition: "", combination: combination)
  }

  /// 青山县 in 2023: 大镇 states 900, 小镇 100, 空镇 a placeholder; in 2022 空镇 stated 500.
  private func edition(_ findings: [Finding]) -> Edition {
    let units = ["大镇", "小镇", "空镇"]
    var observations: [Observation] = []
    for indicator in [Self.disputes, Self.banners, Self.rate] {
      for (unit, value) in [("大镇", Decimal(900)), ("小镇", 100)] {
        observations.append(Self.observation(unit, indicator, value))
      }
      observations.append(Self.observation("空镇", indicator, nil))
    }
    observations.append(Self.observation("空镇", Self.disputes, 500, year: 2022))
    let aggregates = [Self.disputes, Self.banners, Self.rate].map { indicator in
      Aggregate(
        area: .county("青山县"), period: Period(2023), indicator: indicator.id,
        value: indicator.combination == .sum ? 1_000 : nil, bounds: nil, unitsOnRoster: 3, unitsReporting: 3,
        unitsAnswering: 2, unitsMasked: 1, unitsUnvalidated: 0)
    }
    return Edition(
      pipeline: PipelineName(id: "x", title: "统计"), indicators: [Self.disputes, Self.banners, Self.rate],
      roster: units.map { ReportingUnit(county: "青山县", name: $0) }, observations: observations,
      aggregates: aggregates, findings: findings,
      run: RunRecord(version: "", catalogueDigest: "", started: ""),
      options: OutputOptions(compiledOn: SampleEdition.compiledOn))
  }

  private static func observation(
    _ unit: String, _ indicator: Indicator, _ value: Decimal?, year: Int = 2023
  ) -> Observation {
    Observation(
      county: "青山县", unit: unit, period: Period(year), indicator: indicator.id, value: value,
      bounds: value.map { Interval($0, $0) }, status: value == nil ? .missingNotCollected : .normal,
      missingReason: value == nil ? .placeholder : nil)
  }

  private func finding(
    _ code: String, _ unit: String?, _ indicator: Indicator? = nil, _ severity: Finding.Severity = .review,
    county: String? = "青山县", span: TextSpan? = nil
  ) -> Finding {
    Finding(
      code: code, severity: severity, county: county, unit: unit, period: county == nil ? nil : Period(2023),
      indicator: indicator?.id, message: "", remedy: "", span: span)
  }

  private func score(_ finding: Finding) throws -> IssueScore {
    try #require(OrderedEdition(edition([finding])).issues.first).score
  }

  @Test("A stated figure counts by its share of the total")
  func stated() throws {
    #expect(try score(finding("rule", "大镇", Self.disputes)).influence == Decimal(string: "0.9"))
    #expect(try score(finding("rule", "小镇", Self.disputes)).influence == Decimal(string: "0.1"))
  }

  @Test("An indicator that is no headline counts half")
  func headlines() throws {
    #expect(try score(finding("rule", "大镇", Self.banners)).influence == Decimal(string: "0.45"))
  }

  @Test("A missing figure counts by what is expected: last year's, else the mean of the county")
  func missing() throws {
    let lastYear = try score(finding("placeholder", "空镇", Self.disputes))
    #expect(lastYear.influence == Decimal(string: "0.3333"), "500 of 1500")
    #expect(lastYear.suspicion == 1)
    let mean = try score(finding("placeholder", "空镇", Self.banners))
    #expect(mean.influence == Decimal(string: "0.1667"), "half of 500 of 1500")
  }

  @Test("A rate has no total: each unit that answers counts alike")
  func rates() throws {
    #expect(try score(finding("rule", "大镇", Self.rate)).influence == Decimal(string: "0.5"))
    #expect(try score(finding("placeholder", "空镇", Self.rate)).influence == Decimal(string: "0.3333"))
  }

  @Test("A whole report counts for every headline indicator, a number of no indicator once")
  func reports() throws {
    #expect(try score(finding("unreadable", "空镇", nil, .returned)).influence == Decimal(string: "0.3333"))
    let number = try score(finding("unclassified", "大镇", span: TextSpan(3, 5)))
    #expect(number.influence == Decimal(string: "0.3333") && number.suspicion == Decimal(string: "0.1"))
    let unknown = try score(finding("unknown_unit", nil, nil, .returned, county: nil))
    #expect(unknown.influence == Decimal(string: "0.3333"), "one of the three units of an average county")
  }

  @Test("The score is the product of its columns")
  func product() throws {
    let score = try score(finding("rule", "大镇", Self.disputes))
    #expect(score.suspicion == Decimal(string: "0.6"))
    #expect(score.value == Decimal(string: "0.54"))
  }

  @Test("The list begins with what moves a total, and ends with what asks for nothing")
  func order() {
    let findings = [
      finding("resubmission", "大镇", nil, .note), finding("not_submitted", "空镇"),
      finding("unclassified", "小镇", span: TextSpan(1, 2)), finding("rule", "小镇", Self.disputes),
      finding("placeholder", "空镇", Self.disputes), finding("rule", "大镇", Self.disputes),
    ]
    let expected = [
      "rule 大镇", "placeholder 空镇", "rule 小镇", "unclassified 小镇", "not_submitted 空镇", "resubmission 大镇",
    ]
    let ranked = OrderedEdition(edition(findings.shuffled())).issues
    #expect(ranked.map { "\($0.finding.code) \($0.finding.unit ?? "")" } == expected)
    #expect(ranked.map(\.rank) == Array(1...6))
  }
}
