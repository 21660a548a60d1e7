import Catalogue
import Model

/// Adds up what speaks for each rule at one number: the best hit of every cue group.
///
/// Numbers of a paragraph share what the words before their sentence say. So a board can be taken back to an
/// earlier state, which costs no more than what was noted since: only rules that words speak for are touched.
struct ScoreBoard {
  private let rules: CompiledRules
  /// For each cue of the catalogue, its strongest points; 0 where it does not stand.
  private var best: [Double]
  /// For each rule, the strongest points near the number.
  private var near: [Double]
  private var marks: [Marks]
  private var implications: [(rule: Int, other: Int)] = []
  /// What stood in the tables before each change.
  private var changes: [Change] = []

  private struct Marks: OptionSet {
    var rawValue: UInt8
    static let mentioned = Marks(rawValue: 1)
    static let needMet = Marks(rawValue: 2)
    static let deniedNear = Marks(rawValue: 4)
  }

  private enum Change {
    case best(cue: Int, Double)
    case near(rule: Int, Double)
    case marks(rule: Int, Marks)
  }

  /// A state that the board can be taken back to, until it is taken back to an earlier one.
  struct State {
    fileprivate var changes = 0
    fileprivate var implications = 0
    static let empty = State()
  }

  init(rules: CompiledRules) {
    self.rules = rules
    best = Array(repeating: 0, count: rules.cues.count)
    near = Array(repeating: 0, count: rules.rules.count)
    marks = Array(repeating: [], count: rules.rules.count)
  }

  var state: State { State(changes: changes.count, implications: implications.count) }

  mutating func takeBack(to state: State) {
    for change in changes[state.changes...].reversed() {
      switch change {
      case .best(let cue, let points): best[cue] = points
      case .near(let rule, let points): near[rule] = points
      case .marks(let rule, let old): marks[rule] = old
      }
    }
    changes.removeLast(changes.count - state.changes)
    implications.removeLast(implications.count - state.implications)
  }

  mutating func note(_ use: CompiledRules.Use, at zone: Zone) {
    switch use.purpose {
    case .need: if zone != .ahead { meetNeed(of: use.rule) }
    case .zero: if zone.isNear { mark(use.rule, .deniedNear) }
    case .implies(let other): if zone.isNear || zone == .ahead { implications.append((use.rule, other)) }
    case .cue(let cue): noteCue(cue, of: use.rule, at: zone)
    }
  }

  mutating func meetNeed(of rule: Int) { mark(rule, .needMet) }

  private mutating func noteCue(_ cue: Int, of rule: Int, at zone: Zone) {
    let points = rules.cues[cue].weight * zone.factor(rules.cues[cue].reach)
    guard points != 0 else { return }
    if abs(points) > abs(best[cue]) {
      changes.append(.best(cue: cue, best[cue]))
      best[cue] = points
    }
    mark(rule, .mentioned)
    if zone.isNear, points > near[rule] {
      changes.append(.near(rule: rule, near[rule]))
      near[rule] = points
    }
  }

  private mutating func mark(_ rule: Int, _ mark: Marks) {
    guard !marks[rule].contains(mark) else { return }
    changes.append(.marks(rule: rule, marks[rule]))
    marks[rule].insert(mark)
  }

  /// The rules of `eligible` that anything speaks for, with their scores.
  func scores(of eligible: [Int], following previous: [EarlierNumber]) -> [Binding.Candidate] {
    var candidates: [Binding.Candidate] = []
    for rule in eligible {
      let bonus = followBonus(rule, previous)
      guard bonus > 0 && !isNamelessRate(rule) || marks[rule].contains(.mentioned) && isNeedMet(rule) else {
        continue
      }
      var score = bonus
      for cue in rules.cuesOfRule[rule] { score += best[cue] }
      candidates.append(Binding.Candidate(rule: rule, score: score, near: near[rule]))
    }
    return candidates
  }

  /// A rate is told by its name: after 持证12人, a percentage that nothing calls so is not their rate.
  private func isNamelessRate(_ rule: Int) -> Bool { rules.traits[rule].contains(.isRate) && near[rule] == 0 }

  private func isNeedMet(_ rule: Int) -> Bool {
    marks[rule].contains(.needMet) || !rules.traits[rule].contains(.hasNeeds)
  }

  /// The previous number of the sentence counts fully, those before it less and less.
  private func followBonus(_ rule: Int, _ previous: [EarlierNumber]) -> Double {
    guard rules.traits[rule].contains(.follows), !previous.isEmpty else { return 0 }
    var fading = 1.0
    for earlier in previous.prefix(4) {
      for bound in earlier.binding.rules {
        if let weight = rules.weight(of: rule, behind: bound) { return weight * fading }
      }
      fading *= 0.7
    }
    return 0
  }

  func nearScore(of rule: Int) -> Double { near[rule] }
  func deniesNear(_ rule: Int) -> Bool { marks[rule].contains(.deniedNear) }

  /// The rules that words near the number state together with this one.
  func impliedRules(by rule: Int) -> [Int] {
    guard !implications.isEmpty else { return [] }
    return implications.reduce(into: []) { others, found in
      if found.rule == rule, !others.contains(found.other) { others.append(found.other) }
    }
  }
}
