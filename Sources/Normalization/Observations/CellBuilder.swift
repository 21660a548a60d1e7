import Model

/// Builds the observations of one unit and period: one for each indicator, in the catalogue's order.
struct CellBuilder {
  let indicators: [Indicator]
  let options: NormalizationOptions

  func observations(of entry: RegisterEntry) -> [Observation] {
    guard let report = entry.inForce else {
      let reason: MissingReason = entry.isUnreadable ? .unreadable : .notSubmitted
      return indicators.map { missing($0, entry, reason) }
    }
    let stated = observations(of: report, entry)
    let filled = options.resubmissions.fills.isEmpty ? stated : filled(stated, of: entry)
    return filled.map(\.withEvidenceDigest)
  }

  /// What one submission says, whether or not it is in force.
  func observations(of report: ExtractedReport, _ entry: RegisterEntry) -> [Observation] {
    let figures = Dictionary(grouping: report.mentions.filter(\.countsForValue), by: \.indicator)
    return indicators.map { indicator in
      guard let mentions = figures[indicator.id] else { return missing(indicator, entry, .notStated) }
      let figure = Figure(mentions, isRate: indicator.kind == .rate)
      return figure.observation(unit: entry.unit, period: entry.period, indicator: indicator.id)
    }
  }

  private func missing(_ indicator: Indicator, _ entry: RegisterEntry, _ reason: MissingReason) -> Observation
  {
    Observation(
      county: entry.unit.county, unit: entry.unit.name, period: entry.period, indicator: indicator.id,
      status: .missing, missingReason: reason)
  }

  /// Puts the figure of the newest other submission that states it whole where one is lacking, as far as the
  /// pipeline allows it; the observation then has status `I`, keeps the reason, and names the places of both.
  private func filled(_ observations: [Observation], of entry: RegisterEntry) -> [Observation] {
    let others = entry.notInForce.map { self.observations(of: $0, entry) }
    return observations.indices.map { index in
      let lacking = observations[index]
      guard let reason = lacking.missingReason, options.resubmissions.fills.contains(reason),
        var filling = others.lazy.map({ $0[index] }).first(where: { $0.status == .normal })
      else { return lacking }
      filling.status = .imputed
      filling.missingReason = reason
      filling.sources = lacking.sources + filling.sources
      return filling
    }
  }
}

extension Mention {
  /// Whether the mention is this report's own figure for an indicator, or a placeholder for it.
  var countsForValue: Bool { disposition == .indicator && role == .total && quantity != nil }
}

extension Observation {
  /// Status `V` instead of `A`; a person's ruling is not doubted.
  func inDoubt(if isDoubted: Bool) -> Observation {
    guard isDoubted, status == .normal, correction == nil else { return self }
    var observation = self
    observation.status = .unvalidated
    return observation
  }
}
