import Model

extension PublishedTable {
  /// `indicators.csv`: the catalogue that the other tables' `indicator` refers to.
  static func indicators(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "indicators", title: "指标目录", rows: edition.indicators, columns: columns, primaryKey: ["id"])
  }

  private static let columns: [Column<Indicator>] = [
    .text("id", "指标代码", required: true) { $0.id.rawValue },
    .text("domain", "领域代码") { $0.domain.id },
    .text("domain_label", "领域") { $0.domain.labelZh },
    .text("label_zh", "指标名称") { $0.labelZh },
    .text("label_en", "英文名称") { $0.labelEn },
    .text("unit_of_measure", "计量单位") { $0.unit },
    .text("kind", "类型", values: Indicator.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
    .flag("headline", "重点指标") { $0.isHeadline },
    .text("combination", "汇总方式", "ratio: 100 × numerator ÷ denominator.", values: ["sum", "ratio", "none"]) {
      switch $0.combination {
      case .sum: "sum"
      case .ratio: "ratio"
      case .none: "none"
      }
    },
    .text("numerator", "分子指标") {
      if case .ratio(let numerator, _) = $0.combination { numerator.rawValue } else { nil }
    },
    .text("denominator", "分母指标") {
      if case .ratio(_, let denominator) = $0.combination { denominator.rawValue } else { nil }
    },
    .text("definition", "定义") { $0.definition },
  ]
}
