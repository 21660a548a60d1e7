import Foundation
import Model

/// The columns of 待核实 that come back: what a person fills in, and by which cell the ruling is known.
package enum ReviewColumn: String, CaseIterable, Sendable {
  case value = "更正值"
  case reason = "说明"
  case author = "更正人"
  // Hidden: the key, and what was ruled on.
  case county = "县区"
  case unit = "单位名称"
  case period = "年度"
  case indicator = "指标代码"
  case stated = "原值"
  case evidenceDigest = "语句摘要"

  /// The sheet that they stand in.
  package static let sheet = "待核实"
  /// Stands before a headline indicator in the list that the column 指标 offers.
  package static let headlineMark = "★"
}

/// 待核实: what a person must rule on, the most urgent first, with room for the ruling.
struct ReviewSheet {
  let scope: WorkbookScope
  let styles: Styles

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let list = ListSheet(
      name: ReviewColumn.sheet, title: scope.title("待核实清单"),
      note:
        "按得分排列：得分＝影响（占县区合计的比重）×可疑度。\(Self.firstWork(of: scope.issues))核实后在绿色栏填写更正值、说明、更正人（三项填全，未填全的显示为红色），保存后用 huizong corrections import 录入，下次运行即按更正值计。指标栏为绿色的，先选定属于哪个指标。编号与 issues.csv 一致。共 \(scope.issues.count) 条，已全部列出。",
      columns: place + problem + ruling + keys, frozenColumns: 4)
    let (sheet, count) = try list.write(scope.issues, to: workbook, styles)
    guard count > 0 else {
      return sheet.write("没有待核实的事项。", at: CellAddress(ListSheet<RankedFinding>.firstRow, 0), styles.meta)
    }
    let column = place.count + problem.count
    let rows = ListSheet<RankedFinding>.firstRow...(ListSheet<RankedFinding>.firstRow + count - 1)
    sheet.allowOnlyNumbers(
      in: CellRange(rows: rows, columns: column...column), title: "更正值", message: "请填写不小于 0 的数字，不带单位和“余、近、约”。"
    )
    sheet.offer(
      CatalogueSheet.labels(scope.edition.indicators.count),
      in: CellRange(rows: rows, columns: Self.indicatorColumn...Self.indicatorColumn))
    for lacking in [column + 1, column + 2] {
      let cells = CellRange(rows: rows, columns: lacking...lacking)
      sheet.markEmpty(in: cells, besides: column, fill: Styles.Colour.lacking)
    }
  }

  /// Of `place`.
  private static let indicatorColumn = 5

  /// A number of a known report that no rule understood: a person can say what it counts.
  private static func isOpen(_ finding: Finding) -> Bool {
    finding.unit != nil && finding.period != nil && finding.span != nil
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
        guard let indicator = issue.finding.indicator else {
          return Self.isOpen(issue.finding) ? .fillIn : .text("")
        }
        return .text(edition.indicatorAt[indicator]?.labelZh ?? indicator.rawValue)
      },
      Column("现值", 11, styles.wrapped.with { ($0.horizontal, $0.indent) = (.center, 0) }) {
        [edition = scope.edition] issue in
        .text(Self.current(issue.finding, edition))
      },
      Column("得分", 8, styles.body) { .number($0.score.value, format: Styles.padded("0.000")) },
    ]
  }

  private var problem: [Column] {
    [
      Column("问题", 30, styles.wrapped) { .text($0.finding.message) },
      Column("处理建议", 24, styles.wrapped) { .text($0.finding.remedy) },
      Column("原文语句", 42, styles.wrapped) { .text($0.finding.evidence) },
      Column("核对页", 8, styles.body) { [scope] issue in
        let finding = issue.finding
        return .link(scope.address(of: finding.county, finding.unit, finding.period, finding.indicator))
      },
      Column("文件", 22, styles.wrapped) { issue in
        let place = issue.finding.span.map { "\n（位置 \($0.start)—\($0.end)）" } ?? ""
        return .text((issue.finding.document ?? "") + place)
      },
    ]
  }

  private var ruling: [Column] {
    [
      Column(ReviewColumn.value.rawValue, 11, styles.fillIn) { _ in .fillIn },
      Column(ReviewColumn.reason.rawValue, 20, styles.fillIn) { _ in .fillIn },
      Column(ReviewColumn.author.rawValue, 10, styles.fillIn) { _ in .fillIn },
    ]
  }

  /// Written as text, so that every program gives them back as they are.
  private var keys: [Column] {
    [
      key(.county) { $0.county },
      key(.unit) { $0.unit },
      key(.period) { $0.period?.description },
      key(.indicator) { $0.indicator?.rawValue },
      key(.stated) { [edition = scope.edition] in Self.observation(of: $0, edition)?.value?.description },
      key(.evidenceDigest) { [edition = scope.edition] in
        guard let observation = Self.observation(of: $0, edition) else { return nil }
        return observation.evidenceDigest ?? Correction.noEvidence
      },
    ]
  }

  private func key(_ column: ReviewColumn, _ value: @escaping (Finding) -> String?) -> Column {
    // Shrunk, since LibreOffice would let a hidden text flow into the empty cell beside it.
    let style = styles.body.with { ($0.horizontal, $0.shrinks) = (.left, true) }
    var key = Column(column.rawValue, 10, style) { .text(value($0.finding) ?? "") }
    key.isHidden = true
    return key
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
    observation(of: finding, edition).map { FigureCell($0, outcome: .reported).shown } ?? ""
  }

  private static func observation(of finding: Finding, _ edition: OrderedEdition) -> Observation? {
    guard let county = finding.county, let unit = finding.unit, let period = finding.period,
      let indicator = finding.indicator
    else { return nil }
    return edition.observationAt[CellKey(UnitPeriod(county, unit, period), indicator)]
  }
}
