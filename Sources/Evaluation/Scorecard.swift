// Evaluation: how well mentions agree with reports that a person has annotated.
import Foundation
import Model

/// The figures of an extractor over gold reports, counted as the project's `score.py` counts them.
///
/// - `mentions`: a mention is right when its indicator and its value, or its being masked, are.
/// - `strict`: precision and role must be right as well.
/// - `cells`: what a statistician would record for each report and indicator, the sum of its `total` mentions;
///   rates are left out.
/// - `placeholders`: each is found and told apart as a quantity, a name or part of a fixed expression.
/// - `accounted`: the share of the text's decimal digits that lie inside some mention.
package struct Scorecard: Hashable, Sendable {
  package private(set) var mentions = Tally()
  package private(set) var strict = Tally()
  package private(set) var cells = Tally()
  package private(set) var placeholders = Share()
  package private(set) var accounted = Share()
  /// Every difference, in the order in which it was met.
  package private(set) var differences: [Difference] = []
  private var tallies: [IndicatorID: Tally] = [:]
  /// In the order of first appearance, which decides between indicators with as many gold mentions.
  private var order: [IndicatorID] = []
  private let rates: Set<IndicatorID>

  /// - Parameter indicators: the catalogue that the gold reports were annotated by.
  package init(indicators: [Indicator]) {
    rates = Set(indicators.filter { $0.kind == .rate }.map(\.id))
  }

  /// The tally of each indicator that is in the gold reports or was claimed, the most frequent first.
  package var byIndicator: [(indicator: IndicatorID, tally: Tally)] {
    let rows = order.enumerated().map { (index: $0, indicator: $1, tally: tallies[$1] ?? Tally()) }
    return rows.sorted { ($1.tally.gold, $0.index) < ($0.tally.gold, $1.index) }
      .map { (indicator: $0.indicator, tally: $0.tally) }
  }

  /// Counts one report.
  ///
  /// - Parameter mentions: every mention of the report, of whatever disposition, with offsets in `gold.text`.
  package mutating func add(_ gold: GoldReport, mentions: [Mention]) {
    let said = mentions.map(Claim.init)
    scoreMarks(of: gold, said: said)
    scoreCells(of: gold, said: said)
    account(for: gold, said: said)
  }

  private mutating func scoreMarks(of gold: GoldReport, said: [Claim]) {
    let claimed = said.indices.filter { said[$0].isClaimed }
    var used: Set<Int> = []
    for mark in gold.marks {
      for wanted in mark.wanted {
        let hits = claimed.filter {
          said[$0].span.overlaps(mark.span) && said[$0].names(oneOf: wanted) && !used.contains($0)
        }
        let good = hits.filter { mark.agrees(with: said[$0]) }
        if mark.isOptional {
          used.formUnion(good)
        } else if let first = good.first {
          used.insert(first)
          countRight(mark, wanted[0], said[first], in: gold)
        } else {
          count(wanted[0]) { $0.gold += 1 }
          let near = claimed.map { said[$0] }.filter { $0.span.overlaps(mark.span) }
          differences.append(.missed(mark, near, in: gold))
        }
      }
      scorePlaceholder(mark, said: said, in: gold)
    }
    for index in claimed where !used.contains(index) && !gold.allows(said[index]) {
      countFalse(said[index], in: gold)
    }
  }

  private mutating func countRight(
    _ mark: GoldMark, _ indicator: IndicatorID, _ claim: Claim, in gold: GoldReport
  ) {
    count(indicator) { ($0.gold, $0.said, $0.right) = ($0.gold + 1, $0.said + 1, $0.right + 1) }
    let isPrecise = mark.isMasked || claim.precision == mark.precision
    if isPrecise && claim.role == mark.role {
      strict.right += 1
    } else {
      differences.append(.strict(mark, claim, in: gold))
    }
  }

  private mutating func countFalse(_ claim: Claim, in gold: GoldReport) {
    if let indicator = claim.indicator { count(indicator) { $0.said += 1 } }
    differences.append(.false(claim, in: gold))
  }

  /// Counts for mentions and for the indicator; `strict` has the same gold and said, its own right.
  private mutating func count(_ indicator: IndicatorID, _ change: (inout Tally) -> Void) {
    if tallies[indicator] == nil { order.append(indicator) }
    change(&tallies[indicator, default: Tally()])
    change(&mentions)
    (strict.gold, strict.said) = (mentions.gold, mentions.said)
  }

  private mutating func scorePlaceholder(_ mark: GoldMark, said: [Claim], in gold: GoldReport) {
    guard mark.isPlaceholder else { return }
    let claims = said.filter { $0.span.overlaps(mark.span) }
    let isRight = mark.placeholderIsRight(in: claims)
    placeholders.count(isRight)
    if !isRight { differences.append(.place(mark, claims, in: gold)) }
  }

  private mutating func scoreCells(of gold: GoldReport, said: [Claim]) {
    for cell in Cell.cells(of: gold, said: said, except: rates) {
      if cell.isExpected { cells.gold += 1 }
      if cell.isSaid && (cell.isExpected || !cell.isRight) { cells.said += 1 }
      if cell.isRight && cell.isExpected { cells.right += 1 }
      if !cell.isRight && (cell.isExpected || cell.isSaid) { differences.append(.cell(cell, in: gold)) }
    }
  }

  private mutating func account(for gold: GoldReport, said: [Claim]) {
    var isInside = Array(repeating: false, count: gold.scalars.count)
    for claim in said {
      let (start, end) = (max(0, claim.span.start), min(isInside.count, claim.span.end))
      for at in start..<max(start, end) { isInside[at] = true }
    }
    for (at, scalar) in gold.scalars.enumerated() where scalar.properties.generalCategory == .decimalNumber {
      accounted.count(isInside[at])
    }
  }
}
