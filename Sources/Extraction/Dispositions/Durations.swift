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
