import Foundation
import Model

/// The figures that a total's revision comes from, in words: `石桥乡 +12、柳林镇 -3`.
struct RevisedParts {
  private let changes: [Key: [(cell: FigureChanges.Cell, change: FigureChanges.Change)]]
  private let parts: [IndicatorID: [IndicatorID]]
  private let areas: AreaIndex
  /// How many are named; the others are counted.
  private static let listed = 5

  private struct Key: Hashable {
    var cause: Revision.Cause
    var period: Period
    var indicator: IndicatorID
  }

  init(of figures: FigureChanges, indicators: [Indicator], areas: AreaIndex) {
    self.areas = areas
    changes = Dictionary(
      grouping: figures.changes.map { (cell: $0.key, change: $0.value) },
      by: { Key(cause: $0.change.cause, period: $0.cell.period, indicator: $0.cell.indicator) })
    let parts = indicators.map { indicator in
      switch indicator.combination {
      case .ratio(let numerator, let denominator): (indicator.id, [numerator, denominator])
      case .sum, .none: (indicator.id, [indicator.id])
      }
    }
    self.parts = Dictionary(parts, uniquingKeysWith: { first, _ in first })
  }

  /// By the size of what they add, then by name; of a rate those of its parts.
  func detail(of cause: Revision.Cause, _ indicator: IndicatorID, in area: Area, _ period: Period) -> String {
    var amounts: [[String]: Decimal] = [:]
    for part in parts[indicator] ?? [indicator] {
      for (cell, change) in changes[Key(cause: cause, period: period, indicator: part)] ?? []
      where areas.holds(cell.county, in: area) {
        let (was, now) = (Revision.Side(change.before), Revision.Side(change.after))
        amounts[[cell.county, cell.unit], default: 0] += now.contribution - was.contribution
      }
    }
    let isRate = parts[indicator].map { $0 != [indicator] } ?? false
    let ranked = amounts.sorted { (-abs($0.value), $0.key.joined()) < (-abs($1.value), $1.key.joined()) }
    let names = ranked.prefix(Self.listed).map { unit, amount in
      let name = area.level == .county ? unit[1] : unit.joined()
      // What a part changed by is not what the rate changed by.
      return isRate || amount == 0 ? name : "\(name) \(amount < 0 ? "" : "+")\(amount)"
    }
    let rest = ranked.count - names.count
    return names.joined(separator: "、") + (rest > 0 ? "，另有 \(rest) 个单位" : "")
  }
}
