import Foundation

/// How many were right, of how many in the gold reports, of how many that were said.
package struct Tally: Hashable, Sendable {
  package var right = 0
  package var gold = 0
  package var said = 0

  package init(right: Int = 0, gold: Int = 0, said: Int = 0) {
    (self.right, self.gold, self.said) = (right, gold, said)
  }

  /// 0 where nothing was said.
  package var precision: Double { said == 0 ? 0 : Double(right) / Double(said) }
  /// 0 where there was nothing to find.
  package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }

  /// The harmonic mean of precision and recall.
  package var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }
}

/// How many of how many.
package struct Share: Hashable, Sendable {
  package private(set) var part = 0
  package private(set) var whole = 0

  package init() {}

  mutating func count(_ isPart: Bool) {
    whole += 1
    part += isPart ? 1 : 0
  }

  /// 1 where there was nothing to count.
  package var ratio: Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
