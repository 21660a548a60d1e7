import Model

/// Everything that one run publishes: what goes in decides every byte that comes out.
///
/// The arrays of indicators and units are in the order that readers expect (catalogue, roster);
/// all others may come in any order.
package struct Edition: Sendable {
  package var pipeline: PipelineName
  /// In catalogue order.
  package var indicators: [Indicator]
  /// In roster order.
  package var roster: [ReportingUnit]
  package var reports: [ExtractedReport]
  package var setAside: [SetAside]
  package var unitReports: [UnitReport]
  package var observations: [Observation]
  package var aggregates: [Aggregate]
  /// What the stages found; the reports' own findings and the submissions set aside are added to them.
  package var findings: [Finding]
  /// What differs from the publication before.
  package var revisions: RevisionList
  package var run: RunRecord
  package var options: OutputOptions
  /// The decoded text of a report, read again when its page is written, so that all texts are never in memory
  /// at once; nil where it cannot be had any more.
  package var text: @Sendable (Report) -> String?

  package init(
    pipeline: PipelineName, indicators: [Indicator], roster: [ReportingUnit], reports: [ExtractedReport] = [],
    setAside: [SetAside] = [], unitReports: [UnitReport] = [], observations: [Observation] = [],
    aggregates: [Aggregate] = [], findings: [Finding] = [], revisions: RevisionList = RevisionList(),
    run: RunRecord, options: OutputOptions,
    text: @escaping @Sendable (Report) -> String? = { $0.text.isEmpty ? nil : $0.text }
  ) {
    (self.pipeline, self.indicators, self.roster) = (pipeline, indicators, roster)
    (self.reports, self.setAside, self.unitReports) = (reports, setAside, unitReports)
    (self.observations, self.aggregates, self.findings) = (observations, aggregates, findings)
    (self.revisions, self.run, self.options, self.text) = (revisions, run, options, text)
  }
}

/// What a pipeline is called: in paths (`fazhi`) and in titles (`法治政府建设统计`).
package struct PipelineName: Hashable, Sendable, Codable {
  package var id: String
  package var title: String

  package init(id: String, title: String) { (self.id, self.title) = (id, title) }
}

/// What a run read and with what: the content of `run.json`.
package struct RunRecord: Hashable, Sendable, Codable {
  /// A submission as received, by its content.
  package struct Submission: Hashable, Sendable, Codable {
    package var document: String
    /// SHA-256 of the bytes received, in hexadecimal.
    package var digest: String

    package init(document: String, digest: String) { (self.document, self.digest) = (document, digest) }
  }

  /// The version of Huizong.
  package var version: String
  /// SHA-256 over the pipeline's catalogue, rules and roster.
  package var catalogueDigest: String
  /// ISO 8601 with a time zone, as the caller says it: publication never asks the clock.
  package var started: String
  /// The period asked for; nil where all were.
  package var period: Period?
  package var counts: [String: Int]
  package var submissions: [Submission]
  /// Seconds by stage; they differ from run to run and stand in `run.json` alone.
  package var timings: [String: Double]
  package var warnings: [String]
  /// The run in one paragraph that can be forwarded, in Chinese.
  package var summary: String?

  package init(
    version: String, catalogueDigest: String, started: String, period: Period? = nil,
    counts: [String: Int] = [:], submissions: [Submission] = [], timings: [String: Double] = [:],
    warnings: [String] = []
  ) {
    (self.version, self.catalogueDigest, self.started) = (version, catalogueDigest, started)
    (self.period, self.counts, self.submissions) = (period, counts, submissions)
    (self.timings, self.warnings) = (timings, warnings)
  }
}
