import Model

/// Whose report it is, about which period.
///
/// Nothing is guessed: what a report does not say, or says in two ways, is lacking and a person is asked. A county
/// that is not said is taken from the roster where only one unit of the whole roster bears the name.
enum Identification {
  case known(UnitKey, Period)
  case lacking([Fact])

  enum Fact: CaseIterable {
    case unit, county, period

    /// Whether a finding on the report already asks for the fact; its code then begins with the fact.
    func isAsked(by findings: [Finding]) -> Bool {
      findings.contains { $0.severity == .returned && $0.code.hasPrefix("\(self)_") }
    }
  }

  init(of extracted: ExtractedReport, roster: RosterIndex) {
    let report = extracted.report
    let name = report.unit?.value
    let listed = name.flatMap { roster.unit(named: $0, in: report.county?.value) }
    let county = report.county?.value ?? listed?.county
    let period = report.period?.value
    // Without a unit the county cannot be looked up, so that only the unit is asked for.
    let lacking = Fact.allCases.filter { fact in
      if fact.isAsked(by: extracted.findings) { return true }
      return switch fact {
      case .unit: name == nil
      case .county: name != nil && county == nil
      case .period: period == nil
      }
    }
    if lacking.isEmpty, let name, let county, let period {
      self = .known(listed ?? UnitKey(county: county, name: name), period)
    } else {
      self = .lacking(lacking)
    }
  }
}
