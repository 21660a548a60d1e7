import Catalogue
import Model
import Quantities

/// A catalogue's rules as flat tables: every word once, and for each word the cues that it takes part in.
final class CompiledRules: Sendable {
  /// What one word of the vocabulary means to one rule.
  struct Use: Sendable {
    enum Purpose: Sendable, Hashable {
      /// Speaks for or against the rule; an index of `cues`.
      case cue(Int)
      case need
      case zero
      /// States the figure of another rule as well.
      case implies(rule: Int)
    }

    var rule: Int
    var purpose: Purpose
    /// The earlier words of a phrase with gaps, in `earlierWords`; this word is its last.
    var earlier: Range<Int>

    /// Whether the word is the whole phrase.
    var isWhole: Bool { earlier.isEmpty }
  }

  struct Cue: Sendable {
    var reach: BindingRule.CueGroup.Reach
    var weight: Double
  }

  let rules: [BindingRule]
  let matcher: PhraseMatcher
  let earlierWords: [Int32]
  /// The cue groups of all rules, one rule behind the other.
  let cues: [Cue]
  /// For each rule, its cue groups in `cues`.
  let cuesOfRule: [Range<Int>]
  /// The measure words that rules name.
  let measures: [String: Measure]
  /// For each rule, what the number before says for it by the rule that it was bound to; empty where nothing.
  let follows: [[Double?]]
  private let uses: [[Use]]
  /// For each measure word, the rules that count in it.
  private let rulesByMeasure: [[Int]]

  init(_ rules: [BindingRule]) {
    let vocabulary = Vocabulary(rules)
    self.rules = rules
    (uses, earlierWords, cues) = (vocabulary.uses, vocabulary.earlierWords, vocabulary.cues)
    cuesOfRule = vocabulary.cuesOfRule
    matcher = PhraseMatcher(words: vocabulary.words.map { FoldedText($0).units })
    measures = Measure.table(of: rules.flatMap(\.measures).sorted())
    rulesByMeasure = Self.rulesByMeasure(rules, measures)
    follows = rules.map { rule in
      rule.follows.isEmpty ? [] : rules.map { $0.indicator.flatMap { rule.follows[$0] } }
    }
  }

  func uses(of word: Int32) -> [Use] { uses[Int(word)] }

  /// What a word speaks for its rule as a cue; 0 where it is none.
  func weight(of use: Use) -> Double {
    if case .cue(let cue) = use.purpose { cues[cue].weight } else { 0 }
  }

  /// For a number without measure word, every rule but those of money.
  func rules(countedIn measure: Measure) -> [Int] {
    measure.id < rulesByMeasure.count ? rulesByMeasure[measure.id] : []
  }

  private static func rulesByMeasure(_ rules: [BindingRule], _ measures: [String: Measure]) -> [[Int]] {
    var table = [[Int]](repeating: [], count: measures.count)
    for (index, rule) in rules.enumerated() {
      for measure in rule.measures { if let known = measures[measure] { table[known.id].append(index) } }
    }
    table[Measure.none.id] = rules.indices.filter { rules[$0].kind != .amount }
    return table
  }
}

/// Numbers the words of rules, and notes for each what it means.
private struct Vocabulary {
  private(set) var words: [String] = []
  private(set) var uses: [[CompiledRules.Use]] = []
  private(set) var earlierWords: [Int32] = []
  private(set) var cues: [CompiledRules.Cue] = []
  private(set) var cuesOfRule: [Range<Int>] = []
  private var numbers: [String: Int32] = [:]

  init(_ rules: [BindingRule]) {
    let ruleOfIndicator = Dictionary(
      rules.enumerated().compactMap { index, rule in rule.indicator.map { ($0, index) } }
    ) { first, _ in first }
    for (index, rule) in rules.enumerated() {
      addCues(of: rule, index)
      add(rule.needs, index, .need)
      add(rule.zero, index, .zero)
      for (id, phrases) in rule.implies.sorted(by: { $0.key < $1.key }) {
        if let other = ruleOfIndicator[id] { add(phrases, index, .implies(rule: other)) }
      }
    }
  }

  private mutating func addCues(of rule: BindingRule, _ index: Int) {
    cuesOfRule.append(cues.count..<cues.count + rule.cues.count)
    for group in rule.cues {
      add(group.phrases, index, .cue(cues.count))
      cues.append(CompiledRules.Cue(reach: group.reach, weight: group.weight))
    }
  }

  private mutating func add(
    _ phrases: [BindingRule.Phrase], _ rule: Int, _ purpose: CompiledRules.Use.Purpose
  ) {
    for phrase in phrases {
      let parts = phrase.parts.map { number(of: $0) }
      guard let last = parts.last else { continue }
      let start = earlierWords.count
      earlierWords += parts.dropLast()
      uses[Int(last)].append(
        CompiledRules.Use(rule: rule, purpose: purpose, earlier: start..<earlierWords.count))
    }
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    uses.append([])
    return number
  }
}
