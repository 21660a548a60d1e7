import Catalogue
import Model
import Quantities

/// A catalogue's rules as flat tables: every word once, and for each word the cues that it takes part in.
struct CompiledRules: Sendable {
  /// What one word of the vocabulary means to one rule.
  struct Use: Sendable {
    enum Purpose: Sendable, Hashable {
      case cue(group: Int)
      case need
      case zero
      case implies(IndicatorID)
    }

    var rule: Int
    var purpose: Purpose
    /// The earlier words of a phrase with gaps, in order; this word is its last.
    var earlier: [Int32]
  }

  let rules: [BindingRule]
  let matcher: PhraseMatcher
  let words: [String]
  /// For each word, its uses.
  let uses: [[Use]]
  let ruleOfIndicator: [IndicatorID: Int]
  /// For each measure word, the rules that count in it.
  let rulesByMeasure: [String: [Int]]

  init(_ rules: [BindingRule]) {
    var numbers: [String: Int32] = [:]
    var words: [String] = []
    var uses: [[Use]] = []
    func number(_ word: String) -> Int32 {
      if let known = numbers[word] { return known }
      numbers[word] = Int32(words.count)
      words.append(word)
      uses.append([])
      return Int32(words.count - 1)
    }
    func add(_ phrase: BindingRule.Phrase, _ rule: Int, _ purpose: Use.Purpose) {
      let parts = phrase.parts.map(number)
      guard let last = parts.last else { return }
      uses[Int(last)].append(Use(rule: rule, purpose: purpose, earlier: Array(parts.dropLast())))
    }
    for (index, rule) in rules.enumerated() {
      for (group, cue) in rule.cues.enumerated() {
        for phrase in cue.phrases { add(phrase, index, .cue(group: group)) }
      }
      for phrase in rule.needs { add(phrase, index, .need) }
      for phrase in rule.zero { add(phrase, index, .zero) }
      for (id, phrases) in rule.implies {
        for phrase in phrases { add(phrase, index, .implies(id)) }
      }
    }
    self.rules = rules
    self.words = words
    self.uses = uses
    matcher = PhraseMatcher(words: words.map { FoldedText($0).units })
    ruleOfIndicator = Dictionary(
      rules.enumerated().compactMap { index, rule in rule.indicator.map { ($0, index) } }
    ) { first, _ in first }
    var byMeasure: [String: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for measure in rule.measures { byMeasure[measure, default: []].append(index) }
    }
    rulesByMeasure = byMeasure
  }
}
