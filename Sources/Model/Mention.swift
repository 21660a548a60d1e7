/// A number or placeholder in its place in a report, with what it was found to be.
///
/// One number that serves two indicators is two mentions with the same span.
package struct Mention: Hashable, Sendable {
  package var document: String
  package var span: TextSpan
  package var surface: String
  package var disposition: Disposition
  /// Set if and only if the disposition is `.indicator`.
  package var indicator: IndicatorID?
  /// nil where the number is no quantity (a date, a numbering).
  package var quantity: Quantity?
  package var role: Role
  /// The sentence that it stands in.
  package var evidence: String
  package var evidenceSpan: TextSpan
  /// The rule that decided, such as `indicator:disputes_mediated` or `date:year`.
  package var rule: String

  package init(
    document: String, span: TextSpan, surface: String, disposition: Disposition,
    indicator: IndicatorID? = nil, quantity: Quantity? = nil, role: Role = .total, evidence: String,
    evidenceSpan: TextSpan, rule: String
  ) {
    (self.document, self.span, self.surface, self.disposition) = (document, span, surface, disposition)
    (self.indicator, self.quantity, self.role) = (indicator, quantity, role)
    (self.evidence, self.evidenceSpan, self.rule) = (evidence, evidenceSpan, rule)
  }
}

/// What a number in a report is. Every numeral and placeholder gets one.
package enum Disposition: String, Sendable, Codable, CaseIterable {
  /// A statistic of the catalogue.
  case indicator
  /// A statistic that the catalogue does not have.
  case other
  /// No rule understood it: a person is asked.
  case unclassified
  /// A placeholder for a name (`XXX镇`), or inside a fixed expression or date (`20XX年`, `党的XX大`).
  case maskedName = "masked_name"
  case maskedOrdinal = "masked_ordinal"
  case date, time, duration
  /// `一是`, `（三）`, `1.`
  case numbering
  /// `第一责任人`
  case ordinal
  /// Slogans and fixed names: `三项制度`, `“1+6+N”`, `12345`.
  case name
  /// Document numbers, laws and their articles.
  case reference
  /// A legal limit or condition: `两人以上`, `20个工作日`.
  case threshold
  /// The 一 of `一批`, `一系列`.
  case indefinite
  /// Telephone and identification numbers.
  case contact
  /// Page furniture: index numbers, view counts, filing numbers.
  case clutter
}

/// What part a mention plays in its report's figure for the indicator.
package enum Role: String, Sendable, Codable, CaseIterable {
  /// This report's figure; several are disjoint and add up.
  case total
  /// A component or subset of another mention.
  case part
  /// The same fact told again.
  case duplicate
  /// Another period's figure.
  case prior
  /// A target or requirement.
  case plan
}
