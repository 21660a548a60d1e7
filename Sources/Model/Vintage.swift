/// A publication's figures as they stood at one time, as far as a comparison with another time needs them.
///
/// It is the face between who keeps past figures (a published folder) and who compares them.
package struct Vintage: Hashable, Sendable {
  /// The run's name; nil for one that is not published yet.
  package var name: String?
  package var version: String
  package var catalogueDigest: String
  /// The period that the run was asked for; nil where all were.
  package var period: Period?
  /// The digest of every submission that was read, by its document.
  package var submissions: [String: String]
  package var unitReports: [UnitReport]
  /// Those that say something at least; silence and missing reports may be left out.
  package var observations: [Observation]
  package var aggregates: [Aggregate]

  package init(
    name: String? = nil, version: String, catalogueDigest: String, period: Period? = nil,
    submissions: [String: String] = [:], unitReports: [UnitReport] = [], observations: [Observation] = [],
    aggregates: [Aggregate] = []
  ) {
    (self.name, self.version, self.catalogueDigest, self.period) = (name, version, catalogueDigest, period)
    (self.submissions, self.unitReports) = (submissions, unitReports)
    (self.observations, self.aggregates) = (observations, aggregates)
  }
}

extension Observation {
  /// Whether there is more to it than silence or a missing report.
  package var saysSomething: Bool {
    value != nil || !sources.isEmpty || correction != nil || status == .unvalidated
  }
}
