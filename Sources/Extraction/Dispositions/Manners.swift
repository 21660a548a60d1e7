import Model
import Quantities

/// How something was done, not how often: 分两批参加考试, 经5次调解后达成协议.
struct Manners: DispositionRule {
  private static let portions = WordList("批 组 类 步 层 路 段 片 批次 小组 阶段 层级")
  private static let rounds = WordList("次 轮 番 回")
  private static let through = WordList("经 经过 历经 经历")
  private static let portioning = WordList("分 分成 分为 分作")

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let (token, start) = (number.token, number.token.span.lowerBound)
    guard token.script != .placeholder else { return nil }
    let isPortion =
      Self.portioning.lengthEnding(in: units, at: start) != nil && isOne(of: Self.portions, token, units)
    let isRound =
      Self.through.lengthEnding(in: units, at: start) != nil && isOne(of: Self.rounds, token, units)
    return isPortion || isRound ? (.other, "other:manner") : nil
  }

  private func isOne(of measures: WordList, _ token: NumberToken, _ units: [UInt16]) -> Bool {
    !token.measure.isEmpty
      && measures.length(in: units, at: token.measure.lowerBound, before: token.measure.upperBound)
        == token.measure.count
  }
}
