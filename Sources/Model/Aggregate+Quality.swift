import Foundation

// How far a total can be trusted: in numbers, and in the words that stand beside it.
extension Aggregate {
  /// Units of the roster whose report was read: with `unitsOnRoster`, the unit response.
  package var rosterUnitsReporting: Int { unitsReporting - unitsOffRoster }
  /// Units whose figure, or some of it, the value lacks (缺).
  package var unitsLacking: Int { unitsPartlyMasked + unitsMasked + unitsSilent + unitsMissing }

  /// Percent of the units on the roster whose report was read (ESS quality indicator A4, turned round).
  package var unitResponse: Decimal? { Self.percent(rosterUnitsReporting, of: unitsOnRoster) }

  /// Percent of the reporting units that state the indicator, be it in part (A5, turned round). A figure that
  /// a person put in for a unit without a report is no response.
  package var itemResponse: Decimal? {
    Self.percent(unitsReporting - unitsMasked - unitsSilent, of: unitsReporting)
  }

  /// Percent of the units whose figure is there as a whole (R1: cells provided of cells required).
  package var completeness: Decimal? {
    Self.percent(unitsAnswering - unitsPartlyMasked, of: unitsOnRoster + unitsOffRoster)
  }

  /// The total as a person writes it: `1,254`, `1,200～1,300`, `≥ 1,254（缺 3，疑 1）`, `无数（缺 6）`.
  ///
  /// 缺 are the units whose figure it lacks, 疑 those whose figure is in doubt.
  package var statement: String {
    let notes = [
      unitsLacking > 0 ? "缺 \(unitsLacking)" : nil, unitsUnvalidated > 0 ? "疑 \(unitsUnvalidated)" : nil,
    ].compactMap(\.self)
    return figure + (notes.isEmpty ? "" : "（\(notes.joined(separator: "，"))）")
  }

  private var figure: String {
    guard let value else { return "无数" }
    return bounds?.statement ?? value.grouped
  }

  /// To two decimal places, rounded half up; nil of nothing.
  private static func percent(_ part: Int, of whole: Int) -> Decimal? {
    guard whole > 0 else { return nil }
    return (100 * Decimal(part) / Decimal(whole)).rounded(places: 2)
  }
}

extension Interval {
  /// `1,254`, `1,200～1,300`, `≥ 1,254`.
  package var statement: String {
    guard let upper else { return "≥ \(lower.grouped)" }
    return isPoint ? lower.grouped : "\(lower.grouped)～\(upper.grouped)"
  }
}
