import Foundation
import Model

@testable import Ledger

/// Values with something in every property.
enum Samples {
  static let magnitudes: [Magnitude] = [
    .exact(286), .exact(Decimal(string: "97.35") ?? 0), .over(200, step: 100), .over(30, step: nil),
    .under(50, step: 10), .under(9, step: nil), .about(1200, step: 100), .range(3, 5),
    .masked(Mask()), .masked(Mask(precision: .over, bounds: Interval(100, 199))),
    .masked(Mask(precision: .about)),
  ]

  static func mention(_ number: Int = 0) -> Mention {
    Mention(
      document: "青山县/河口镇.txt", span: TextSpan(3 + number, 7 + number), surface: "286件",
      disposition: .indicator,
      indicator: IndicatorID("disputes_mediated"), quantity: Quantity(.over(286, step: 1), measure: "件"),
      role: .part, evidence: "全年调处矛盾纠纷286件。", evidenceSpan: TextSpan(0, 12),
      rule: "indicator:disputes_mediated")
  }

  static func report(mentions: Int) -> ExtractedReport {
    ExtractedReport(report: extracted.report, mentions: (0..<mentions).map(mention))
  }

  static let extracted = ExtractedReport(
    report: Report(
      document: "青山县/河口镇.txt", digest: "ab12", format: "txt", encoding: "GB18030", title: "河口镇2023年报告",
      unit: Sourced("河口镇", from: .title, evidence: "河口镇"),
      county: Sourced("青山县", from: .path, evidence: "青山县"),
      period: Sourced(Period(2023), from: .title, evidence: "2023年"),
      signedOn: CalendarDate(year: 2024, month: 1, day: 16), text: ""),
    mentions: [mention(), mention(9)],
    findings: [
      Finding(
        code: "unknown_unit", severity: .returned, document: "青山县/河口镇.txt", county: "青山县", unit: "河口镇",
        period: Period(2023), indicator: IndicatorID("disputes_mediated"), message: "看不出", remedy: "请核对",
        evidence: "原文", span: TextSpan(1, 4))
    ],
    contradictions: [
      Contradiction(.partsDifferFromTotal, claim: mention(), others: [mention(2)], amount: Interval(14, nil))
    ])
}
