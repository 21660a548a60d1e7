import Foundation
import Model

/// A county's charts: how its units answered, what its numbers are, and its headline figures by unit.
struct PageCharts {
  private let content: PageContent
  private let edition: OrderedEdition

  /// The most bars in a chart; the largest are shown, and the note says so.
  private static let limit = 12

  init(_ content: PageContent, edition: OrderedEdition) { (self.content, self.edition) = (content, edition) }

  var figures: [ChartFigure] {
    guard let table = content.tables.first, !table.rows.isEmpty else { return [] }
    return [answers(table), dispositions].compactMap(\.self)
      + content.indicators.indices.filter { content.indicators[$0].headline }.compactMap { units($0, table) }
  }

  // MARK: How units answered

  private func answers(_ table: PageTable) -> ChartFigure? {
    let headline = content.indicators.indices.filter { content.indicators[$0].headline }
    guard !headline.isEmpty else { return nil }
    var chart = ChartFigure(
      title: "重点指标填列情况", note: "\(table.period)年，\(table.rows.count) 个单位；格内为单位数",
      height: headline.count * 30 + 6)
    for (line, indicator) in headline.enumerated() {
      let y = line * 30 + 6
      chart.words.append(.label(content.indicators[indicator].label, y: y + 15))
      var x = 120
      for (tone, count) in Self.counts(of: indicator, table) where count > 0 {
        let width = max(14, 232 * count / table.rows.count)
        chart.bars.append(.init(x: x, y: y, width: width - 1, height: 22, tone: tone))
        chart.words.append(.init(x: x + width / 2, y: y + 15, text: "\(count)", tone: "inside on-\(tone)"))
        x += width
      }
    }
    chart.key = Self.answerKeys
    return chart
  }

  private static let answerKeys = [
    ChartFigure.Key(tone: "answered", label: "有数值"), .init(tone: "doubtful", label: "待核实"),
    .init(tone: "placeholder", label: "占位待补"), .init(tone: "silent", label: "未提及"),
    .init(tone: "absent", label: "未报或不可读"),
  ]

  private static func counts(of indicator: Int, _ table: PageTable) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for row in table.rows { counts[tone(of: row, indicator), default: 0] += 1 }
    return answerKeys.map { ($0.tone, counts[$0.tone] ?? 0) }
  }

  private static func tone(of row: PageTable.Row, _ indicator: Int) -> String {
    guard let cell = row.cells.indices.contains(indicator) ? row.cells[indicator] : nil else {
      return row.outcome == .stated ? "silent" : "absent"
    }
    switch cell.state {
    case .doubtful: return "doubtful"
    case .placeholder: return "placeholder"
    default: return "answered"
    }
  }

  // MARK: What numbers are

  private var dispositions: ChartFigure? {
    var counts: [String: Int] = [:]
    for report in content.reports { counts.merge(report.counts, uniquingKeysWith: +) }
    let present = content.dispositions.compactMap { term in counts[term.key].map { (term, $0) } }
    guard let most = present.map(\.1).max() else { return nil }
    let total = present.reduce(0) { $0 + $1.1 }
    var chart = ChartFigure(
      title: "数字的去向", note: "\(content.reports.count) 份报告，共 \(Wording.grouped(total)) 个数字",
      height: present.count * 24 + 6)
    for (line, (term, count)) in present.enumerated() {
      let y = line * 24 + 6
      let width = max(2, 180 * count / most)
      chart.words.append(.label(term.label, y: y + 12))
      chart.bars.append(.init(x: 120, y: y, width: width, height: 16, tone: "n-\(term.key)"))
      chart.words.append(.init(x: 126 + width, y: y + 12, text: Wording.grouped(count), tone: "value"))
    }
    return chart
  }

  // MARK: A headline figure by unit

  private struct UnitBar {
    let unit: String
    let values: [(period: Int, observation: Observation)]
    var newest: Decimal { values.first?.observation.value ?? 0 }
  }

  /// One bar a unit and year; the years side by side where there are two, the newest first.
  private func units(_ indicator: Int, _ table: PageTable) -> ChartFigure? {
    let years = content.periods.prefix(2)
    let all = table.rows.map { row in
      UnitBar(unit: row.unit, values: years.compactMap { observed(row.unit, $0, indicator) })
    }
    let stated = all.filter { !$0.values.isEmpty }
    guard !stated.isEmpty else { return nil }
    let shown = stated.enumerated().sorted { ($1.element.newest, $0.offset) < ($0.element.newest, $1.offset) }
      .prefix(Self.limit).map(\.element)
    let most = shown.flatMap(\.values).compactMap(\.observation.value).max() ?? 0
    let row = content.indicators[indicator]
    let rest = stated.count > shown.count ? "；数值最大的 \(shown.count) 个单位，共 \(stated.count) 个" : ""
    let step = 13 * years.count + 9
    var chart = ChartFigure(
      title: "\(row.label)（\(row.unit)）",
      note: years.map { "\($0)年" }.joined(separator: "、") + "，分单位" + rest, height: shown.count * step + 6)
    for (line, unit) in shown.enumerated() {
      let y = line * step + 6
      chart.words.append(.label(unit.unit, y: y + (step - 9) / 2 + 4))
      for (period, observation) in unit.values {
        let top = y + 13 * (years.firstIndex(of: period) ?? 0)
        add(observation, y: top, most: most, isNewest: period == years.first, to: &chart)
      }
    }
    if years.count > 1 {
      chart.key = zip(years, ["newest", "earlier"]).map { .init(tone: $1, label: "\($0)年") }
    }
    return chart
  }

  private func observed(
    _ unit: String, _ year: Int, _ indicator: Int
  ) -> (period: Int, observation: Observation)? {
    let key = CellKey(UnitPeriod(content.county, unit, Period(year)), edition.indicators[indicator].id)
    return edition.observationAt[key].flatMap { $0.value == nil ? nil : (year, $0) }
  }

  private func add(
    _ observation: Observation, y: Int, most: Decimal, isNewest: Bool, to chart: inout ChartFigure
  ) {
    let share = most > 0 ? ((observation.value ?? 0) / most).double : 0
    let width = max(1, Int((150 * min(1, max(0, share))).rounded()))
    chart.bars.append(.init(x: 120, y: y, width: width, height: 11, tone: isNewest ? "newest" : "earlier"))
    let text = FigureCell(observation, outcome: .reported).shown
    chart.words.append(.init(x: 126 + width, y: y + 10, text: text, tone: "value"))
  }
}
