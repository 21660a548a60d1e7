import Model

extension PublishedTable {
  /// The table with the references to other tables that hold in this edition.
  ///
  /// A finding may be about a unit that no roster knows; a key that such a row breaks is left out.
  func linked(in edition: OrderedEdition) -> PublishedTable {
    var table = self
    table.foreignKeys = candidates(in: edition)
    return table
  }

  private func candidates(in edition: OrderedEdition) -> [ForeignKey] {
    var keys: [ForeignKey] = []
    if let used = indicatorsUsed(in: edition), used.allSatisfy({ edition.indicatorAt[$0] != nil }) {
      keys.append(ForeignKey(fields: ["indicator"], table: "indicators", tableFields: ["id"]))
    }
    if name == "observations", edition.observations.allSatisfy({ edition.unitReport(of: $0) != nil }) {
      let fields = ["county", "unit", "period"]
      keys.append(ForeignKey(fields: fields, table: "units", tableFields: fields))
    }
    return keys
  }

  /// nil for a table without indicators.
  private func indicatorsUsed(in edition: OrderedEdition) -> Set<IndicatorID>? {
    switch name {
    case "observations": Set(edition.observations.map(\.indicator))
    case "aggregates": Set(edition.aggregates.map(\.indicator))
    case "revisions": Set(edition.revisions.map(\.indicator))
    case "issues": Set(edition.issues.compactMap(\.finding.indicator))
    case "mentions": Set(edition.reports.flatMap { $0.mentions.compactMap(\.indicator) })
    default: nil
    }
  }
}

extension OrderedEdition {
  func unitReport(of observation: Observation) -> UnitReport? {
    unitReportAt[UnitPeriod(observation.county, observation.unit, observation.period)]
  }
}
