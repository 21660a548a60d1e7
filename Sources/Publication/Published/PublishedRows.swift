import Foundation
import Model

// From a row of a published table back to the value; the columns are those of `PublishedTable`.

extension Observation {
  init?(published row: CSVRecords.Record) {
    guard let county = row.text("county"), let unit = row.text("unit"), let period = row.period("period"),
      let indicator = row.text("indicator"), let code = row.text("obs_status"),
      let status = ObservationStatus(rawValue: code)
    else { return nil }
    let value = row.number("value")
    let bounds = row.number("lower").map { Interval($0, row.number("upper")) }
    self.init(
      county: county, unit: unit, period: period, indicator: IndicatorID(indicator), value: value,
      bounds: bounds, precision: row.text("qualifier").flatMap(Precision.init) ?? .exact, status: status,
      missingReason: row.text("missing_reason").flatMap(MissingReason.init), sources: Self.sources(row),
      evidenceDigest: row.text("evidence_digest"))
    correction = value.flatMap { Correction(published: row, value: $0, of: self) }
  }

  /// As many as there are places; the document and the sentence may be told once for several.
  private static func sources(_ row: CSVRecords.Record) -> [SourceMention] {
    let (documents, surfaces) = (row.parts("source_document"), row.parts("surface"))
    let (evidence, rules) = (row.parts("evidence"), row.parts("rule"))
    return row.parts("spans").enumerated().compactMap { index, span in
      let ends = span.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2 else { return nil }
      return SourceMention(
        document: documents.atOrLast(index), span: TextSpan(ends[0], ends[1]),
        surface: surfaces.atOrLast(index), role: .total, evidence: evidence.atOrLast(index),
        rule: rules.atOrLast(index))
    }
  }
}

extension Correction {
  fileprivate init?(published row: CSVRecords.Record, value: Decimal, of observation: Observation) {
    guard let author = row.text("corrected_by"),
      let date = row.text("corrected_on").flatMap({ CalendarDate(iso8601: $0) })
    else { return nil }
    self.init(
      county: observation.county, unit: observation.unit, period: observation.period,
      indicator: observation.indicator, value: value, author: author, date: date,
      reason: row.text("correction_reason") ?? "")
  }
}

extension UnitReport {
  init?(published row: CSVRecords.Record) {
    guard let county = row.text("county"), let unit = row.text("unit"), let period = row.period("period"),
      let outcome = row.text("outcome").flatMap(Outcome.init)
    else { return nil }
    self.init(
      county: county, unit: unit, period: period, outcome: outcome,
      isOnRoster: row.text("on_roster") == "true",
      document: row.text("document"), superseded: row.parts("superseded"))
  }
}

extension Aggregate {
  init?(published row: CSVRecords.Record) {
    guard let area = Area(published: row), let period = row.period("period"),
      let indicator = row.text("indicator")
    else { return nil }
    func count(_ column: String) -> Int { row.text(column).flatMap { Int($0) } ?? 0 }
    self.init(
      area: area, period: period, indicator: IndicatorID(indicator), value: row.number("value"),
      bounds: row.number("lower").map { Interval($0, row.number("upper")) },
      unitsOnRoster: count("units_on_roster"), unitsReporting: count("units_reporting"),
      unitsAnswering: count("units_answering"),
      unitsPartlyMasked: count("units_partly_masked"), unitsMasked: count("units_masked"),
      unitsSilent: count("units_silent"), unitsMissing: count("units_missing"),
      unitsUnvalidated: count("units_unvalidated"))
  }
}

extension Area {
  fileprivate init?(published row: CSVRecords.Record) {
    guard let level = row.text("area_type").flatMap(Level.init), let name = row.text("area") else {
      return nil
    }
    switch level {
    case .county: self = .county(name)
    case .prefecture: self = .prefecture(name)
    case .province: self = .province(name)
    case .all: self = .all
    }
  }
}

extension Indicator {
  init?(published row: CSVRecords.Record) {
    guard let id = row.text("id"), let kind = row.text("kind").flatMap(Kind.init) else { return nil }
    let combination: Combination =
      switch (row.text("combination"), row.text("numerator"), row.text("denominator")) {
      case ("ratio", let numerator?, let denominator?):
        .ratio(numerator: IndicatorID(numerator), denominator: IndicatorID(denominator))
      case ("none", _, _): .none
      default: .sum
      }
    self.init(
      id: IndicatorID(id),
      domain: Domain(id: row.text("domain") ?? "", labelZh: row.text("domain_label") ?? "", labelEn: ""),
      labelZh: row.text("label_zh") ?? id, labelEn: row.text("label_en") ?? id,
      unit: row.text("unit_of_measure") ?? "", kind: kind, isHeadline: row.text("headline") == "true",
      definition: row.text("definition") ?? "", combination: combination)
  }
}

extension PublishedMention {
  init?(published row: CSVRecords.Record) {
    guard let document = row.text("document"), let indicator = row.text("indicator"),
      let start = row.text("start").flatMap({ Int($0) }), let end = row.text("end").flatMap({ Int($0) }),
      let role = row.text("role").flatMap(Role.init)
    else { return nil }
    self.init(
      document: document, indicator: IndicatorID(indicator), span: TextSpan(start, end),
      surface: row.text("surface") ?? "", role: role, rule: row.text("rule") ?? "",
      evidence: row.text("evidence") ?? "")
  }
}

extension CSVRecords.Record {
  fileprivate func number(_ column: String) -> Decimal? {
    text(column).flatMap { Decimal(string: $0, locale: Locale(identifier: "en_US_POSIX")) }
  }

  fileprivate func period(_ column: String) -> Period? { text(column).flatMap { Int($0) }.map { Period($0) } }

  /// What several sources say, joined with ' | '.
  fileprivate func parts(_ column: String) -> [String] {
    text(column)?.components(separatedBy: " | ") ?? []
  }
}

extension [String] {
  fileprivate func atOrLast(_ index: Int) -> String { indices.contains(index) ? self[index] : last ?? "" }
}
