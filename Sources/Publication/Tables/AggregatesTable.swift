import Model

extension PublishedTable {
  /// `aggregates.csv`: long, a row for each area × period × indicator, with bounds and coverage.
  static func aggregates(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "aggregates", title: "汇总值：每个地区、统计期、指标一行，附上下限和覆盖情况", rows: edition.aggregates,
      columns: identity(edition) + figure + coverage,
      primaryKey: ["area_type", "area", "period", "indicator"])
  }

  private static func identity(_ edition: OrderedEdition) -> [Column<Aggregate>] {
    [
      .text(
        "area_type", "地区类型", "all: every unit of the pipeline.", values: ["county", "all"], required: true
      ) {
        if case .all = $0.area { "all" } else { "county" }
      },
      .text("area", "地区", required: true) { $0.area.name },
      .period(required: true) { $0.period },
      .text("indicator", "指标", "Its id in indicators.csv.", required: true) { $0.indicator.rawValue },
      .text("indicator_label", "指标名称") { edition.indicatorAt[$0.indicator]?.labelZh },
      .text("unit_of_measure", "计量单位") { edition.indicatorAt[$0.indicator]?.unit },
    ]
  }

  private static let figure: [Column<Aggregate>] = [
    .number(
      "value", "合计", "The sum of stated values, or the recomputed rate; empty where no unit stated one."
    ) {
      $0.value
    },
    .number("lower", "下限") { $0.bounds?.lower },
    .number("upper", "上限", "Empty where a masked, silent or missing unit could add to it.") {
      $0.bounds?.upper
    },
  ]

  private static let coverage: [Column<Aggregate>] = [
    .integer("units_on_roster", "应报单位数") { $0.unitsOnRoster },
    .integer("units_reporting", "已报单位数", "Units whose report was read.") { $0.unitsReporting },
    .integer("units_answering", "填列单位数", "Reporting units with a value.") { $0.unitsAnswering },
    .integer("units_masked", "占位单位数", "Reporting units with a placeholder in its place.") { $0.unitsMasked },
    .integer("units_unvalidated", "待核实单位数", "Units whose value is in doubt.") { $0.unitsUnvalidated },
  ]
}
