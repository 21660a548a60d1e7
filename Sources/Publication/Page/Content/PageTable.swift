import Model

/// A period's matrix of units and indicators.
struct PageTable: Encodable {
  struct Row: Encodable {
    let unit: String
    let isListed: Bool
    let outcome: CellState
    /// The report in force, by its place in the page's reports.
    let report: Int?
    /// In catalogue order; null for what the report does not mention. Empty where there is no report.
    let cells: [PageCell?]
  }

  struct Total: Encodable {
    let text: String
    /// How far it can be trusted: `≥1,254 缺3`.
    let note: String
  }

  let period: Int
  let listed: Int
  let reporting: Int
  let rows: [Row]
  let totals: [Total]

  init(_ edition: OrderedEdition, county: String, period: Period, reports: [String: Int]) {
    let units = edition.units(of: county, in: period)
    self.period = period.year
    rows = units.map { Self.row($0, period, edition, reports) }
    listed = units.count(where: \.isOnRoster)
    reporting = rows.count { $0.isListed && $0.outcome == .stated }
    totals = edition.indicators.map { indicator in
      let aggregate = edition.aggregate(.county(county), period, indicator.id)
      guard indicator.combination != .none else { return Total(text: "—", note: "不汇总") }
      return Total(
        text: aggregate?.value.map(Wording.groupedTotal) ?? "—",
        note: Reliability.text(for: aggregate).split(separator: "\n").joined(separator: " "))
    }
  }

  private static func row(
    _ unit: UnitRow, _ period: Period, _ edition: OrderedEdition, _ reports: [String: Int]
  ) -> Row {
    let report = edition.unitReportAt[UnitPeriod(unit.county, unit.name, period)]
    let cells = edition.indicators.map { indicator in
      edition.observation(unit, period, indicator.id).flatMap { PageCell($0, reports) }
    }
    return Row(
      unit: unit.name, isListed: unit.isOnRoster,
      outcome: report?.outcome == .reported ? .stated : CellState(report?.outcome),
      report: report?.document.flatMap { reports[$0] },
      cells: cells.allSatisfy { $0 == nil } ? [] : cells)
  }
}

/// A figure, how it is shown, and where it was read.
struct PageCell: Encodable {
  struct Place: Encodable {
    let report: Int
    let start: Int

    func encode(to encoder: any Encoder) throws {
      var pair = encoder.unkeyedContainer()
      try pair.encode(report)
      try pair.encode(start)
    }
  }

  let text: String
  let state: CellState
  let places: [Place]
  /// The ruling, where a person made one.
  let note: String?

  /// - Returns: nil for a figure that was not stated, or has no report: its row says so.
  init?(_ observation: Observation, _ reports: [String: Int]) {
    state = CellState(observation)
    if state == .silent || state == .absent || state == .unreadable { return nil }
    text = FigureCell(observation, outcome: .reported).shown
    places = observation.sources.compactMap { source in
      reports[source.document].map { Place(report: $0, start: source.span.start) }
    }
    note = observation.correction.map {
      "更正为 \(Wording.grouped($0.value))：\($0.reason)（\($0.author)，\($0.date)）"
    }
  }
}
