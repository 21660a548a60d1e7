import Catalogue
import Foundation
import Model
import Quantities

/// Binds each number to the statistic that its surroundings speak for: a decision over all rules, not a first match.
struct Binder {
  private let rules: CompiledRules
  private let units: [UInt16]
  private let numbers: [NumberContext]
  private let measures: [Measure]
  private let inheritance: Inheritance
  private var collector: CueCollector
  private var told: ToldFigures
  /// The bound numbers before the next one, nearest first.
  private var earlier: [EarlierNumber] = []

  private static let threshold = 3.0
  /// Without a measure word the words alone must be convincing.
  private static let thresholdWithoutMeasure = 4.5
  /// Words of a number's own that say by themselves what it is.
  static let clearWords = 4.5
  /// How far the surroundings may lead before clear words of a number's own.
  private static let lead = 1.0
  /// Surroundings that say this much are not overruled by an equal figure elsewhere.
  private static let clearScore = 5.0
  /// Words of a number's own that are worth this much are not overruled by its neighbour's reading.
  private static let ownWords = 1.5
  /// How many candidates `explain` shows.
  private static let shown = 4

  init(rules: CompiledRules, units: [UInt16], matches: PhraseMatcher.Matches, numbers: [NumberContext]) {
    (self.rules, self.units, self.numbers) = (rules, units, numbers)
    var reader = MeasureReader(rules: rules, units: units)
    measures = numbers.map { reader.measure(of: $0) }
    inheritance = Inheritance(rules: rules, units: units, numbers: numbers)
    collector = CueCollector(rules: rules, units: units, matches: matches)
    told = ToldFigures(rules: rules, numbers: numbers, measures: measures)
  }

  /// Binds the numbers of the text in order; nil stands for numbers that are no statistics.
  mutating func bind(isStatistic: [Bool]) -> [Binding?] {
    var bindings: [Binding?] = []
    bindings.reserveCapacity(numbers.count)
    for index in numbers.indices {
      let binding = isStatistic[index] ? bind(index) : nil
      if let binding { note(binding, of: index) }
      bindings.append(binding)
    }
    var breakdowns = Breakdowns(rules: rules, units: units, numbers: numbers, measures: measures)
    breakdowns.complete(&bindings)
    bindRetold(&bindings)
    return bindings
  }

  /// How many earlier numbers of a sentence are looked back to.
  private static let memory = 12

  private mutating func note(_ binding: Binding, of index: Int) {
    told.note(binding, of: index)
    if earlier.count == Self.memory { earlier.removeLast() }
    earlier.insert(
      EarlierNumber(number: numbers[index], measure: measures[index], binding: binding), at: 0)
  }

  /// What lists that add up have told since (…物业类158件……) may be told again with few words: 全年158件.
  private mutating func bindRetold(_ bindings: inout [Binding?]) {
    told.forgetAll()
    for index in numbers.indices {
      guard var binding = bindings[index] else { continue }
      if binding.rules.isEmpty, let rules = told.rules(of: index),
        isBacked(rules, by: binding.candidates, isNeeded: !numbers[index].after.isEmpty)
      {
        binding.rules = rules
        bindings[index] = binding
      }
      told.note(binding, of: index)
    }
  }

  private mutating func bind(_ index: Int) -> Binding {
    let (number, measure) = (numbers[index], measures[index])
    collector.read(number)
    let board = collector.board
    forgetEarlierSentences(number)
    let candidates = ranked(board.scores(of: rules.rules(countedIn: measure), following: earlier))
    let binding =
      inherited(index, candidates, board) ?? retold(index, candidates)
      ?? best(number, measure, candidates, board)
    return binding.showing(candidates.prefix(Self.shown))
  }

  /// Best first; of equal ones, that with the better words near the number, then the first of the catalogue.
  private func ranked(_ candidates: [Binding.Candidate]) -> [Binding.Candidate] {
    candidates.sorted { ($0.score, $0.near, $1.rule) > ($1.score, $1.near, $0.rule) }
  }

  /// The best candidate; what only the surroundings speak for yields to clear words of the number's own that are
  /// worth nearly as much.
  private func leader(_ candidates: [Binding.Candidate]) -> Binding.Candidate? {
    guard let first = candidates.first, first.near == 0 else { return candidates.first }
    let own = candidates.first { $0.near >= Self.clearWords }
    return own.flatMap { $0.score + Self.lead >= first.score ? $0 : nil } ?? first
  }

