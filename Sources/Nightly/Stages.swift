import Aggregation
import Catalogue
import Foundation
import Model
import Normalization
import Publication

/// The stages behind extraction, as a pipeline's files set them up; a run and the staged commands both use it.
package struct Stages: Sendable {
  private let pipeline: Pipeline
  private let period: Period?

  package init(_ pipeline: Pipeline, period: Period? = nil) {
    (self.pipeline, self.period) = (pipeline, period)
  }

  package func normalize(_ extraction: ExtractionResult) -> NormalizationResult {
    let options = NormalizationOptions(
      periods: period.map { [$0] } ?? [], resubmissions: pipeline.settings.resubmissions)
    return Normalizer(
      roster: pipeline.roster, indicators: pipeline.catalogue.indicators, corrections: pipeline.corrections,
      rules: pipeline.editRules, options: options
    ).normalize(extraction)
  }

  package func aggregate(_ normalized: NormalizationResult) -> [Aggregate] {
    Aggregator(indicators: pipeline.catalogue.indicators, roster: pipeline.roster).aggregate(normalized)
  }

  /// Everything that is published, put together.
  ///
  /// - Parameters:
  ///   - previous: the publication before, to be compared with; nil where there is none.
  ///   - texts: where the review pages get the reports' texts from.
  package func edition(
    _ extraction: ExtractionResult, _ normalized: NormalizationResult, _ aggregates: [Aggregate],
    since previous: Vintage? = nil, warnings: [String] = [], now: Moment,
    texts: SubmissionTexts
  ) -> Edition {
    let settings = pipeline.settings.outputs
    let submissions = extraction.reports.map {
      RunRecord.Submission(document: $0.report.document, digest: $0.report.digest)
    }
    let counts = [
      "submissions": extraction.reports.count + extraction.setAside.count, "read": extraction.reports.count,
      "set_aside": extraction.setAside.count,
      "mentions": extraction.reports.reduce(0) { $0 + $1.mentions.count },
      "observations": normalized.observations.count, "findings": normalized.findings.count,
    ]
    let current = Vintage(
      version: Version.current, catalogueDigest: pipeline.catalogueDigest, period: period,
      submissions: Dictionary(
        submissions.map { ($0.document, $0.digest) }, uniquingKeysWith: { first, _ in first }),
      unitReports: normalized.unitReports, observations: normalized.observations, aggregates: aggregates)
    let revisions = previous.map {
      VintageComparison(
        from: $0, to: current, indicators: pipeline.catalogue.indicators, roster: pipeline.roster
      ).revisions()
    }
    var edition = Edition(
      pipeline: PipelineName(id: pipeline.name, title: pipeline.title),
      indicators: pipeline.catalogue.indicators,
      roster: pipeline.roster, reports: extraction.reports, setAside: extraction.setAside,
      unitReports: normalized.unitReports, observations: normalized.observations, aggregates: aggregates,
      findings: normalized.findings
        + CountyComparison(normalized, indicators: pipeline.catalogue.indicators).findings(on: aggregates),
      revisions: revisions ?? RevisionList(),
      run: RunRecord(
        version: Version.current, catalogueDigest: pipeline.catalogueDigest, started: now.iso8601,
        period: period,
        counts: counts, submissions: submissions.sorted { $0.document < $1.document },
        warnings: warnings),
      options: OutputOptions(
        csvProfile: settings.csvProfile, forms: settings.forms, compiledOn: now.date,
        office: settings.compiledBy, workbook: settings.workbook, hasReviewPages: settings.reviewPage),
      text: texts.text)
    edition.run.summary = NightSummary(edition, since: previous, on: now.date).text
    return edition
  }
}

/// The program's version.
package enum Version {
  package static let current = "0.1.0"
}
