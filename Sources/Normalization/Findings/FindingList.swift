import Foundation
import Model

/// A finding with its weight among those of its code: what matters more to the totals comes first.
struct RankedFinding {
  var finding: Finding
  var weight: Decimal

  init(_ finding: Finding, weight: Decimal = 0) { (self.finding, self.weight) = (finding, weight) }
}

/// Collects findings in any order and gives them in one that a person can work through.
///
/// By severity, the gravest first; then doubts about stated figures, placeholders, numbers that no rule
/// understood, and last who has not reported; within each by weight, unit, period, document and place.
struct FindingList {
  private let roster: RosterIndex
  private var findings: [RankedFinding] = []

  init(roster: RosterIndex) { self.roster = roster }

  mutating func add(_ new: [RankedFinding]) { findings += new }

  /// Each finding once, even where extraction and normalization both raised it.
  func sorted() -> [Finding] {
    var seen: Set<Place> = []
    return findings.sorted(by: precedes).map(\.finding).filter { seen.insert(Place($0)).inserted }
  }

  private func precedes(_ left: RankedFinding, _ right: RankedFinding) -> Bool {
    let (a, b) = (left.finding, right.finding)
    if a.severity != b.severity { return a.severity > b.severity }
    if a.group != b.group { return a.group < b.group }
    if left.weight != right.weight { return left.weight > right.weight }
    if let first = UnitKey(a), let second = UnitKey(b), first != second {
      return roster.precedes(first, second)
    }
    return a.sortKey.lexicographicallyPrecedes(b.sortKey)
  }

  /// What makes two findings the same.
  private struct Place: Hashable {
    var code: String
    var place: [String]

    init(_ finding: Finding) {
      code = finding.code
      let span = finding.span.map { "\($0.start)-\($0.end)" }
      let indicator = finding.indicator?.rawValue ?? ""
      place =
        if let document = finding.document, let span {
          [document, span, indicator]
        } else {
          finding.sortKey
        }
    }
  }
}

extension Finding {
  fileprivate var group: Int {
    switch code {
    case "placeholder", "filled_placeholder", "filled_silence": 1
    case "unclassified": 2
    case "not_on_roster", "resubmission", "other_period": 3
    case "not_submitted": 4
    default: 0
    }
  }

  /// Everything that tells findings apart, in the order in which it counts; numbers padded to sort as text.
  fileprivate var sortKey: [String] {
    [
      county ?? "", unit ?? "", period?.description ?? "", document ?? "",
      padded(span?.start), padded(span?.end), code, indicator?.rawValue ?? "", message, remedy, evidence,
    ]
  }

  private func padded(_ number: Int?) -> String {
    guard let number else { return "" }
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}

extension UnitKey {
  fileprivate init?(_ finding: Finding) {
    guard let county = finding.county, let unit = finding.unit else { return nil }
    self.init(county: county, name: unit)
  }
}
