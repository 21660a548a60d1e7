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

  struct Traits: OptionSet, Sendable {
    var rawValue: UInt8
    static let isRate = Traits(rawValue: 1)
    static let hasNeeds = Traits(rawValue: 2)
    static let follows = Traits(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ rule: BindingRule) {
      self = []
      if rule.kind == .rate { insert(.isRate) }
      if !rule.needs.isEmpty { insert(.hasNeeds) }
      if !rule.follows.isEmpty { insert(.follows) }
    }
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
  /// What is asked of each rule for every number.
  let traits: [Traits]
  /// What a number bound to one rule says for another one behind it, a row a rule; not a number where nothing.
  private let follows: [Double]
  /// What each word is used for, one word behind the other.
  let uses: [Use]
  private let usesOfWord: [Range<Int>]
  /// For each word, the rules of which it is one of the whole phrases that they need.
  private let rulesInNeed: [[Int]]
  /// For each measure word, the rules that count in it.
  private let rulesByMeasure: [[Int]]

  init(_ rules: [BindingRule]) {
    let vocabulary = Vocabulary(rules)
    self.rules = rules
    (earlierWords, cues) = (vocabulary.earlierWords, vocabulary.cues)
    uses = Array(vocabulary.uses.joined())
    usesOfWord = Self.places(of: vocabulary.uses)
    rulesInNeed = vocabulary.uses.map { $0.filter { $0.purpose == .need && $0.isWhole }.map(\.rule) }
    cuesOfRule = vocabulary.cuesOfRule
    matcher = PhraseMatcher(words: vocabulary.words.map { FoldedText($0).units })
    measures = Measure.table(of: rules.flatMap(\.measures).sorted())
    rulesByMeasure = Self.rulesByMeasure(rules, measures)
    traits = rules.map { Traits($0) }
    follows = Self.followWeights(of: rules)
  }

  private static func followWeights(of rules: [BindingRule]) -> [Double] {
    let byIndicator = Dictionary(grouping: rules.indices.filter { rules[$0].indicator != nil }) {
      rules[$0].indicator
    }
    var weights = [Double](repeating: .nan, count: rules.count * rules.count)
    for (place, rule) in rules.enumerated() {
      for (indicator, weight) in rule.follows {
        for other in byIndicator[indicator] ?? [] { weights[place * rules.count + other] = weight }
      }
    }
    return weights
  }

  /// Where each list stands when all are put one behind the other.
  private static func places(of lists: [[Use]]) -> [Range<Int>] {
    var end = 0
    return lists.map { list in
      end += list.count
      return end - list.count..<end
    }
  }

  /// The places in `uses` of what a word is used for.
  func places(of word: Int32) -> Range<Int> { usesOfWord[Int(word)] }

  func rulesInNeed(of word: Int32) -> [Int] { rulesInNeed[Int(word)] }

  func uses(of word: Int32) -> ArraySlice<Use> { uses[places(of: word)] }

  /// What a number before that was bound to `other` says for the rule; nil where nothing.
  func weight(of rule: Int, behind other: Int) -> Double? {
    let weight = follows[rule * rules.count + other]
    return weight.isNaN ? nil : weight
  }

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
  /// By their bytes: strings would be compared by what they look like, which takes longer.
  private var numbers: [[UInt8]: Int32] = [:]

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
    let bytes = Array(word.utf8)
    if let known = numbers[bytes] { return known }
    let number = Int32(words.count)
    numbers[bytes] = number
    words.append(word)
    uses.append([])
    return number
  }
}
