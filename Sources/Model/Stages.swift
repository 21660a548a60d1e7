// What each stage hands to the next.

/// Extraction's result for one submission: a report with its mentions in order.
package struct ExtractedReport: Hashable, Sendable {
  package var report: Report
  package var mentions: [Mention]
  /// What is wrong with the submission as such: its form, its unit, its period.
  package var findings: [Finding]
  /// Figures of the text that cannot all be right.
  package var contradictions: [Contradiction]

  package init(
    report: Report, mentions: [Mention], findings: [Finding] = [], contradictions: [Contradiction] = []
  ) {
    (self.report, self.mentions, self.findings) = (report, mentions, findings)
    self.contradictions = contradictions
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
