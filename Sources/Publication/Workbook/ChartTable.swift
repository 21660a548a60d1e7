import Foundation
import Model

/// A table under the charts, and which of its columns each chart draws.
struct ChartTable {
  struct Column {
    let header: String
    let values: [Decimal?]
  }

  struct Chart {
    let title: String
    let columns: Range<Int>
  }

  /// Over the names.
  let corner: String
  let names: [String]
  let columns: [Column]
  let charts: [Chart]
  var isHeadline = false

  /// Whether the bars lie, so that long names can be read; with many names they stand.
  var isHorizontal: Bool { names.count <= 20 }

  /// Where a chart has several columns, its title stands over them.
  var headRows: Int { charts.contains { $0.columns.count > 1 } ? 2 : 1 }

  /// The most years that stand side by side.
  private static let years = 3

  /// Those that have something to show.
  static func all(of scope: WorkbookScope) -> [ChartTable] {
    [headline(of: scope), answers(of: scope), dispositions(of: scope)].compactMap(\.self)
  }

  private static func periods(of scope: WorkbookScope) -> [Period] { scope.periods.prefix(years).reversed() }

  // MARK: Headline indicators

  private static func headline(of scope: WorkbookScope) -> ChartTable? {
    let indicators = scope.edition.indicators.filter(\.isHeadline)
    let periods = periods(of: scope)
    let bars = bars(of: scope)
    guard !indicators.isEmpty, !periods.isEmpty, !bars.isEmpty else { return nil }
    let columns = indicators.flatMap { indicator in
      periods.map { period in
        Column(
          header: periods.count > 1 ? "\(period)年" : "\(indicator.labelZh)\n（\(indicator.unit)）",
          values: bars.map { $0.value(period, indicator.id) })
      }
    }
    let charts = indicators.enumerated().map { number, indicator in
      Chart(
        title: "\(indicator.labelZh)（\(indicator.unit)）",
        columns: (number * periods.count)..<((number + 1) * periods.count))
    }
    return ChartTable(
      corner: scope.isOverall ? "县区" : "单位", names: bars.map(\.name), columns: columns, charts: charts,
      isHeadline: true)
  }

  /// A category with its values.
  private struct Bar {
    let name: String
    let value: (Period, IndicatorID) -> Decimal?
  }

  private static func bars(of scope: WorkbookScope) -> [Bar] {
    let edition = scope.edition
    if scope.isOverall {
      return scope.counties.map { county in
        Bar(name: county) { edition.aggregate(.county(county), $0, $1)?.value }
      }
    }
    let units = periods(of: scope).reversed().flatMap { period in
      scope.counties.flatMap { edition.units(of: $0, in: period) }
    }
    return units.uniqued().map { unit in Bar(name: unit.name) { edition.observation(unit, $0, $1)?.value } }
  }

  // MARK: How the indicators were answered

  private static func answers(of scope: WorkbookScope) -> ChartTable? {
    let periods = periods(of: scope)
    var counts: [Period: [CellState: Int]] = [:]
    for observation in scope.observations {
      counts[observation.period, default: [:]][CellState(observation), default: 0] += 1
    }
    let states = CellState.allCases.filter { state in periods.contains { counts[$0]?[state] != nil } }
    guard !states.isEmpty else { return nil }
    let columns = periods.map { period in
      Column(header: "\(period)年", values: states.map { counts[period]?[$0].map { Decimal($0) } })
    }
    return ChartTable(
      corner: "填报情况", names: states.map(\.label), columns: columns,
      charts: [Chart(title: "各项指标的填报情况（项）", columns: 0..<columns.count)])
  }

  // MARK: What the numbers are

  private static func dispositions(of scope: WorkbookScope) -> ChartTable? {
    var counts: [Disposition: Int] = [:]
    for report in scope.reports {
      for mention in report.mentions { counts[mention.disposition, default: 0] += 1 }
    }
    let present = Disposition.allCases.filter { counts[$0] != nil }
    guard !present.isEmpty else { return nil }
    return ChartTable(
      corner: "数字的去向", names: present.map(PageWording.label),
      columns: [Column(header: "个数", values: present.map { counts[$0].map { Decimal($0) } })],
      charts: [Chart(title: "报告中数字的去向（个）", columns: 0..<1)])
  }
}
