import Catalogue
import Evaluation
import Extraction
import Foundation
import Model

/// The pipeline of this package, which the tests read by.
enum Sample {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let pipeline = Result { try Pipeline.load(root.appendingPathComponent("Pipelines/fazhi")) }
  static let extractor = pipeline.map { Extractor($0.catalogue, editRules: $0.editRules) }

  static func mentions(of text: String) throws -> [Mention] {
    let report = Report(document: "test.txt", digest: "", format: "txt", encoding: "UTF-8", text: text)
    return try extractor.get().extract(report).mentions
  }

  /// What a text contradicts, as `check: claim ≠ others`.
  static func contradictions(in text: String) throws -> [String] {
    let report = Report(document: "test.txt", digest: "", format: "txt", encoding: "UTF-8", text: text)
    return try extractor.get().extract(report).contradictions.map { found in
      "\(found.check.rawValue): \(found.claim.surface) ≠ \(found.others.map(\.surface).joined(separator: " "))"
    }
  }

  /// The differences between the marks in a text and what is read, precision and role included.
  static func differences(in marked: String) throws -> [String] {
    let indicators = try pipeline.get().catalogue.indicators
    let gold = try GoldReport(name: "test", annotated: marked, indicators: Set(indicators.map(\.id)))
    var card = Scorecard(indicators: indicators)
    card.add(gold, mentions: try mentions(of: gold.text))
    return card.differences.filter { $0.kind != .cell }.map(\.line)
  }

  /// What each number of a text was found to be, as `surface disposition`.
  static func dispositions(of text: String) throws -> [String] {
    try mentions(of: text).map { "\($0.surface) \($0.disposition.rawValue)" }
  }
}
