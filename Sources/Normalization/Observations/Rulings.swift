import Model

/// The corrections in their places; those that have none are findings.
struct Rulings {
  let findings: [RankedFinding]
  private let rulings: [Cell: Correction]

  private struct Cell: Hashable {
    var unit: UnitKey
    var period: Period
    var indicator: IndicatorID
  }

  init(
    _ corrections: [Correction], roster: RosterIndex, register: SubmissionRegister, indicators: [Indicator],
    options: NormalizationOptions
  ) {
    let known = Set(indicators.map(\.id))
    var rulings: [Cell: Correction] = [:]
    var findings: [RankedFinding] = []
    for correction in corrections where options.periods.isEmpty || options.periods.contains(correction.period)
    {
      switch Self.place(of: correction, roster: roster, register: register) {
      case .one(let unit) where known.contains(correction.indicator):
        let cell = Cell(unit: unit, period: correction.period, indicator: correction.indicator)
        // The latest ruling counts; of one day, the one that stands last in the file.
        if let earlier = rulings[cell], earlier.date > correction.date { continue }
        rulings[cell] = correction
      case .several:
        findings.append(RankedFinding(.ambiguousCorrection(correction)))
      case .one, .none:
        findings.append(RankedFinding(.unplacedCorrection(correction)))
      }
    }
    (self.rulings, self.findings) = (rulings, findings)
  }

  /// A ruling replaces the value: exact, status `A`, nothing missing; what the report said stays as its sources.
  ///
  /// It stays in force until a later one supersedes it. Where the sentence that it ruled on has changed since, the
  /// figure takes status `V`, until a person has ruled on the new sentence.
  func applied(to observations: [Observation], of entry: RegisterEntry) -> [Observation] {
    observations.map { observation in
      let cell = Cell(unit: entry.unit, period: entry.period, indicator: observation.indicator)
      guard let ruling = rulings[cell] else { return observation }
      var corrected = observation
      corrected.value = ruling.value
      corrected.bounds = Interval(ruling.value, ruling.value)
      (corrected.precision, corrected.missingReason) = (.exact, nil)
      corrected.status = ruling.isStale(for: observation) ? .unvalidated : .normal
      corrected.correction = ruling
      return corrected
    }
  }

  /// A finding for each ruling whose sentence has changed.
  ///
  /// - Parameter stated: as the report in force states them, before any ruling.
  func staleness(of stated: [Observation], labels: Labels) -> [RankedFinding] {
    stated.compactMap { observation in
      let cell = Cell(
        unit: UnitKey(county: observation.county, name: observation.unit), period: observation.period,
        indicator: observation.indicator)
      guard let ruling = rulings[cell], ruling.isStale(for: observation) else { return nil }
      return RankedFinding(.staleCorrection(ruling, stated: observation, labels: labels))
    }
  }

  private enum Place {
    case one(UnitKey)
    case several
    case none
  }

  private static func place(
    of correction: Correction, roster: RosterIndex, register: SubmissionRegister
  ) -> Place {
    if let unit = roster.unit(named: correction.unit, in: correction.county) {
      return register.entry(for: unit, in: correction.period) != nil
        && register.periods.contains(correction.period)
        ? .one(unit) : .none
    }
    if correction.county == nil, roster.isAmbiguous(correction.unit) { return .several }
    let reported = register.units.filter { unit in
      unit.name == correction.unit && (correction.county.map { unit.county == $0 } ?? true)
        && register.entry(for: unit, in: correction.period) != nil
    }
    return reported.count > 1 ? .several : reported.first.map { .one($0) } ?? .none
  }
}

extension Correction {
  /// Whether the report now says something else than what was ruled on; not where it states the very value that
  /// was ruled, and not where nobody noted what was ruled on.
  fileprivate func isStale(for stated: Observation) -> Bool {
    guard let evidenceDigest, evidenceDigest != stated.evidenceDigest ?? Self.noEvidence else { return false }
    return stated.status != .normal || stated.precision != .exact || stated.value != value
  }
}
