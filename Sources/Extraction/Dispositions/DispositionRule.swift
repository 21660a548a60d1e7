import Model
import Quantities

/// A kind of number that is no statistic, told by the characters around it.
protocol DispositionRule: Sendable {
  /// The disposition with the rule's name, or nil where this is not such a number.
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)?
}

/// Asks the rules in a fixed order; the first that knows the number decides.
struct DispositionJudge: Sendable {
  private let rules: [any DispositionRule] = [
    MaskedNames(), ClutterNumbers(), References(), Dates(), Numbering(), Ordinals(), QuotedNames(),
    AlphanumericNames(),
    Contacts(), Durations(), Thresholds(), Distributives(), Manners(), Indefinites(),
  ]

  /// Whether a number that is no statistic ends the reach of another's words: 每村3名 counts something, 2023年 does not.
  func isBorder(_ verdict: (Disposition, String)) -> Bool { verdict.1 == Distributives.name }

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    for rule in rules {
      if let verdict = rule.judge(number, in: units) { return verdict }
    }
    return nil
  }
}
