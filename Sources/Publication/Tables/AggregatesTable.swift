import Model

extension PublishedTable {
  /// `aggregates.csv`: long, a row for each area × period × indicator, with bounds and coverage.
  static func aggregates(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "aggregates", title: "汇总值：每个地区、统计期、指标一行，附上下限和覆盖情况", rows: edition.aggregates,
      columns: identity(edition) + figure + [statement(edition)] + units + quality + own,
      primaryKey: ["area_type", "area", "period", "indicator"])
  }

  private static func identity(_ edition: OrderedEdition) -> [Column<Aggregate>] {
    [
      .text(
        "area_type", "地区类型", "all: every unit of the pipeline.", values: Area.Level.allCases.map(\.rawValue),
        required: true
      ) { $0.area.level.rawValue },
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

  private static func statement(_ edition: OrderedEdition) -> Column<Aggregate> {
    .text(
      "statement", "合计表述",
      "As a person writes it: ≥ 1,254（缺 3）. 缺: units whose figure is lacking; 疑: units whose figure is in doubt."
    ) { edition.indicatorAt[$0.indicator]?.combination == Indicator.Combination.none ? nil : $0.statement }
  }

  private static let units: [Column<Aggregate>] = [
    .integer("units_on_roster", "应报单位数") { $0.unitsOnRoster },
    .integer("units_reporting", "已报单位数", "Units whose report was read.") { $0.unitsReporting },
    .integer("units_answering", "填列单位数", "Units with a value: by their report, or by a correction.") {
      $0.unitsAnswering
    },
    .integer("units_partly_masked", "部分占位单位数", "Answering units of whose value a placeholder hides a part.") {
      $0.unitsPartlyMasked
    },
    .integer("units_masked", "占位单位数", "Reporting units with a placeholder in its place.") { $0.unitsMasked },
    .integer("units_silent", "未提及单位数", "Reporting units that say nothing of it.") { $0.unitsSilent },
    .integer("units_missing", "未报单位数", "Units of which nothing was read.") { $0.unitsMissing },
    .integer("units_unvalidated", "待核实单位数", "Units whose value is in doubt.") { $0.unitsUnvalidated },
  ]

  private static let quality: [Column<Aggregate>] = [
    .number("unit_response", "报送率", "Percent: reporting units of the roster, of the units on the roster.") {
      $0.unitResponse
    },
    .number("item_response", "填列率", "Percent: reporting units that state it, of the reporting units.") {
      $0.itemResponse
    },
    .number("completeness", "完整率", "Percent: units whose figure is there as a whole, of all units.") {
      $0.completeness
    },
  ]

  private static let own: [Column<Aggregate>] = [
    .number("own_value", "县级自报", "What the county's own report says of the whole county; never added.") {
      $0.ownReport?.value
    },
    .number("own_lower", "县级自报下限") { $0.ownReport?.bounds.lower },
    .number("own_upper", "县级自报上限") { $0.ownReport?.bounds.upper },
  ]
}
