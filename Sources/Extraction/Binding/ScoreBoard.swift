import Catalogue
import Model

/// Adds up what speaks for each rule at one number: the best hit of every cue group.
struct ScoreBoard {
  private let rules: CompiledRules
  /// For each cue of the catalogue, its strongest points; 0 where it does not stand.
  private var best: [Double]
  /// For each rule, the strongest points near the number.
  private var near: [Double]
  private var marks: [Marks]
  private var implications: [(rule: Int, other: Int)] = []

  private struct Marks: OptionSet {
    var rawValue: UInt8
    static let mentioned = Marks(rawValue: 1)
    static let needMet = Marks(rawValue: 2)
    static let deniedNear = Marks(rawValue: 4)
  }

  init(rules: CompiledRules) {
    self.rules = rules
    best = Array(repeating: 0, count: rules.cues.count)
    near = Array(repeating: 0, count: rules.rules.count)
    marks = Array(repeating: [], count: rules.rules.count)
  }

  mutating func note(_ use: CompiledRules.Use, at zone: Zone) {
    switch use.purpose {
    case .need: if zone != .ahead { marks[use.rule].insert(.needMet) }
    case .zero: if zone.isNear { marks[use.rule].insert(.deniedNear) }
    case .implies(let other): if zone.isNear || zone == .ahead { implications.append((use.rule, other)) }
    case .cue(let cue): noteCue(cue, of: use.rule, at: zone)
    }
  }

  private mutating func noteCue(_ cue: Int, of rule: Int, at zone: Zone) {
    let points = rules.cues[cue].weight * zone.factor(rules.cues[cue].reach)
    guard points != 0 else { return }
    if abs(points) > abs(best[cue]) { best[cue] = points }
    marks[rule].insert(.mentioned)
    if zone.isNear, points > 0 { near[rule] = max(near[rule], points) }
  }

  /// The rules of `eligible` that anything speaks for, with their scores.
  func scores(of eligible: [Int], following previous: [Binding]) -> [Binding.Candidate] {
    var candidates: [Binding.Candidate] = []
    for rule in eligible {
      let bonus = followBonus(rule, previous)
      guard bonus > 0 && !isNamelessRate(rule) || marks[rule].contains(.mentioned) && isNeedMet(rule) else {
        continue
      }
      let score = best[rules.cuesOfRule[rule]].reduce(bonus, +)
      candidates.append(Binding.Candidate(rule: rule, score: score))
    }
    return candidates
  }

  /// A rate is told by its name: after 持证12人, a percentage that nothing calls so is not their rate.
  private func isNamelessRate(_ rule: Int) -> Bool { rules.rules[rule].kind == .rate && near[rule] == 0 }

  private func isNeedMet(_ rule: Int) -> Bool {
    marks[rule].contains(.needMet) || rules.rules[rule].needs.isEmpty
  }

  /// The previous number of the sentence counts fully, those before it less and less.
  private func followBonus(_ rule: Int, _ previous: [Binding]) -> Double {
    let follows = rules.follows[rule]
    guard !follows.isEmpty else { return 0 }
    var fading = 1.0
    for binding in previous.prefix(4) {
      for bound in binding.rules { if let weight = follows[bound] { return weight * fading } }
      fading *= 0.7
    }
    return 0
  }

  func nearScore(of rule: Int) -> Double { near[rule] }
  func deniesNear(_ rule: Int) -> Bool { marks[rule].contains(.deniedNear) }

  /// The rules that words near the number state together with this one.
  func impliedRules(by rule: Int) -> [Int] {
    implications.reduce(into: []) { others, found in
      if found.rule == rule, !others.contains(found.other) { others.append(found.other) }
    }
  }
}
