/// Figures of one report that cannot all be right, as the text itself tells them; flagged, never mended.
package struct Contradiction: Hashable, Sendable, Codable {
  /// Which check the figures fail; the raw value is the code of the finding, stable for ever.
  package enum Check: String, Sendable, Codable, CaseIterable {
    /// A breakdown that is meant to be whole does not add up to its total.
    case partsDifferFromTotal = "parts_differ_from_total"
    /// What is told as one part of a total is larger than it.
    case partExceedsTotal = "part_exceeds_total"
    /// A rate is not the ratio of the figures told beside it.
    case rateDiffersFromRatio = "rate_differs_from_ratio"
    /// What is settled and what is pending do not add up to what came in.
    case outcomesDifferFromWhole = "outcomes_differ_from_whole"
    /// The same fact is told again with another value.
    case toldDifferently = "told_differently"
  }

  package var check: Check
  /// The figure that the others are held against: the total, the rate, what came in, the first telling.
  package var claim: Mention
  /// The parts; the numerator and the denominator; the settled and the pending; the second telling.
  package var others: [Mention]
  /// What the others come to: their sum, or for a rate their ratio in percent, rounded to two decimals.
  package var amount: Interval

  package init(_ check: Check, claim: Mention, others: [Mention], amount: Interval) {
    (self.check, self.claim, self.others, self.amount) = (check, claim, others, amount)
  }

  package var mentions: [Mention] { [claim] + others }
}
