import Foundation
import Model
import Quantities

/// Conditions and limits, not counts: 两人以上, 罚没10万元以上的案件.
struct Thresholds: DispositionRule {
  private static let limited = WordList("的案件 的项目 的处罚 的罚款 的工程 的合同 的行政处罚 罚款的 的重大 的执法 学历 年龄 的企业 罚款 的违法 的行政")

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    guard token.script != .placeholder else { return nil }
    let end = token.span.upperBound
    let isOpen = units.ends("以上", at: end) || units.ends("以下", at: end)
    if isOpen, token.value == 2,
      units.starts("人", at: token.measure.lowerBound) || units.starts("名", at: token.measure.lowerBound)
    {
      return (.threshold, "threshold:two_officers")
    }
    guard isOpen, Self.limited.length(in: units, at: end, before: units.count) != nil else { return nil }
    return (.threshold, "threshold:limit")
  }
}
