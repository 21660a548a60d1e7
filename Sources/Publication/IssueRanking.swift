import Foundation
import Model

/// A finding with its place on the list that a person works through.
struct RankedFinding: Sendable {
  /// From 1, the most urgent.
  let rank: Int
  let finding: Finding
}

/// Puts findings in the order in which a person should look at them, since few lists are read to the end.
///
/// First by severity (a submission sent back hides all its figures); then headline indicators; then the
/// share of its county's total that a figure makes up, a missing one counting as an average unit; then
/// the order of publication.
struct IssueRanking {
  private let order: PublicationOrder
  private let observations: [CellKey: Observation]
  private let aggregates: [AggregateKey: Aggregate]
  private let headline: Set<IndicatorID>
  private let findings: [Finding]

  init(
    _ edition: Edition, _ order: PublicationOrder, _ observations: [CellKey: Observation],
    _ aggregates: [AggregateKey: Aggregate]
  ) {
    (self.order, self.observations, self.aggregates) = (order, observations, aggregates)
    headline = Set(edition.indicators.lazy.filter(\.isHeadline).map(\.id))
    findings = Self.all(of: edition)
  }

  func ranked() -> [RankedFinding] {
    let placed = findings.map { (key: key($0), finding: $0) }
    return placed.sorted { $0.key < $1.key }.enumerated().map {
      RankedFinding(rank: $0 + 1, finding: $1.finding)
    }
  }

  /// The stages' findings, the reports' own and the submissions set aside, each once.
  private static func all(of edition: Edition) -> [Finding] {
    let told = (edition.findings + edition.reports.flatMap(\.findings)).uniqued()
    let returned = Set(told.lazy.filter { $0.severity == .returned }.map(\.document))
    let setAside = edition.setAside.lazy.filter { !returned.contains($0.document) }.map {
      Finding(
        code: $0.code, severity: .returned, document: $0.document, message: $0.reason, remedy: $0.remedy)
    }
    return told + setAside.uniqued()
  }

  private func key(_ finding: Finding) -> Key {
    let severity = Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0
    let isHeadline = finding.indicator.map(headline.contains) ?? false
    return Key(
      severity: -severity, headline: isHeadline ? 0 : 1, effect: -effect(of: finding),
      place: order.place(finding.county, finding.unit, finding.period, finding.indicator),
      document: finding.document ?? "", span: finding.span ?? TextSpan(-1, -1),
      words: [finding.code, finding.message, finding.evidence, finding.remedy].joined(separator: "\n"))
  }

  /// The share of its county's total that hangs on the finding, from 0 to 1.
  private func effect(of finding: Finding) -> Double {
    guard let county = finding.county, let unit = finding.unit, let period = finding.period,
      let indicator = finding.indicator,
      let total = aggregates[AggregateKey(area: .county(county), period: period, indicator: indicator)],
      let sum = total.value, sum > 0
    else { return 0 }
    let value = observations[CellKey(UnitPeriod(county, unit, period), indicator)]?.value
    guard let value else { return 1 / Double(max(1, total.unitsAnswering)) }
    return min(1, max(0, (value / sum).double))
  }

  private struct Key: Comparable {
    let severity: Int
    let headline: Int
    let effect: Double
    let place: Place
    let document: String
    let span: TextSpan
    let words: String

    static func < (left: Key, right: Key) -> Bool {
      if (left.severity, left.headline, left.effect) != (right.severity, right.headline, right.effect) {
        return (left.severity, left.headline, left.effect) < (right.severity, right.headline, right.effect)
      }
      return (left.place, left.document, left.span, left.words)
        < (right.place, right.document, right.span, right.words)
    }
  }
}

extension Decimal {
  /// The nearest `Double`, read from the decimal's own digits.
  var double: Double { Double(description) ?? 0 }
}
