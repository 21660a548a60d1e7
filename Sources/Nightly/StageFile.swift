// Nightly: the job; the only room that knows the order of the stages.

import Foundation
import Model

/// The JSON Lines that stages hand on when each runs alone.
///
/// Extraction writes a `report` line for every submission, its mentions behind it, and a `set_aside` line for
/// each that could not be read. Normalization and aggregation write lines that name their kind in `record`.
package enum StageLine: Sendable {
  case report(ReportLine)
  case setAside(SetAside)
  case mention(Mention)
  case unitReport(UnitReport)
  case observation(Observation)
  case finding(Finding)
  case aggregate(Aggregate)

  /// Keys are sorted, so that the same values give the same bytes.
  package func json() throws -> String {
    let data =
      switch self {
      case .report(let line): try Self.encoder.encode(line)
      case .setAside(let file): try Self.encoder.encode(SetAsideLine(file))
      case .mention(let mention): mention.line
      case .unitReport(let value): try recorded("unit_report", value)
      case .observation(let value): try recorded("observation", value)
      case .finding(let value): try recorded("finding", value)
      case .aggregate(let value): try recorded("aggregate", value)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// - Throws: `DecodingError` where the line is not what its kind says.
  package init(json line: Data) throws {
    let decoder = JSONDecoder()
    let kind = try decoder.decode(LineKind.self, from: line)
    self =
      switch (kind.record, kind.disposition) {
      case ("unit_report", _): .unitReport(try Self.value(of: line))
      case ("observation", _): .observation(try Self.value(of: line))
      case ("finding", _): .finding(try Self.value(of: line))
      case ("aggregate", _): .aggregate(try Self.value(of: line))
      case (_, ReportLine.disposition): .report(try decoder.decode(ReportLine.self, from: line))
      case (_, SetAsideLine.disposition): .setAside(try decoder.decode(SetAsideLine.self, from: line).file)
      default: .mention(try decoder.decode(Mention.self, from: line))
      }
  }

  /// Appends the line with its line feed.
  package func append(to bytes: inout [UInt8]) throws {
    if case .mention(let mention) = self {
      mention.appendLine(to: &bytes)
    } else {
      bytes += Array(try json().utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func recorded(_ record: String, _ value: some Codable & Sendable) throws -> Data {
    let encoder = Self.encoder
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try encoder.encode(Recorded(record, value))
  }

  private static func value<Value: Codable & Sendable>(of line: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Recorded<Value>.self, from: line).value
  }

  private struct LineKind: Decodable {
    var record: String?
    var disposition: String?
  }
}

extension Mention {
  fileprivate var line: Data {
    var line: [UInt8] = []
    appendLine(to: &line)
    return Data(line)
  }
}

/// What a `report` line carries beside the mentions that follow it: whose it is, what is wrong with it, and which
/// figures contradict one another. The text stays behind.
package struct ReportLine: Sendable, Codable {
  static let disposition = "report"

  package var document: String
  var start = 0
  var end = 0
  var disposition = ReportLine.disposition
  package var digest: String
  package var format: String
  package var encoding: String
  package var title: String?
  package var unit: Sourced<String>?
  package var county: Sourced<String>?
  package var period: Sourced<Period>?
  package var signedOn: CalendarDate?
  package var findings: [Finding]
  package var contradictions: [Contradiction]

  private enum CodingKeys: String, CodingKey {
    case document, start, end, disposition, digest, format, encoding, title, county, period, findings
    case contradictions
    case unit = "reporting_unit"
    case signedOn = "signed_on"
  }

  package init(_ extracted: ExtractedReport) {
    let report = extracted.report
    (document, digest, format, encoding) = (report.document, report.digest, report.format, report.encoding)
    (title, unit, county) = (report.title, report.unit, report.county)
    (period, signedOn, findings) = (report.period, report.signedOn, extracted.findings)
    contradictions = extracted.contradictions
  }

  func extracted(_ mentions: [Mention]) -> ExtractedReport {
    let report = Report(
      document: document, digest: digest, format: format, encoding: encoding, title: title, unit: unit,
      county: county, period: period, signedOn: signedOn, text: "")
    return ExtractedReport(
      report: report, mentions: mentions, findings: findings, contradictions: contradictions)
  }
}

private struct SetAsideLine: Codable {
  static let disposition = "set_aside"
  var start = 0
  var end = 0
  var disposition = SetAsideLine.disposition
  var document: String
  var code: String
  var reason: String
  var remedy: String

  init(_ file: SetAside) {
    (document, code, reason, remedy) = (file.document, file.code, file.reason, file.remedy)
  }

  var file: SetAside { SetAside(document: document, code: code, reason: reason, remedy: remedy) }
}

/// A value with its kind beside its own keys.
private struct Recorded<Value: Codable & Sendable>: Codable {
  var record: String
  var value: Value

  private enum Key: String, CodingKey { case record }

  init(_ record: String, _ value: Value) { (self.record, self.value) = (record, value) }

  init(from decoder: any Decoder) throws {
    record = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .record)
    value = try Value(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(record, forKey: .record)
  }
}
