import Foundation
import Ledger
import Model
import Nightly
import Publication

/// What a run says when it has ended: where the results are, and what they say.
struct RunSummary {
  let text: String

  /// - Parameters:
  ///   - title: the pipeline's.
  ///   - day: of the run.
  init(_ outcome: JobOutcome, title: String, on day: CalendarDate) {
    guard let edition = outcome.edition else {
      let counts = outcome.counts
      let night = NightSummary(
        unchangedSince: outcome.folder.lastPathComponent, title: title,
        waiting: counts.reviews + counts.returns,
        on: day)
      text = "\(title)：没有变化，没有重新发布；结果仍在 \(Self.shortened(outcome.latest.path))\n\(night.text)"
      return
    }
    var lines = ["\(edition.pipeline.title)：结果在 \(Self.shortened(outcome.latest.path))"]
    lines.append("  \(edition.overallWorkbook) 和 county/ 下各县的工作簿；observations.csv 等数据表，说明见 datapackage.json")
    lines.append(Self.submissions(edition))
    let periods = Set(edition.unitReports.map(\.period)).sorted(by: >)
    for period in periods { lines += Self.period(period, edition) }
    let toReview = edition.findings.filter { $0.severity >= .review }.count
    lines.append("  待核实 \(toReview) 处（issues.csv 和各县工作簿的“待核实”表）")
    lines += Self.revisions(edition.revisions)
    lines += [edition.run.summary].compactMap(\.self)
    text = lines.joined(separator: "\n")
  }

  private static func revisions(_ list: RevisionList) -> [String] {
    guard let previous = list.previous, !list.revisions.isEmpty else { return [] }
    let figures = list.revisions.count { $0.subject.unit != nil }
    let totals = Set(list.revisions.filter { $0.subject.unit == nil }.map(\.cell)).count
    return ["  与上次发布（\(previous)）相比，单位数值变动 \(figures) 项、合计变动 \(totals) 项（revisions.csv 和“修订”表）"]
  }

  private static func submissions(_ edition: Edition) -> String {
    let read = edition.reports.count
    let aside = edition.setAside.count
    let figures = edition.observations.filter { $0.value != nil }.count
    return "  读取 \(read) 份，退回 \(aside) 份；得到统计数据 \(figures) 项"
  }

  private static func period(_ period: Period, _ edition: Edition) -> [String] {
    let units = edition.unitReports.filter { $0.period == period && $0.isOnRoster }
    let reported = units.filter { $0.outcome == .reported }.count
    var lines = ["  \(period)年：应报 \(units.count)，已报 \(reported)"]
    for indicator in edition.indicators where indicator.isHeadline {
      guard
        let total = edition.aggregates.first(where: {
          $0.area == .all && $0.period == period && $0.indicator == indicator.id
        }),
        let value = total.value
      else { continue }
      let isOpen = total.bounds?.upper == nil
      let missing = total.unitsOnRoster - total.unitsAnswering
      lines.append(
        "    \(indicator.labelZh) \(isOpen ? "≥ " : "")\(value) \(indicator.unit)\(isOpen && missing > 0 ? "（缺 \(missing) 个单位）" : "")"
      )
    }
    return lines
  }

  private static func shortened(_ path: String) -> String {
    let current = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(current) ? String(path.dropFirst(current.count)) : path
  }
}
