import Foundation
import Model
import Quantities

/// A rate beside its numerator and denominator: 调解132件，成功119件，成功率98%.
///
/// The three stand in one sentence, or the rate in the one behind. Offices round and cut alike, so a rate may lie
/// one unit of its last stated place off: 98% says nothing against 97.2 or 98.9.
struct RateOfRatio {
  let text: CheckedText
  let relations: Relations

  func discrepancies() -> [Discrepancy] {
    text.figures.compactMap { rate -> Discrepancy? in
      guard rate.kind == .rate, let ratios = relations.ratios[rate.indicator] else { return nil }
      let pairs = ratios.flatMap { self.pairs($0, beside: rate) }
      guard let nearest = pairs.last, pairs.allSatisfy({ !agrees(rate, $0) }) else { return nil }
      return Discrepancy(
        check: .rateDiffersFromRatio, claim: .init(rate),
        others: [.init(nearest.numerator), .init(nearest.denominator)], amount: nearest.percentage)
    }
  }

  private struct Pair {
    var numerator: BoundNumber
    var denominator: BoundNumber

    var percentage: Interval {
      let (over, under) = (numerator.magnitude.bounds, denominator.magnitude.bounds)
      return Interval(
        under.upper.map { (100 * over.lower / $0).rounded(to: 2) } ?? 0,
        over.upper.flatMap { under.lower > 0 ? (100 * $0 / under.lower).rounded(to: 2) : nil })
    }
  }

  /// All that could be meant; where one of them agrees, nothing is wrong.
  private func pairs(_ ratio: RatioOfIndicators, beside rate: BoundNumber) -> [Pair] {
    let before = text.figures(inSentenceBefore: rate.sentence).filter {
      $0.context.paragraphStart == rate.context.paragraphStart
    }
    let near = before + text.figures(in: rate.sentence)
    return near.filter { $0.indicator == ratio.numerator }.flatMap { numerator in
      near.filter { denominator in
        denominator.indicator == ratio.denominator && denominator.sentence == numerator.sentence
          && (denominator.role == .part) == (numerator.role == .part)
          && denominator.magnitude.bounds.upper.map { numerator.magnitude.bounds.lower <= $0 } ?? true
      }.map { Pair(numerator: numerator, denominator: $0) }
    }
  }

  /// Multiplied out, since a quotient has no end in decimals.
  private func agrees(_ rate: BoundNumber, _ pair: Pair) -> Bool {
    let unit = lastPlace(of: rate)
    let (stated, over, under) = (
      rate.magnitude.bounds, pair.numerator.magnitude.bounds, pair.denominator.magnitude.bounds
    )
    if let most = over.upper, 100 * most <= (stated.lower - unit) * under.lower { return false }
    if let top = stated.upper, let largest = under.upper, 100 * over.lower >= (top + unit) * largest {
      return false
    }
    return true
  }

  /// 0.1 for 98.5%, 10 for 九成.
  private func lastPlace(of rate: BoundNumber) -> Decimal {
    let span = rate.context.token.span
    if text.units[span].contains(unit("成")) {
      return text.units[rate.context.token.core].last == unit("成") ? 10 : 1
    }
    guard
      let point = text.units[span].firstIndex(of: Fold.fullStop) ?? text.units[span].firstIndex(of: unit("点"))
    else { return 1 }
    let isDecimal: (UInt16) -> Bool = { Fold.isDigit($0) || Self.digits.contains($0) }
    let places = text.units[(point + 1)..<span.upperBound].prefix(while: isDecimal).count
    return Decimal(sign: .plus, exponent: -places, significand: 1)
  }

  private static let digits = Set("零〇一二三四五六七八九".utf16)
}

extension Decimal {
  /// Half away from zero.
  fileprivate func rounded(to places: Int) -> Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, places, .plain)
    return result
  }
}
