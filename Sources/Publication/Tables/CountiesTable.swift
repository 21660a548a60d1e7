import Model

extension PublishedTable {
  /// `counties.csv`: wide, a row for each county × period, a column for the total of each indicator.
  static func counties(_ edition: OrderedEdition) -> PublishedTable {
    let rows = edition.counties.flatMap { county in
      edition.periods.map { Coverage(of: county, in: $0, edition) }
    }
    return PublishedTable(
      "counties", title: "分县区宽表：每个县区、统计期一行，每个指标一列", rows: rows,
      columns: coverage + edition.indicators.map { total(of: $0, edition) }, primaryKey: ["county", "period"])
  }

  private static let coverage: [Column<Coverage>] = [
    .text("county", "县区", required: true) { $0.county },
    .period(required: true) { $0.period },
    .integer("units_on_roster", "应报单位数") { $0.unitsOnRoster },
    .integer("units_reporting", "已报单位数") { $0.unitsReporting },
  ]

  private static func total(of indicator: Indicator, _ edition: OrderedEdition) -> Column<Coverage> {
    .number(
      indicator.id.rawValue, indicator.labelZh,
      "\(indicator.labelEn) (\(indicator.unit)): the sum of stated values. aggregates.csv has its bounds and coverage."
    ) { edition.aggregate(.county($0.county), $0.period, indicator.id)?.value }
  }
}

/// How many of a county's units must report and did.
struct Coverage {
  let county: String
  let period: Period
  let unitsOnRoster: Int
  let unitsReporting: Int

  /// As the county's totals have it; counted from the unit reports where it has none.
  init(of county: String, in period: Period, _ edition: OrderedEdition) {
    (self.county, self.period) = (county, period)
    let total = edition.indicators.lazy.compactMap { edition.aggregate(.county(county), period, $0.id) }.first
    let reports = edition.unitReports(of: county).lazy.filter { $0.period == period }
    unitsOnRoster = total?.unitsOnRoster ?? reports.filter(\.isOnRoster).count
    unitsReporting = total?.unitsReporting ?? reports.filter { $0.outcome == .reported }.count
  }
}
