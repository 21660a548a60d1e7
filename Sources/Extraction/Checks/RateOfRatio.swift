import Foundation
import Model
import Quantities

/// A rate beside its numerator and denominator: 调解132件，成功119件，成功率98%.
///
/// The three stand close together in one sentence, or the rate in the one behind. Offices round and cut alike, so a
/// rate may lie one unit of its last stated place off: 98% says nothing against 97.2 or 98.9. Where any two figures
/// around give the rate, they are the ones that it was made of.
struct RateOfRatio {
  let text: CheckedText
  let relations: Relations

  func discrepancies() -> [Discrepancy] {
    text.figures.compactMap { rate -> Discrepancy? in
      guard rate.kind == .rate, let ratios = relations.ratios[rate.indicator], !isNarrowed(rate.context)
      else {
        return nil
      }
      let near = around(rate)
      guard let pair = ratios.lazy.compactMap({ nearest($0, to: rate, among: near) }).first,
        !isMadeUp(rate, of: near)
      else { return nil }
      return Discrepancy(
        check: .rateDiffersFromRatio, claim: .init(rate),
        others: [.init(pair.numerator), .init(pair.denominator)], amount: pair.percentage)
    }
  }

  /// How many numbers before and behind the rate may be what it was made of.
  private static let reach = 8

  private func around(_ rate: BoundNumber) -> [NumberContext] {
    let near = text.numbers(near: rate.context)
    guard let place = near.firstIndex(where: { $0.token.span == rate.span }) else { return [] }
    return Array(near[max(0, place - Self.reach)..<min(near.count, place + Self.reach + 1)])
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

  /// The rate and its figures are neighbours, with at most one other number among them.
  private static let closeness = 3

  private func nearest(_ ratio: RatioOfIndicators, to rate: BoundNumber, among near: [NumberContext]) -> Pair?
  {
    guard let place = near.firstIndex(where: { $0.token.span == rate.span }) else { return nil }
    let close = near[max(0, place - Self.closeness)..<min(near.count, place + Self.closeness + 1)]
    let pairs = close.indices.flatMap { over in
      close.indices.compactMap { under -> Pair? in
        guard over != under, max(over, under, place) - min(over, under, place) <= Self.closeness,
          let numerator = text.figure(of: near[over], as: ratio.numerator),
          let denominator = text.figure(of: near[under], as: ratio.denominator),
          (numerator.role == .part) == (rate.role == .part),
          (denominator.role == .part) == (rate.role == .part), !isNarrowed(near[over]),
          denominator.magnitude.bounds.upper != 0,
          denominator.magnitude.bounds.upper.map({ numerator.magnitude.bounds.lower <= $0 }) ?? true
        else { return nil }
        return Pair(numerator: numerator, denominator: denominator)
      }
    }
    return pairs.last
  }

  /// Cases told of a part of the time or of the people have another base: 一次性合格27名，补考后合格率100%.
  private static let narrowing = WordList("一次性 首次 初次 补考 当场 当年 当日 按期 及时 限时 按时 新增")

  private func isNarrowed(_ number: NumberContext) -> Bool {
    Self.narrowing.occurs(in: text.units, number.near)
  }

  private func isMadeUp(_ rate: BoundNumber, of near: [NumberContext]) -> Bool {
    let counted = near.filter {
      $0.token.span != rate.span && text.figures(at: $0).allSatisfy { $0.kind != .rate }
    }
    let bounds = counted.map(\.token.magnitude.bounds)
    return bounds.indices.contains { over in
      bounds.indices.contains { over != $0 && agrees(rate, bounds[over], of: bounds[$0]) }
    }
  }

  /// Multiplied out, since a quotient has no end in decimals. Of a denominator that may be zero nothing follows.
  private func agrees(_ rate: BoundNumber, _ over: Interval, of under: Interval) -> Bool {
    guard under.upper != 0 else { return false }
    let unit = lastPlace(of: rate)
    let stated = rate.magnitude.bounds
    if let most = over.upper, under.lower > 0, 100 * most <= (stated.lower - unit) * under.lower {
      return false
    }
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

  private static let digits = Array("零〇一二三四五六七八九".utf16)
}

extension Decimal {
  /// Half away from zero.
  fileprivate func rounded(to places: Int) -> Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, places, .plain)
    return result
  }
}
