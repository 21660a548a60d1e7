import Model

/// 指标说明: the catalogue.
struct CatalogueSheet {
  let scope: WorkbookScope
  let styles: Styles

  static let name = "指标说明"
  /// Where the labels of so many indicators stand, as other sheets refer to them.
  static func labels(_ count: Int) -> String {
    let rows = ListSheet<Indicator>.firstRow...(ListSheet<Indicator>.firstRow + max(1, count) - 1)
    return "=\(name)!\(CellRange(rows: rows, columns: 1...1).name(absolute: true))"
  }

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let sheet = ListSheet(
      name: Self.name, title: "\(scope.edition.edition.pipeline.title)指标说明",
      note: "共 \(scope.edition.indicators.count) 项指标，★ 为重点指标。指标代码与 CSV 文件中的一致。", columns: columns,
      frozenColumns: 2)
    _ = try sheet.write(scope.edition.indicators, to: workbook, styles)
  }

  private var columns: [ListSheet<Indicator>.Column] {
    [
      .init("领域", 16, styles.body) { .text($0.domain.labelZh) },
      .init("指标", 22, styles.name) { .text(($0.isHeadline ? ReviewColumn.headlineMark : "") + $0.labelZh) },
      .init("计量单位", 9, styles.body) { .text($0.unit) },
      .init("类型", 9, styles.body) { .text(Wording.kind($0.kind)) },
      .init("汇总方式", 24, styles.wrapped) { [edition = scope.edition] indicator in
        .text(Wording.combination(indicator) { edition.indicatorAt[$0]?.labelZh ?? $0.rawValue })
      },
      .init("定义", 64, styles.wrapped) { .text($0.definition) },
      .init("指标代码", 24, styles.name.with { $0.font = styles.fonts.digits }) { .text($0.id.rawValue) },
      .init("英文名称", 30, styles.wrapped.with { $0.font = styles.fonts.digits }) { .text($0.labelEn) },
    ]
  }
}
