import Catalogue
import Foundation
import Model
import Quantities

/// Turns a reading back into mentions of the original text: surfaces, code-point offsets and evidence.
struct MentionWriter {
  let document: String
  let reading: Reading
  let rules: CompiledRules
  private let text: OriginalText
  /// The sentence written last; most mentions share theirs with the one before.
  private var evidence: (sentence: Range<Int>, span: TextSpan, text: String)?
  private var measures: [String: String] = [:]

  init(document: String, text: String, reading: Reading, rules: CompiledRules) {
    (self.document, self.reading, self.rules) = (document, reading, rules)
    self.text = OriginalText(text)
  }

  mutating func mentions() -> [Mention] {
    var mentions: [Mention] = []
    let bound = boundByNumber()
    for (index, number) in reading.numbers.enumerated() {
      if let verdict = reading.verdicts[index] {
        guard isWorthTelling(number, verdict) else { continue }
        mentions.append(
          mention(
            number.token.span, number, verdict.0, rule: verdict.1, quantity: quantity(number, verdict.0)))
      } else if !bound[index].isEmpty {
        for place in bound[index] { mentions.append(mention(of: reading.bound[place], number)) }
      } else if let binding = reading.bindings[index] {
        mentions.append(contentsOf: unbound(number, binding))
      }
    }
    guard !reading.worded.isEmpty else { return mentions }
    for (index, figure) in reading.worded.enumerated() where !isInsideNumber(figure.word) {
      for place in bound[reading.numbers.count + index] {
        mentions.append(mention(of: reading.bound[place], reading.bound[place].context))
      }
    }
    mentions.sort {
      $0.span != $1.span ? $0.span < $1.span : ($0.indicator?.rawValue ?? "") < ($1.indicator?.rawValue ?? "")
    }
    return mentions
  }

  /// For each number, then each figure in words, where its readings stand in `reading.bound`.
  private func boundByNumber() -> [Range<Int>] {
    var places = [Range<Int>](repeating: 0..<0, count: reading.numbers.count + reading.worded.count)
    for (place, bound) in reading.bound.enumerated() {
      let known = places[bound.number]
      places[bound.number] = (known.isEmpty ? place : known.lowerBound)..<place + 1
    }
    return places
  }

  /// Chinese numerals in ordinary words (统一, 一般) are no numbers.
  private func isWorthTelling(_ number: NumberContext, _ verdict: (Disposition, String)) -> Bool {
    !(number.token.script == .chinese && verdict.1 == "name:word")
  }

  private func isInsideNumber(_ word: Range<Int>) -> Bool {
    let numbers = reading.numbers
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].token.span.upperBound <= word.lowerBound { low = middle + 1 } else { high = middle }
    }
    return numbers[low...].prefix { $0.token.span.lowerBound < word.upperBound }
      .contains { !$0.token.measure.isEmpty }
  }

  private mutating func quantity(_ number: NumberContext, _ disposition: Disposition) -> Quantity? {
    switch disposition {
    case .duration, .threshold: Quantity(number.token.magnitude, measure: measure(number))
    default: nil
    }
  }

  private mutating func measure(_ number: NumberContext) -> String {
    let word = original(number.token.measure)
    if let known = measures[word] { return known }
    measures[word] = MeasureWords.canonical(word)
    return measures[word] ?? word
  }

  private mutating func mention(of bound: BoundNumber, _ number: NumberContext) -> Mention {
    var mention = mention(
      bound.span, number, .indicator, rule: rules.rules[bound.rule].name,
      quantity: Quantity(bound.magnitude, measure: measure(number)))
    mention.indicator = bound.indicator
    mention.role = bound.role
    return mention
  }

  /// A number that no indicator claims: another statistic that a rule knows, or one that nothing understood.
  private mutating func unbound(_ number: NumberContext, _ binding: Binding) -> [Mention] {
    let quantity = Quantity(number.token.magnitude, measure: measure(number))
    if let rule = binding.rules.first {
      return [mention(number.token.span, number, .other, rule: rules.rules[rule].name, quantity: quantity)]
    }
    if number.token.script == .placeholder {
      return [mention(number.token.span, number, .other, rule: "other:placeholder", quantity: quantity)]
    }
    if Self.physical.contains(quantity.measure) {
      return [mention(number.token.span, number, .other, rule: "other:physical_quantity", quantity: quantity)]
    }
    if number.token.measure.isEmpty, number.token.script == .chinese { return [] }
    return [mention(number.token.span, number, .unclassified, rule: "none", quantity: quantity)]
  }

  /// Lengths, areas and weights are no statistic of any kind of report that counts acts and people.
  private static let physical: Set<String> = [
    "平方米", "平方公里", "公里", "米", "亩", "公顷", "吨", "公斤", "斤", "立方米", "厘米", "毫米",
  ]

  private mutating func mention(
    _ range: Range<Int>, _ number: NumberContext, _ disposition: Disposition, rule: String,
    quantity: Quantity?
  ) -> Mention {
    let evidence = evidence(of: number.sentence)
    return Mention(
      document: document, span: span(range), surface: original(range), disposition: disposition,
      quantity: quantity, evidence: evidence.text, evidenceSpan: evidence.span, rule: rule)
  }

  private mutating func evidence(of sentence: Range<Int>) -> (span: TextSpan, text: String) {
    if let evidence, evidence.sentence == sentence { return (evidence.span, evidence.text) }
    let span = span(sentence)
    let text = text.trimmed(span)
    evidence = (sentence, span, text)
    return (span, text)
  }

  private func span(_ range: Range<Int>) -> TextSpan {
    let origins = reading.folded.origins
    guard range.lowerBound < range.upperBound, range.lowerBound < origins.count else { return TextSpan(0, 0) }
    return TextSpan(Int(origins[range.lowerBound]), Int(origins[range.upperBound - 1]) + 1)
  }

  private func original(_ range: Range<Int>) -> String {
    text[span(range)]
  }
}
