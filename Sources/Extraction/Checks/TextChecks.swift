import Model
import Quantities

/// Finds figures of one report that contradict one another where they stand (GSBPM 5.3, review and validate).
///
/// Each check looks at what sentences say, not at what the figures come to in the end; so it also sees parts and
/// repetitions, and quotes both places. Bounds are respected: `200余` contradicts nothing from 200 to 300.
struct TextChecks: Sendable {
  let relations: Relations

  func contradictions(in reading: Reading, _ mentions: [Mention]) -> [Contradiction] {
    let text = CheckedText(reading)
    let found =
      PartsOfTotal(text: text).discrepancies() + RateOfRatio(text: text, relations: relations).discrepancies()
      + OutcomesOfWhole(text: text, relations: relations).discrepancies()
      + ToldTwice(text: text).discrepancies()
    guard !found.isEmpty else { return [] }
    let byStart = Dictionary(grouping: mentions) { $0.span.start }
    func mention(_ place: Discrepancy.Place) -> Mention? {
      let here = byStart[Int(reading.folded.origins[place.start])] ?? []
      return here.first { place.indicator == nil || $0.indicator == place.indicator }
    }
    return found.compactMap { discrepancy in
      let others = discrepancy.others.compactMap(mention)
      guard let claim = mention(discrepancy.claim), others.count == discrepancy.others.count else {
        return nil
      }
      return Contradiction(discrepancy.check, claim: claim, others: others, amount: discrepancy.amount)
    }
  }
}
