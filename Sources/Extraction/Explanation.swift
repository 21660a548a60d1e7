import Foundation
import Model
import Quantities

/// Why one number was read as it was: what decided, and what else was considered.
package struct Explanation: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package var rule: String
    package var score: Double
  }

  package var mention: Mention
  /// Whether the number took its reading from an earlier one.
  package var isInherited: Bool
  /// Best first; empty where a disposition rule decided.
  package var candidates: [Candidate]

  package var text: String {
    let reading = mention.indicator?.rawValue ?? mention.disposition.rawValue
    let considered = candidates.map { "\($0.rule) \(String(format: "%.1f", $0.score))" }.joined(
      separator: ", ")
    let surface = mention.surface.filter { !$0.isWhitespace }
    let how = isInherited ? " (from the number before it)" : ""
    return
      "\(mention.span.start)\t\(surface)\t\(reading)\t\(mention.role.rawValue)\t\(mention.rule)\(how)\t\(considered)"
  }
}

extension Extractor {
  /// Every number of the report with what was considered for it, in order.
  package func explain(_ report: Report) -> [Explanation] {
    let reading = read(report)
    var byStart: [Int: Binding] = [:]
    for (index, number) in reading.numbers.enumerated() {
      byStart[Int(reading.folded.origins[number.token.span.lowerBound])] = reading.bindings[index]
    }
    return mentions(of: report, read: reading).map { mention in
      let binding = byStart[mention.span.start]
      let candidates = binding?.candidates.map {
        Explanation.Candidate(rule: name(ofRule: $0.rule), score: $0.score)
      }
      return Explanation(
        mention: mention, isInherited: binding?.isInherited ?? false, candidates: candidates ?? [])
    }
  }
}
