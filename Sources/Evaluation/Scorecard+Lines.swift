import Foundation
import Model

extension Scorecard {
  /// The five lines that `score.py` prints.
  package var lines: [String] {
    [
      line("mentions", mentions), line("strict", strict), line("cells", cells),
      "placeholders  \(Self.decimals(placeholders.ratio))  (\(placeholders.part) of \(placeholders.whole))",
      "accounted     \(Self.decimals(accounted.ratio))  (\(accounted.part) of \(accounted.whole) digits)",
    ]
  }

  /// A line for each indicator, the most frequent in the gold reports first, as `score.py --by-indicator`.
  package var indicatorLines: [String] {
    byIndicator.map { "  " + line($0.indicator.rawValue, $0.tally) }
  }

  private func line(_ name: String, _ tally: Tally) -> String {
    let padding = String(repeating: " ", count: max(0, 13 - name.count))
    let figures = [("F1", tally.f1), ("precision", tally.precision), ("recall", tally.recall)]
    let shown = figures.map { "\($0) \(Self.decimals($1))" }.joined(separator: "  ")
    return "\(name)\(padding) \(shown)  (\(tally.right) right, \(tally.gold) gold, \(tally.said) said)"
  }

  private static func decimals(_ value: Double) -> String { String(format: "%.4f", value) }
}
