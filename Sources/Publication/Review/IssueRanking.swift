import Foundation
import Model

/// A finding with its place on the list that a person works through, and why it stands there.
struct RankedFinding: Sendable {
  /// From 1, the most urgent.
  let rank: Int
  let score: IssueScore
  let finding: Finding
}

/// Puts findings in the order in which a person should look at them, since few lists are read to the end: by score,
/// and among equal ones by severity, headline indicators, and the order of publication. Notes come last, since they
/// ask for nothing.
struct IssueRanking {
  private let order: PublicationOrder
  private let influence: Influence
  private let headline: Set<IndicatorID>
  private let findings: [Finding]

  init(
    _ edition: Edition, _ order: PublicationOrder, _ observations: [CellKey: Observation],
    _ aggregates: [AggregateKey: Aggregate]
  ) {
    self.order = order
    influence = Influence(edition.indicators, observations, aggregates)
    headline = Set(edition.indicators.lazy.filter(\.isHeadline).map(\.id))
    findings = Self.all(of: edition)
  }

  func ranked() -> [RankedFinding] {
    let placed = findings.map { finding in
      let score = IssueScore(influence: influence.share(of: finding), suspicion: finding.suspicion)
      return (key: key(finding, score), score: score, finding: finding)
    }
    return placed.sorted { $0.key < $1.key }.enumerated().map {
      RankedFinding(rank: $0 + 1, score: $1.score, finding: $1.finding)
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

  private func key(_ finding: Finding, _ score: IssueScore) -> Key {
    let severity = Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0
    let isHeadline = finding.indicator.map(headline.contains) ?? false
    return Key(
      isNote: finding.severity == .note, score: -score.value, severity: -severity,
      headline: isHeadline ? 0 : 1,
      place: order.place(finding.county, finding.unit, finding.period, finding.indicator),
      document: finding.document ?? "", span: finding.span ?? TextSpan(-1, -1),
      words: [finding.code, finding.message, finding.evidence, finding.remedy].joined(separator: "\n"))
  }

  private struct Key: Comparable {
    let isNote: Bool
    let score: Decimal
    let severity: Int
    let headline: Int
    let place: Place
    let document: String
    let span: TextSpan
    let words: String

    static func < (left: Key, right: Key) -> Bool {
      if left.isNote != right.isNote { return right.isNote }
      if (left.score, left.severity, left.headline) != (right.score, right.severity, right.headline) {
        return (left.score, left.severity, left.headline) < (right.score, right.severity, right.headline)
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
