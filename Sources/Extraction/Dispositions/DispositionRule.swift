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
    Contacts(), Durations(), Thresholds(), Distributives(),
    Indefinites(),
  ]

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    for rule in rules {
      if let verdict = rule.judge(number, in: units) { return verdict }
    }
    return nil
  }
}

extension Array where Element == UInt16 {
  func unit(_ index: Int) -> UInt16 { indices.contains(index) ? self[index] : Fold.lineFeed }

  func starts(_ word: String, at index: Int) -> Bool {
    var at = index
    for unit in word.utf16 {
      guard self.unit(at) == unit else { return false }
      at += 1
    }
    return true
  }

  func ends(_ word: String, at index: Int) -> Bool {
    index >= word.utf16.count && starts(word, at: index - word.utf16.count)
  }
}

/// Numbers of page furniture, and the page numbers that stand alone between dashes.
struct ClutterNumbers: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    if number.isClutter { return (.clutter, "clutter:page") }
    let core = number.token.core
    let isBetweenDashes =
      units.unit(core.lowerBound - 1) == Fold.dash && units.unit(core.upperBound) == Fold.dash
    let isAlone =
      Fold.isSentenceEnd(units.unit(core.lowerBound - 2))
      && Fold.isSentenceEnd(units.unit(core.upperBound + 1))
    return isBetweenDashes && isAlone ? (.clutter, "clutter:page_number") : nil
  }
}
