import Model

extension PublishedTable {
  /// `revisions.csv`: what is another figure or total than in the publication before, by cause.
  static func revisions(_ edition: OrderedEdition) -> PublishedTable {
    let previous = edition.edition.revisions.previous
    return PublishedTable(
      "revisions", title: "修订：与上次发布相比有变动的数值和合计，按原因分列", rows: edition.revisions,
      columns: [.text("previous_run", "上次发布", "The run that was compared with.") { _ in previous }]
        + identity(edition) + change,
      primaryKey: ["area_type", "area", "unit", "period", "indicator", "cause"])
  }

  private static func identity(_ edition: OrderedEdition) -> [Column<Revision>] {
    [
      .text(
        "area_type", "类型", "unit: a unit's figure; the others are totals, as in aggregates.csv.",
        values: ["unit"] + Area.Level.allCases.map(\.rawValue), required: true
      ) { $0.subject.areaType },
      .text("area", "地区", "Of a figure, the unit's county.", required: true) { $0.subject.area },
      .text("unit", "单位", "Empty for a total.") { $0.subject.unit },
      .period(required: true) { $0.period },
      .text("indicator", "指标", "Its id in indicators.csv.", required: true) { $0.indicator.rawValue },
      .text("indicator_label", "指标名称") { edition.indicatorAt[$0.indicator]?.labelZh },
      .text("unit_of_measure", "计量单位") { edition.indicatorAt[$0.indicator]?.unit },
    ]
  }

  private static let change: [Column<Revision>] = [
    .text(
      "cause", "原因",
      "Of a total, a row for each cause. catalogue: the same submission read in another way (catalogue, rules, roster or program).",
      values: Revision.Cause.allCases.map(\.rawValue), required: true
    ) { $0.cause.rawValue },
    .number(
      "amount", "影响数",
      "What the cause adds to the value; a total's amounts add up to value_after − value_before, an empty value counting as 0."
    ) { $0.amount },
    .number("value_before", "原数", "The whole value, whatever the cause.") { $0.before.value },
    .number("value_after", "现数") { $0.after.value },
    .number("lower_before", "原下限") { $0.before.bounds?.lower },
    .number("upper_before", "原上限") { $0.before.bounds?.upper },
    .number("lower_after", "现下限") { $0.after.bounds?.lower },
    .number("upper_after", "现上限") { $0.after.bounds?.upper },
    .text("status_before", "原状态", "As obs_status; empty for a total.", values: statuses) {
      $0.before.status?.rawValue
    },
    .text("status_after", "现状态", values: statuses) { $0.after.status?.rawValue },
    .text("detail", "说明", "The submission, the ruling or the catalogue's digests.") { $0.detail },
  ]

  private static let statuses = ObservationStatus.allCases.map(\.rawValue)
}

extension Revision.Subject {
  var areaType: String {
    switch self {
    case .figure: "unit"
    case .total(let area): area.level.rawValue
    }
  }

  /// The area's name; of a figure its county.
  package var area: String {
    switch self {
    case .figure(let county, _): county
    case .total(let area): area.name
    }
  }

  package var unit: String? {
    if case .figure(_, let unit) = self { unit } else { nil }
  }
}
