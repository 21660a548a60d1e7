import Model
import Quantities

/// The 一 of 一批, 一系列, 一支队伍; 一 counts only behind its noun or verb (研究一次, 配备一名).
struct Indefinites: DispositionRule {
  private static let counts = WordList("次 名 件 起 宗 场 人 期 条 处 家 份 例 例次 个 项 部 块 篇")
  /// The word is the figure: 未接到一起, 没有一件.
  private static let none = WordList("无 没有 未发生 未接到 未出现 未收到 未受理 未引发 没有发生 没有出现 没有引发")
  private static let nouns = WordList("件 起 宗 份 例 名 人")

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    guard token.script == .chinese, token.core.count == 1 else { return nil }
    let isOne = units[token.core.lowerBound] == unit("一")
    let isStep = units.ends("进", at: token.core.lowerBound) && units.starts("步", at: token.core.upperBound)
    if token.measure.isEmpty || isStep { return (.name, "name:word") }
    guard isOne else { return nil }
    let before = units.unit(token.span.lowerBound - 1)
    if Self.none.lengthEnding(in: units, at: token.span.lowerBound) != nil { return (.other, "other:none") }
    guard
      Self.counts.length(in: units, at: token.measure.lowerBound, before: token.measure.upperBound)
        == token.measure.count,
      Fold.isIdeograph(before) || before == 0x3001, !"每同任某这哪统唯第另各逐同".utf16.contains(before),
      endsClause(token, units)
        || Self.nouns.length(in: units, at: token.measure.lowerBound, before: token.measure.upperBound) != nil
    else { return (.indefinite, "indefinite:one") }
    return nil
  }

  private func endsClause(_ token: NumberToken, _ units: [UInt16]) -> Bool {
    let next = units.unit(token.span.upperBound)
    return Fold.isClauseEnd(next) || next == 0x3001 || next == Fold.close
  }
}
