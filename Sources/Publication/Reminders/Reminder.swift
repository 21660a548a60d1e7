import Model

/// What one unit is asked for: the report that has not come, or figures of the report that has.
struct Reminder {
  /// A figure that is asked for.
  struct Item {
    enum Kind: CaseIterable {
      /// A placeholder stands for it, or for some of it.
      case masked
      /// It is in doubt until somebody has looked.
      case doubtful
      /// A headline indicator that the report does not mention.
      case silent
    }

    let kind: Kind
    let indicator: Indicator
    /// As the report has it: `＊＊＊＊册`, `120`; empty where it says nothing.
    let shown: String
    /// Why it is in doubt.
    let doubts: [String]
    /// The sentences that it stands in.
    let evidence: [String]
  }

  let unit: UnitRow
  let period: Period
  let outcome: UnitReport.Outcome
  /// The submission in force; nil where there is none.
  let document: String?
  /// In the order of the kinds, then of the catalogue.
  let items: [Item]

  /// - Returns: nil where nothing is asked for.
  init?(_ unit: UnitRow, _ period: Period, doubts: [CellKey: [String]], _ edition: OrderedEdition) {
    let slot = UnitPeriod(unit.county, unit.name, period)
    let report = edition.unitReportAt[slot]
    outcome = report?.outcome ?? .notSubmitted
    (self.unit, self.period, document) = (unit, period, report?.document)
    let items =
      outcome != .reported
      ? []
      : edition.indicators.compactMap { indicator in
        Item(
          indicator, edition.observation(unit, period, indicator.id),
          doubts[CellKey(slot, indicator.id)] ?? [])
      }
    self.items = Item.Kind.allCases.flatMap { kind in items.filter { $0.kind == kind } }
    if outcome == .reported, items.isEmpty { return nil }
  }

  func items(_ kind: Item.Kind) -> [Item] { items.filter { $0.kind == kind } }
}

extension Reminder.Item {
  fileprivate init?(_ indicator: Indicator, _ observation: Observation?, _ doubts: [String]) {
    guard observation?.correction == nil, let kind = Self.kind(of: observation, indicator) else { return nil }
    let sources = observation?.sources ?? []
    self.init(
      kind: kind, indicator: indicator, shown: sources.map(\.surface).joined(separator: "、"),
      doubts: kind == .doubtful ? doubts : [], evidence: sources.map(\.evidence).uniqued())
  }

  private static func kind(of observation: Observation?, _ indicator: Indicator) -> Kind? {
    switch (observation?.missingReason, observation?.status) {
    case (.placeholder, .missingNotCollected), (.partlyPlaceholder, _): .masked
    case (_, .unvalidated): .doubtful
    case (.notStated, _): indicator.isHeadline ? .silent : nil
    default: nil
    }
  }
}

/// All reminders of some counties, unit by unit, the newest period first.
struct ReminderList {
  let reminders: [Reminder]

  init(of counties: [String], _ edition: OrderedEdition) {
    reminders = counties.flatMap { county in
      let doubts = Self.doubts(edition.issues(of: county))
      let rows = edition.periods.reversed().flatMap { period in
        edition.units(of: county, in: period).map { (unit: $0, period: period) }
      }
      let units = rows.map(\.unit).uniqued()
      return units.flatMap { unit in
        rows.filter { $0.unit == unit }.compactMap { Reminder(unit, $0.period, doubts: doubts, edition) }
      }
    }
  }

  private static func doubts(_ issues: [RankedFinding]) -> [CellKey: [String]] {
    var doubts: [CellKey: [String]] = [:]
    for finding in issues.map(\.finding) where finding.severity >= .review && finding.code != "placeholder" {
      guard let county = finding.county, let unit = finding.unit, let period = finding.period,
        let indicator = finding.indicator
      else { continue }
      doubts[CellKey(UnitPeriod(county, unit, period), indicator), default: []].append(finding.message)
    }
    return doubts
  }
}
