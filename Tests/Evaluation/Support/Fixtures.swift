import Evaluation
import Foundation
import Model

/// A folder of gold reports, the mentions of an invented extractor, and what `score.py` prints for them.
///
/// `expected.txt` was written by `score.py --command 'cat mentions.jsonl' --errors --by-indicator *.ann`.
struct Fixture: CustomStringConvertible {
  let description: String

  static let all = ["mixed", "perfect", "silent"].map(Fixture.init)

  /// The indicators that the fixtures name; score.py knows their kinds from the project's catalogue.
  static let catalogue =
    [
      "disputes_mediated", "petitions_received", "petitions_resolved", "petition_visitors",
      "materials_distributed", "enforcement_staff", "certified_officers", "inspections", "hazards_rectified",
      "study_sessions", "training_sessions", "lectures", "fines", "review_cases", "litigation_cases",
      "legal_aid_cases",
    ].map { indicator($0, .count) }
    + ["certification_rate", "exam_participation_rate", "exam_pass_rate"].map { indicator($0, .rate) }

  private var folder: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(description)").path
  }

  func goldReports() throws -> [GoldReport] {
    let known = Set(Self.catalogue.map(\.id))
    return try GoldReport.files(at: [folder]).map { try GoldReport(contentsOf: $0, indicators: known) }
  }

  /// By the name of the report.
  func mentions() throws -> [String: [Mention]] {
    let lines = try lines(of: "mentions.jsonl").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    return Dictionary(grouping: lines.map(\.mention)) { $0.document.replacing(".txt", with: "") }
  }

  func expectedLines() throws -> [String] { try lines(of: "expected.txt") }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func indicator(_ id: String, _ kind: Indicator.Kind) -> Indicator {
    Indicator(
      id: IndicatorID(id), domain: Domain(id: "d", labelZh: "", labelEn: ""), labelZh: id, labelEn: id,
      unit: "",
      kind: kind, isHeadline: false, definition: "", combination: .sum)
  }
}

/// A line of the extractor's line format, as far as a score needs it.
private struct Line: Decodable {
  var document: String
  var start: Int
  var end: Int
  var surface: String
  var disposition: Disposition
  var indicator: IndicatorID?
  var value: Decimal?
  var upper: Decimal?
  var precision: Precision
  var masked: Bool
  var role: Role

  var mention: Mention {
    Mention(
      document: document, span: TextSpan(start, end), surface: surface, disposition: disposition,
      indicator: indicator, quantity: magnitude.map { Quantity($0, measure: "") }, role: role, evidence: "",
      evidenceSpan: TextSpan(start, end), rule: "test")
  }

  private var magnitude: Magnitude? {
    if masked { return .masked(Mask(precision: precision)) }
    guard let value else { return nil }
    return switch precision {
    case .exact: .exact(value)
    case .over: .over(value, step: nil)
    case .under: .under(value, step: nil)
    case .about: .about(value, step: 1)
    case .range: .range(value, upper ?? value)
    }
  }
}
