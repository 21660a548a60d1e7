import Model
import Quantities
import Testing

/// A text with its numbers marked, and how each is read: `共调处⟦200余起⟧`, `200+ [200, 300] 起`.
///
/// A reading is written as in the gold reports (`200`, `200+`, `200-`, `200~`, `3..5`, `?`), then the bounds
/// where they say more than the value, then the measure word. `…` is an open end.
struct Example: Sendable, CustomTestStringConvertible {
  let marked: String
  let readings: [String]

  init(_ marked: String, _ readings: String...) { (self.marked, self.readings) = (marked, readings) }

  var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }
  var testDescription: String { marked }

  /// Scans the text without the marks, and expects them where they were.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = Scan(text)
    #expect(found.marked == marked, sourceLocation: sourceLocation)
    #expect(found.tokens.map(found.reading) == readings, sourceLocation: sourceLocation)
  }
}

/// A scanned text, with its tokens brought back to the original's code points.
struct Scan {
  let original: [Unicode.Scalar]
  let folded: FoldedText
  let tokens: [NumberToken]

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    folded = FoldedText(text)
    tokens = QuantityScanner().scan(folded)
  }

  /// The original code points from the first to the last that a range of folded units stands for.
  func originalRange(of span: Range<Int>) -> Range<Int> {
    Int(folded.origins[span.lowerBound])..<Int(folded.origins[span.upperBound - 1]) + 1
  }

  func originalText(of span: Range<Int>) -> String {
    span.isEmpty ? "" : String(String.UnicodeScalarView(original[originalRange(of: span)]))
  }

  func measure(of token: NumberToken) -> String {
    String(decoding: folded.units[token.measure], as: UTF16.self)
  }

  /// The original text with `⟦` and `⟧` around every token.
  var marked: String {
    var result = String.UnicodeScalarView()
    var next = 0
    for range in tokens.map({ originalRange(of: $0.span) }) {
      result += original[next..<range.lowerBound]
      result.append("⟦")
      result += original[range]
      result.append("⟧")
      next = range.upperBound
    }
    result += original[next...]
    return String(result)
  }

  func reading(of token: NumberToken) -> String {
    [Self.value(token.magnitude), Self.bounds(token.magnitude), measure(of: token)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func value(_ magnitude: Magnitude) -> String {
    if case .range(let lower, let upper) = magnitude { return "\(lower)..\(upper)" }
    let number = magnitude.value.map { "\($0)" } ?? "?"
    switch magnitude.precision {
    case .exact, .range: return number
    case .over: return number + "+"
    case .under: return number + "-"
    case .about: return number + "~"
    }
  }

  private static func bounds(_ magnitude: Magnitude) -> String {
    switch magnitude {
    case .exact, .range: return ""
    case .masked(let mask) where mask.bounds == nil: return ""
    default:
      let upper = magnitude.bounds.upper.map { "\($0)" } ?? "…"
      return "[\(magnitude.bounds.lower), \(upper)]"
    }
  }
}
