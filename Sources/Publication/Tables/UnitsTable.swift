import Model

extension PublishedTable {
  /// `units.csv`: wide, a row for each unit × period, a column for each indicator.
  static func units(_ edition: OrderedEdition) -> PublishedTable {
    PublishedTable(
      "units", title: "分单位宽表：每个单位、统计期一行，每个指标一列", rows: edition.unitReports,
      columns: unit(edition) + edition.indicators.map { value(of: $0, edition) },
      primaryKey: ["county", "unit", "period"])
  }

  private static func unit(_ edition: OrderedEdition) -> [Column<UnitReport>] {
    [
      .text("county", "县区", required: true) { $0.county },
      .text("unit", "单位", required: true) { $0.unit },
      .text("unit_code", "单位代码") { edition.rosterUnitAt[UnitKey(county: $0.county, unit: $0.unit)]?.code },
      .period(required: true) { $0.period },
      .text(
        "outcome", "报送情况", values: ["reported", "not_submitted", "unreadable"],
        labels: ["reported": "已报送", "not_submitted": "未报送", "unreadable": "无法读取"], required: true
      ) {
        $0.outcome.rawValue
      },
      .flag("on_roster", "在名册") { $0.isOnRoster },
      .text("document", "文件", "The submission in force.") { $0.document },
      .text("superseded", "被替代文件", "Earlier submissions, newest first, joined with ' | '.") {
        $0.superseded.isEmpty ? nil : $0.superseded.joined(separator: " | ")
      },
    ]
  }

  private static func value(of indicator: Indicator, _ edition: OrderedEdition) -> Column<UnitReport> {
    .number(
      indicator.id.rawValue, indicator.labelZh,
      "\(indicator.labelEn) (\(indicator.unit)). Empty where missing."
    ) {
      edition.observationAt[CellKey(UnitPeriod($0.county, $0.unit, $0.period), indicator.id)]?.value
    }
  }
}
