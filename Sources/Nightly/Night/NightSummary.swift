import Model
import Publication

/// The night in one paragraph that can be forwarded as it is.
package struct NightSummary: Hashable, Sendable {
  package let text: String

  /// Of what is published, and what is another since the publication before. Where nothing is, nothing is said of it:
  /// the same figures have the same summary.
  init(_ edition: Edition, since previous: Vintage?, on day: CalendarDate) {
    let read = edition.reports.count
    let aside = edition.setAside.count
    var sentences = [
      "截至\(Self.words(day))，\(edition.pipeline.title)共收到材料\(read + aside)份，读取\(read)份，退回\(aside)份"
        + Self.arrivals(edition, since: previous)
    ]
    let periods = Set(edition.unitReports.map(\.period)).sorted(by: >)
    sentences += periods.map { period in
      let units = edition.unitReports.filter { $0.period == period && $0.isOnRoster }
      return "\(period)年应报\(units.count)个单位，已报\(units.count { $0.outcome == .reported })个"
    }
    let figures = edition.observations.count { $0.value != nil }
    let waiting = edition.findings.count { $0.severity >= .review }
    sentences.append("得到统计数据\(figures)项" + (waiting == 0 ? "，没有需要核实的问题" : "，有\(waiting)处需人工核实"))
    sentences += Self.changes(edition.revisions)
    text = sentences.joined(separator: "。") + "。"
  }

  /// Of a night without news.
  package init(unchangedSince name: String, title: String, waiting: Int, on day: CalendarDate) {
    let left = waiting == 0 ? "没有需要核实的问题" : "仍有\(waiting)处需人工核实"
    text = "截至\(Self.words(day))，\(title)没有新收到或改动的材料，\(name)发布的结果不变，\(left)。"
  }

  private static func arrivals(_ edition: Edition, since previous: Vintage?) -> String {
    guard let before = previous?.submissions else { return "" }
    let now = Dictionary(
      edition.run.submissions.map { ($0.document, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let new = now.keys.count { before[$0] == nil }
    let changed = now.count { document, digest in before[document].map { $0 != digest } ?? false }
    let gone = before.keys.count { now[$0] == nil }
    guard new + changed + gone > 0 else { return "" }
    return "；与上次发布相比，读取的材料新增\(new)份、改动\(changed)份、撤下\(gone)份"
  }

  private static func changes(_ list: RevisionList) -> [String] {
    guard let previous = list.previous, !list.revisions.isEmpty else { return [] }
    let figures = list.revisions.count { $0.subject.unit != nil }
    let totals = Set(
      list.revisions.filter { $0.subject.unit == nil }.map {
        [$0.subject.area, "\($0.period)", "\($0.indicator)"]
      })
    return ["与上次发布（\(previous)）相比，单位数值变动\(figures)项，合计变动\(totals.count)项"]
  }

  private static func words(_ day: CalendarDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }
}
