import Catalogue
import Model

/// Adds up what speaks for each rule at one number: the best hit of every cue group.
struct ScoreBoard {
  private let rules: CompiledRules
  private var best: [Int: [Int: Double]] = [:]
  private var near: [Int: Double] = [:]
  private var needsMet: Set<Int> = []
  private var deniedNear: Set<Int> = []
  private var implications: [Int: Set<IndicatorID>] = [:]

  init(rules: CompiledRules) { self.rules = rules }

  mutating func note(_ use: CompiledRules.Use, at zone: Binder.Zone) {
    switch use.purpose {
    case .need: if zone != .ahead { needsMet.insert(use.rule) }
    case .zero: if zone.isNear { deniedNear.insert(use.rule) }
    case .implies(let id): if zone.isNear || zone == .ahead { implications[use.rule, default: []].insert(id) }
    case .cue(let group): noteCue(group, of: use.rule, at: zone)
    }
  }

  private mutating func noteCue(_ group: Int, of rule: Int, at zone: Binder.Zone) {
    let cue = rules.rules[rule].cues[group]
    let points = cue.weight * Binder.factor(cue.reach, zone)
    guard points != 0 else { return }
    let known = best[rule]?[group] ?? 0
    if abs(points) > abs(known) { best[rule, default: [:]][group] = points }
    if zone.isNear, points > 0 { near[rule] = max(near[rule] ?? 0, points) }
  }

  /// The rules of `eligible` that anything speaks for, with their scores.
  func scores(of eligible: [Int], following previous: [Binding]) -> [Binding.Candidate] {
    var candidates: [Binding.Candidate] = []
    for rule in eligible {
      let bonus = followBonus(rule, previous)
      guard best[rule] != nil || bonus > 0 else { continue }
      if !rules.rules[rule].needs.isEmpty, !needsMet.contains(rule), bonus <= 0 { continue }
      let score = (best[rule] ?? [:]).sorted { $0.key < $1.key }.reduce(bonus) { $0 + $1.value }
      candidates.append(Binding.Candidate(rule: rule, score: score))
    }
    return candidates
  }

  /// The previous number of the sentence counts fully, those before it less and less.
  private func followBonus(_ rule: Int, _ previous: [Binding]) -> Double {
    let follows = rules.rules[rule].follows
    guard !follows.isEmpty else { return 0 }
    var fading = 1.0
    for binding in previous.prefix(4) {
      for bound in binding.rules {
        if let id = rules.rules[bound].indicator, let weight = follows[id] { return weight * fading }
      }
      fading *= 0.8
    }
    return 0
  }

  func nearScore(of rule: Int) -> Double { near[rule] ?? 0 }
  func deniesNear(_ rule: Int) -> Bool { deniedNear.contains(rule) }
  func implied(_ id: IndicatorID, by rule: Int) -> Bool { implications[rule]?.contains(id) ?? false }
}

extension Binder.Zone {
  var isNear: Bool {
    switch self {
    case .near, .after: true
    case .clause, .sentence, .paragraph, .heading, .ahead: false
    }
  }
}
