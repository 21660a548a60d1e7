import Foundation
import Model
import Quantities

/// How long: 三年来, 24小时, 20个工作日, 连续4年.
struct Durations: DispositionRule {
  private static let words = WordList("年 个月 天 小时 个小时 分钟 工作日 个工作日 秒 周岁 岁 日 周 个半月 月 点")

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    guard number.token.script != .placeholder else { return nil }
    let start = number.token.measure.lowerBound
    guard let length = Self.words.length(in: units, at: start, before: units.count),
      length >= number.token.measure.count
    else { return nil }
    return (.duration, "duration:time")
  }
}

/// Conditions and limits, not counts: 两人以上, 罚没10万元以上的案件.
struct Thresholds: DispositionRule {
  private static let limited = WordList("的案件 的项目 的处罚 的罚款 的工程 的合同 的行政处罚 罚款的 的重大 的执法 学历 年龄 的企业")

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