  private func threshold(_ measure: Measure) -> Double {
    measure.isNone ? Self.thresholdWithoutMeasure : Self.threshold
  }

  private func best(
    _ number: NumberContext, _ measure: Measure, _ candidates: [Binding.Candidate], _ board: ScoreBoard
  ) -> Binding {
    guard let best = leader(candidates), best.score >= threshold(measure) else { return Binding() }
    return Binding(
      rules: jointRules(best, candidates, number, board), ownWords: best.near)
  }

  // MARK: The readings of other numbers

  /// The reading of an earlier number of the sentence, unless the number's own words say something better.
  private func inherited(
    _ index: Int, _ candidates: [Binding.Candidate], _ board: ScoreBoard
  ) -> Binding? {
    guard let inherited = inheritance.reading(of: index, measure: measures[index], after: earlier) else {
      return nil
    }
    let isCertain = inherited.remaining != nil
    let words = isCertain ? Self.clearWords : Self.ownWords
    let own = candidates.first { candidate in
      guard candidate.near >= words else { return false }
      return !inherited.isMember
        || collector.ownWords(of: candidate.rule, against: inherited.rules, at: numbers[index]) >= words
    }
    let addsUp = isCertain && inherited.rules.allSatisfy { rules.rules[$0].kind == .count }
    if !inherited.isReckoned, !inherited.isGoverned, !addsUp, let own,
      isCertain || own.score >= max(threshold(measures[index]), inherited.score)
    {
      return nil
    }
    return Binding(
      rules: named(among: inherited.rules, board), isInherited: true,
      isMember: inherited.isMember, isReckoned: inherited.isReckoned, remaining: inherited.remaining)
  }

  /// 16名执法人员均已持证，其中新取证5名: of several readings, those that the number's own words name.
  private func named(among rules: [Int], _ board: ScoreBoard) -> [Int] {
    let named = rules.filter { board.nearScore(of: $0) >= Self.ownWords }
    return named.isEmpty ? rules : named
  }

  /// What the same figure was before, where the number's own words do not say clearly what it is.
  private func retold(_ index: Int, _ candidates: [Binding.Candidate]) -> Binding? {
    let (number, measure) = (numbers[index], measures[index])
    guard !candidates.contains(where: { $0.near >= Self.clearWords }) else { return nil }
    let best = candidates.first?.score ?? 0
    if best < Self.clearScore, let told = told.rules(of: index),
      isBacked(told, by: candidates, isNeeded: best >= threshold(measure) || !number.after.isEmpty)
    {
      return Binding(rules: told)
    }
    guard let told = told.rulesOfLarge(index),
      candidates.contains(where: { told.contains($0.rule) && $0.score >= Self.threshold })
    else { return nil }
    return Binding(rules: told)
  }

  /// Where the number's words could say something else, they must speak for what was told too: 23个村 are not the
  /// 23个 committees.
  private func isBacked(_ told: [Int], by candidates: [Binding.Candidate], isNeeded: Bool) -> Bool {
    !isNeeded || candidates.contains { told.contains($0.rule) && $0.score > 0 }
  }

  private mutating func forgetEarlierSentences(_ number: NumberContext) {
    while let farthest = earlier.last, farthest.number.token.span.lowerBound < number.sentence.lowerBound {
      earlier.removeLast()
    }
  }

  // MARK: One number, several indicators

  private static let clearRate = 4.0
  private static let joins = WordList("、 和 与 及 以及 均 都 双 ,")

  /// 参考率和合格率均达95%, 行政复议、行政诉讼案件0件: every reading that the number's own words name.
  private func jointRules(
    _ best: Binding.Candidate, _ candidates: [Binding.Candidate], _ number: NumberContext, _ board: ScoreBoard
  ) -> [Int] {
    var joint = [best.rule] + board.impliedRules(by: best.rule)
    guard Self.joins.occurs(in: units, number.near) else { return joint }
    let mayBeRates = rules.rules[best.rule].kind == .rate || rules.rules[best.rule].indicator == nil
    let isZero = number.token.magnitude == .exact(0)
    let isEach = units.unit(number.token.span.lowerBound - 1) == unit("各")
    for other in candidates
    where rules.rules[other.rule].indicator != nil && !joint.contains(other.rule) {
      let areRates = mayBeRates && rules.rules[other.rule].kind == .rate
      let isRateNamed = areRates && other.near >= Self.clearRate
      if isRateNamed || (isZero || isEach) && board.deniesNear(other.rule) { joint.append(other.rule) }
    }
    return joint
  }
}
