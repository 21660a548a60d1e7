import Model
import Quantities

/// The numbers of sections and points: 一、 （二） 3. 4、 一是 其一 第一，
struct Numbering: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let core = number.token.core
    let (before, after) = (units.unit(core.lowerBound - 1), units.unit(core.upperBound))
    let isShort = core.count <= 3
    if isShort, before == Fold.open, after == Fold.close, number.token.measure.isEmpty {
      return (.numbering, "numbering:bracket")
    }
    if isShort, number.token.measure.isEmpty, after == Fold.close, opens(core.lowerBound, units) {
      return (.numbering, "numbering:half_bracket")
    }
    if isShort, opens(core.lowerBound, units), after == 0x3001 || after == Fold.fullStop || after == Fold.tab
    {
      return (.numbering, "numbering:line")
    }
    if isOutline(core, units) { return (.numbering, "numbering:outline") }
    if number.token.script == .chinese, after == unit("是") || after == unit("要"), core.count <= 2 {
      return (.numbering, "numbering:point")
    }
    if before == unit("其"), number.token.script == .chinese, number.token.measure.isEmpty {
      return (.numbering, "numbering:point")
    }
    return nil
  }

  private func opens(_ start: Int, _ units: [UInt16]) -> Bool {
    let before = units.unit(start - 1)
    return start == 0 || Fold.isSentenceEnd(before) || before == 0x3B || before == 0x3A
  }

  /// 1.1, 2.3.4 at a line's start.
  private func isOutline(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    guard core.count == 3, core.lowerBound == 0 || units[core.lowerBound - 1] == Fold.lineFeed else {
      return false
    }
    let next = units.unit(core.upperBound)
    return units[core.lowerBound + 1] == Fold.fullStop && (next == Fold.tab || Fold.isIdeograph(next))
      && MeasureWords.standard.length(in: units, at: core.upperBound) == 0
  }
}

/// 第一责任人, 第3次: which one, not how many.
struct Ordinals: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let start = number.token.core.lowerBound
    guard units.unit(start - 1) == unit("第") else { return nil }
    return number.token.script == .placeholder
      ? (.maskedOrdinal, "masked_ordinal:ordinal") : (.ordinal, "ordinal:di")
  }
}

/// The 一 of 一批, 一系列, 一支队伍; 一 counts only behind its noun or verb (研究一次, 配备一名).
struct Indefinites: DispositionRule {
  private static let counts = WordList("次 名 件 起 宗 场 人 期 条 处 家 份 例 例次 个 项 部 块 篇")
  private static let nouns = WordList("件 起 宗 份 例 名 人")

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    guard token.script == .chinese, token.core.count == 1 else { return nil }
    let isOne = units[token.core.lowerBound] == unit("一")
    let isStep = units.ends("进", at: token.core.lowerBound) && units.starts("步", at: token.core.upperBound)
    if token.measure.isEmpty || isStep { return (.name, "name:word") }
    guard isOne else { return nil }
    let before = units.unit(token.span.lowerBound - 1)
    if before == unit("无") || units.ends("没有", at: token.span.lowerBound) { return (.other, "other:none") }
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
