import Foundation
import Model

/// A place where the mentions and the gold report disagree, worded as `score.py --errors` words it, but that a
/// line break in the report is a blank here: one difference, one line.
package struct Difference: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A statistic that no mention gives with its indicator and value.
    case missed
    /// A mention that the gold report does not have.
    case `false`
    /// Right but for its precision or role.
    case strict
    /// A placeholder that was not found, or taken for another kind.
    case place
    /// A report's figure for an indicator.
    case cell
  }

  package let kind: Kind
  /// The gold report's name.
  package let report: String
  package let message: String

  /// The line to print.
  package var line: String {
    let name = kind.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)
    return "  \(name) \(report): \(message)"
  }
}

extension Difference {
  /// Code points of context shown before a mark, and after a claim.
  private static let (before, after) = (24, 6)

  static func missed(_ mark: GoldMark, _ near: [Claim], in gold: GoldReport) -> Difference {
    let context = oneLine(gold.slice(mark.span.start - before, mark.span.start))
    let said = near.map { "('\($0.indicator?.rawValue ?? "None")', \($0.writtenValue))" }
    let list = said.isEmpty ? "nothing" : "[\(said.joined(separator: ", "))]"
    return Difference(
      kind: .missed, report: gold.name,
      message: "\(context)[\(oneLine(mark.surface))] \(mark.label): said \(list)")
  }

  static func `false`(_ claim: Claim, in gold: GoldReport) -> Difference {
    let context = oneLine(gold.slice(claim.span.start - before, claim.span.end + after))
    let said = "\(claim.indicator?.rawValue ?? "None")=\(claim.writtenValue)"
    return Difference(kind: .false, report: gold.name, message: "…\(context): said \(said)")
  }

  static func strict(_ mark: GoldMark, _ claim: Claim, in gold: GoldReport) -> Difference {
    let said = "\(claim.precision?.rawValue ?? "None") \(claim.role.rawValue)"
    return Difference(
      kind: .strict, report: gold.name, message: "\(oneLine(mark.surface)) (\(mark.label)): said \(said)")
  }

  static func place(_ mark: GoldMark, _ claims: [Claim], in gold: GoldReport) -> Difference {
    let context = gold.slice(mark.span.start - 12, mark.span.end + 8).replacing("\n", with: "\\n")
    let kinds = Set(claims.map { "'\($0.disposition.rawValue)'" }).sorted()
    let said = kinds.isEmpty ? "nothing" : "{\(kinds.joined(separator: ", "))}"
    return Difference(kind: .place, report: gold.name, message: "'\(context)' \(mark.label): said \(said)")
  }

  static func cell(_ cell: Cell, in gold: GoldReport) -> Difference {
    let wanted = cell.sure.isEmpty ? "(none)" : cell.sure.map { oneLine($0.surface) }.joined(separator: " + ")
    let said = cell.isAllMasked ? "masked" : cell.isSaid ? number(cell.value) : "None"
    return Difference(
      kind: .cell, report: gold.name, message: "\(cell.indicator): gold \(wanted), said \(said)")
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }

  /// Whole numbers without a decimal point.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
