import Foundation
import Model
import Publication

/// Prints what differs between two runs: the totals with their causes, then the figures.
struct DiffPrinter {
  let from: String
  let to: String
  /// Of both runs.
  let indicators: [Indicator]
  let revisions: [Revision]

  func print() {
    let totals = Dictionary(grouping: revisions.filter { $0.subject.unit == nil }, by: \.cell)
    let figures = revisions.filter { $0.subject.unit != nil }
    Swift.print("\(from) → \(to)：合计变动 \(totals.count) 项，单位数值变动 \(figures.count) 项")
    if !totals.isEmpty { Swift.print("合计") }
    for cell in unique(revisions.filter { $0.subject.unit == nil }.map(\.cell)) {
      guard let causes = totals[cell], let first = causes.first else { continue }
      let amounts = causes.map { revision in
        let amount = revision.amount == 0 ? "只改变上下限" : FigureWords.signed(revision.amount)
        return "\(Wording.cause(revision.cause)) \(amount)"
      }
      Swift.print("  \(change(first, cell))：\(amounts.joined(separator: "，"))")
    }
    if !figures.isEmpty { Swift.print("单位数值") }
    for figure in figures {
      let detail = figure.detail.isEmpty ? "" : "（\(figure.detail)）"
      Swift.print("  \(change(figure, figure.cell))：\(Wording.cause(figure.cause))\(detail)")
    }
  }

  /// `青山县/2023/publicity_events　普法宣传活动 148 → 151 场次`
  private func change(_ revision: Revision, _ cell: String) -> String {
    let indicator = indicators.first { $0.id == revision.indicator }
    let sides = [revision.before, revision.after].map { words($0, indicator?.unit ?? "") }
    return "\(cell)　\(indicator?.labelZh ?? revision.indicator.rawValue) \(sides.joined(separator: " → "))"
  }

  private func words(_ side: Revision.Side, _ unit: String) -> String {
    guard let value = side.value else { return side.status == .missingNotCollected ? "占位待补" : "没有数" }
    let doubt = side.status == .unvalidated ? "待核实" : ""
    // An open end says no more than that the total is a lower bound.
    guard let bounds = side.bounds, let upper = bounds.upper, !bounds.isPoint else {
      return "\(value)\(unit)\(doubt)"
    }
    return "\(value)\(unit)[\(bounds.lower), \(upper)]\(doubt)"
  }

  private func unique(_ cells: [String]) -> [String] {
    var seen: Set<String> = []
    return cells.filter { seen.insert($0).inserted }
  }
}

extension Revision {
  /// The name by which `huizong trace` finds it.
  var cell: String {
    ([subject.area] + [subject.unit].compactMap(\.self) + ["\(period)", "\(indicator)"]).joined(
      separator: "/")
  }
}
