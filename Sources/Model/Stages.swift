// What each stage hands to the next.

/// Extraction's result for one submission: a report with its mentions in order.
package struct ExtractedReport: Hashable, Sendable {
  package var report: Report
  package var mentions: [Mention]
  /// What the text itself contradicts or leaves open.
  package var findings: [Finding]

  package init(report: Report, mentions: [Mention], findings: [Finding] = []) {
    (self.report, self.mentions, self.findings) = (report, mentions, findings)
  }
}

/// Everything that extraction says of a set of submissions.
package struct ExtractionResult: Hashable, Sendable {
  package var reports: [ExtractedReport]
  package var setAside: [SetAside]

  package init(reports: [ExtractedReport] = [], setAside: [SetAside] = []) {
    (self.reports, self.setAside) = (reports, setAside)
  }
}

/// Everything that normalization says: one observation for each unit, period and indicator.
package struct NormalizationResult: Hashable, Sendable {
  package var unitReports: [UnitReport]
  package var observations: [Observation]
  package var findings: [Finding]

  package init(unitReports: [UnitReport] = [], observations: [Observation] = [], findings: [Finding] = []) {
    (self.unitReports, self.observations, self.findings) = (unitReports, observations, findings)
  }
}
