import Model
import Quantities

/// What is settled and what is pending against what came in: 受理165件，已化解159件，正在调解6件.
///
/// Which indicator settles which is told by the edit rules (`disputes_resolved <= disputes_found`). Other figures
/// of the sentence may be further outcomes (转办2件) or what came in, so the check fails only where no choice of
/// them adds up.
struct OutcomesOfWhole {
  let text: CheckedText
  let relations: Relations

  private static let pending = WordList(
    "正在 尚在 还在 未化解 未调解 未办结 未结 未审结 未完成 未整改 尚有 仍有 还有 在办 剩余 剩下 余下 待化解 待整改 待办结")
  /// More outcomes than that make anything add up.
  private static let mostOthers = 3

  func discrepancies() -> [Discrepancy] {
    text.neighbours.compactMap { last, number in
      guard Self.pending.occurs(in: text.units, number.near), let settled = settled(last, before: number)
      else { return nil }
      return discrepancy(settled, pending: number)
    }
  }

  /// What the number told right before is, where that is a portion of another indicator.
  private func settled(_ last: NumberContext, before pending: NumberContext) -> BoundNumber? {
    guard last.bracket == pending.bracket, text.isCountedAlike(last, pending) else { return nil }
    return text.figures(at: last).first { relations.wholes[$0.indicator] != nil && $0.kind != .rate }
  }

  private func discrepancy(_ settled: BoundNumber, pending: NumberContext) -> Discrepancy? {
    let told = text.numbers(in: pending.sentence).filter {
      $0.bracket == pending.bracket && text.isCountedAlike($0, pending)
    }
    let outcomes = [settled.span, pending.token.span]
    let others = told.filter { !outcomes.contains($0.token.span) }
    let sum = settled.magnitude.bounds + pending.token.magnitude.bounds
    guard others.count <= Self.mostOthers + 1, let whole = whole(of: settled),
      !others.contains(where: { other in
        canMakeUp(
          other.token.magnitude.bounds, from: sum,
          adding: others.filter { $0.token.span != other.token.span }[...])
      })
    else { return nil }
    return Discrepancy(
      check: .outcomesDifferFromWhole, claim: .init(whole), others: [.init(settled), .init(pending)],
      amount: sum)
  }

  /// What came in, told before in the same sentence and at least as large.
  private func whole(of settled: BoundNumber) -> BoundNumber? {
    text.figures(in: settled.sentence).last { whole in
      relations.wholes[settled.indicator]?.contains(whole.indicator) == true && whole.role != .part
        && whole.span.upperBound <= settled.span.lowerBound
        && whole.context.bracket == settled.context.bracket
        && text.isCountedAlike(whole.context, settled.context)
        && whole.magnitude.bounds.upper.map { settled.magnitude.bounds.lower <= $0 } ?? true
    }
  }

  private func canMakeUp(_ whole: Interval, from sum: Interval, adding rest: ArraySlice<NumberContext>)
    -> Bool
  {
    if sum.intersects(whole) { return true }
    guard let next = rest.first else { return false }
    return canMakeUp(whole, from: sum, adding: rest.dropFirst())
      || canMakeUp(whole, from: sum + next.token.magnitude.bounds, adding: rest.dropFirst())
  }
}
