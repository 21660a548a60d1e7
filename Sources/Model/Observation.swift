import Foundation

/// The value for one unit × period × indicator, reconciled from a report's mentions.
package struct Observation: Hashable, Sendable, Codable {
  package var county: String
  package var unit: String
  package var period: Period
  package var indicator: IndicatorID
  /// The stated figure (the lower end of a range); nil where it is missing.
  package var value: Decimal?
  /// Contains the value where there is one; of a missing value only what a placeholder's stated digits
  /// tell (`1XX` lies in 100…199), else nil.
  package var bounds: Interval?
  package var precision: Precision
  package var status: ObservationStatus
  /// Set where the value is missing or incomplete.
  package var missingReason: MissingReason?
  /// The `total` mentions that the value was added up from, or the placeholders that stand for it.
  package var sources: [SourceMention]
  /// The ruling that replaced the value, where there is one.
  package var correction: Correction?
  /// The digest of the sentences behind it, by which a ruling knows them again; nil where there are none.
  package var evidenceDigest: String?

  package init(
    county: String, unit: String, period: Period, indicator: IndicatorID, value: Decimal? = nil,
    bounds: Interval? = nil, precision: Precision = .exact, status: ObservationStatus,
    missingReason: MissingReason? = nil, sources: [SourceMention] = [], correction: Correction? = nil,
    evidenceDigest: String? = nil
  ) {
    (self.county, self.unit, self.period, self.indicator) = (county, unit, period, indicator)
    (self.value, self.bounds, self.precision, self.status) = (value, bounds, precision, status)
    (self.missingReason, self.sources, self.correction) = (missingReason, sources, correction)
    self.evidenceDigest = evidenceDigest
  }
}

/// The evidence behind an observation: a mention, as far as a reader of the figure needs it.
package struct SourceMention: Hashable, Sendable, Codable {
  package var document: String
  package var span: TextSpan
  package var surface: String
  package var role: Role
  package var evidence: String
  package var rule: String

  package init(
    document: String, span: TextSpan, surface: String, role: Role, evidence: String, rule: String
  ) {
    (self.document, self.span, self.surface) = (document, span, surface)
    (self.role, self.evidence, self.rule) = (role, evidence, rule)
  }
}

/// The codes of SDMX `CL_OBS_STATUS` 2.2 that Huizong assigns.
package enum ObservationStatus: String, Sendable, Codable, CaseIterable {
  case normal = "A"
  /// Data exist but were not collected: a placeholder stands for them.
  case missingNotCollected = "L"
  /// Not stated, not submitted or not readable; `MissingReason` tells which.
  case missing = "O"
  /// Doubtful until a person has ruled (待核实).
  case unvalidated = "V"
  /// A placeholder filled from another submission of the same unit, where the pipeline allows it.
  case imputed = "I"
}

/// Why an observation has no value, or not the whole of it.
package enum MissingReason: String, Sendable, Codable, CaseIterable {
  case placeholder
  /// Some of the report's figures for it are stated, at least one is a placeholder: the value is a lower bound.
  case partlyPlaceholder = "partly_placeholder"
  case notStated = "not_stated"
  case notSubmitted = "not_submitted"
  case unreadable
}

/// A person's ruling on an observation: who, when, why.
package struct Correction: Hashable, Sendable, Codable {
  /// nil where the unit's name says enough; a name that two counties share is then not corrected.
  package var county: String?
  package var unit: String
  package var period: Period
  package var indicator: IndicatorID
  package var value: Decimal
  package var author: String
  package var date: CalendarDate
  package var reason: String
  /// The evidence that was ruled on, by which a ruling is stale when its sentence has changed: an observation's
  /// `evidenceDigest`, or `noEvidence` where the report said nothing; nil where nobody noted it.
  package var evidenceDigest: String?

  /// Stands for the digest of the evidence where there was none to rule on.
  package static let noEvidence = "none"

  package init(
    county: String? = nil, unit: String, period: Period, indicator: IndicatorID, value: Decimal,
    author: String, date: CalendarDate, reason: String, evidenceDigest: String? = nil
  ) {
    (self.county, self.unit, self.period) = (county, unit, period)
    (self.indicator, self.value) = (indicator, value)
    (self.author, self.date, self.reason) = (author, date, reason)
    self.evidenceDigest = evidenceDigest
  }
}

/// What one unit's report for one period came to: the row that coverage is counted from.
package struct UnitReport: Hashable, Sendable, Codable {
  package enum Outcome: String, Sendable, Codable {
    case reported
    case notSubmitted = "not_submitted"
    case unreadable
  }

  package var county: String
  package var unit: String
  package var period: Period
  package var outcome: Outcome
  /// Whether the unit stands on the roster.
  package var isOnRoster: Bool
  /// The submission in force; nil where there is none.
  package var document: String?
  /// The other submissions for the same unit and period, newest first: earlier ones, and incomplete ones.
  package var superseded: [String]

  package init(
    county: String, unit: String, period: Period, outcome: Outcome, isOnRoster: Bool,
    document: String? = nil, superseded: [String] = []
  ) {
    (self.county, self.unit, self.period, self.outcome) = (county, unit, period, outcome)
    (self.isOnRoster, self.document, self.superseded) = (isOnRoster, document, superseded)
  }
}
