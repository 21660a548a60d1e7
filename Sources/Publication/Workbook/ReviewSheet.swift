import Foundation
import Model

/// 待核实: what a person must rule on, the most urgent first, with room for the ruling.
struct ReviewSheet {
  let scope: WorkbookScope
  let styles: Styles

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let list = ListSheet(
      name: "待核实", title: scope.title("待核实清单"),
      note:
        "按得分排列：得分＝影响（占县区合计的比重）×可疑度。\(Self.firstWork(of: scope.issues))核实后在绿色栏填写更正值、说明、更正人，交统计负责人录入更正表（corrections.csv）。编号与 issues.csv 一致。共 \(scope.issues.count) 条，已全部列出。",
      columns: place + problem + ruling, frozenColumns: 3)
    let (sheet, count) = try list.write(scope.issues, to: workbook, styles)
    guard count > 0 else {
      return sheet.write("没有待核实的事项。", at: CellAddress(ListSheet<RankedFinding>.firstRow, 0), styles.meta)
    }
    let column = list.columns.count - 3
    let rows = ListSheet<RankedFinding>.firstRow...(ListSheet<RankedFinding>.firstRow + count - 1)
    sheet.allowOnlyNumbers(
      in: CellRange(rows: rows, columns: column...column), title: "更正值", message: "请填写不小于 0 的数字，不带单位和“余、近、约”。"
    )
  }

  private typealias Column = ListSheet<RankedFinding>.Column

  private var place: [Column] {
    [
      Column("编号", 6, styles.body) { .label($0.rank) },
      Column("级别", 8, styles.body) { .text(Wording.severity($0.finding.severity)) },
      Column("单位", 14, styles.wrapped) {
        .text([$0.finding.county, $0.finding.unit].compactMap(\.self).joined(separator: "\n"))
      },
      Column("统计期", 7, styles.body) { .label($0.finding.period?.year) },
      Column("指标", 13, styles.wrapped) { [edition = scope.edition] issue in
        .text(issue.finding.indicator.map { edition.indicatorAt[$0]?.labelZh ?? $0.rawValue } ?? "")
      },
      Column("现值", 11, styles.wrapped.with { $0.horizontal = .center }) { [edition = scope.edition] issue in
        .text(Self.current(issue.finding, edition))
      },
      Column("得分", 8, styles.body) { .number($0.score.value, format: "0.000") },
    ]
  }

  private var problem: [Column] {
    [
      Column("问题", 30, styles.wrapped) { .text($0.finding.message) },
      Column("处理建议", 24, styles.wrapped) { .text($0.finding.remedy) },
      Column("原文语句", 42, styles.wrapped) { .text($0.finding.evidence) },
      Column("文件", 22, styles.wrapped) { issue in
        let place = issue.finding.span.map { "\n（位置 \($0.start)—\($0.end)）" } ?? ""
        return .text((issue.finding.document ?? "") + place)
      },
    ]
  }

  private var ruling: [Column] {
    [
      Column("更正值", 11, styles.fillIn) { _ in .fillIn },
      Column("说明", 20, styles.fillIn) { _ in .fillIn },
      Column("更正人", 10, styles.fillIn) { _ in .fillIn },
    ]
  }

  /// What a clerk settles in ten minutes, at half a minute each, and how much of the whole that is.
  private static func firstWork(of issues: [RankedFinding]) -> String {
    let total = issues.reduce(0) { $0 + $1.score.value }
    guard issues.count > tenMinutes, total > 0 else { return "" }
    let first = issues.prefix(tenMinutes).reduce(0) { $0 + $1.score.value }
    return "前 \(tenMinutes) 条约需十分钟，占全部得分的 \((100 * first / total).rounded(places: 0))%。"
  }

  private static let tenMinutes = 20

  /// The figure in doubt as the 汇总表 shows it.
  private static func current(_ finding: Finding, _ edition: OrderedEdition) -> String {
    guard let county = finding.county, let unit = finding.unit, let period = finding.period,
      let indicator = finding.indicator,
      let observation = edition.observationAt[CellKey(UnitPeriod(county, unit, period), indicator)]
    else { return "" }
    return FigureCell(observation, outcome: .reported).shown
  }
}
