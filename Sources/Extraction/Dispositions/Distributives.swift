import Model
import Quantities

/// So many each, which is a rate of its own and no count: 每村10名, 每月1次, 各配1名, 均设1名, 人均40学时.
struct Distributives: DispositionRule {
  static let name = "other:each"

  private static let each = WordList(
    "每 人均 户均 村均 月均 年均 平均 均配备 均配 均设 均设立 均设有 均建 均建立 均建成 均有 均聘 均聘请 均明确 均确定 各配 各配备 各设 各 各有 各派 至少各"
  )
  private static let spans = WordList("一学期 一学年 一个月 一周 一年")
  private static let sums = WordList("共 累计 合计 全年 总计 共计 总 达到")
  /// 复议、诉讼案件各1宗 deals out counts.
  private static let lists = WordList("、 和 与 及")
  private static let longest = 16

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    guard !number.token.measure.isEmpty, number.token.script != .placeholder else { return nil }
    let start = number.token.span.lowerBound
    if Self.spans.lengthEnding(in: units, at: start, after: number.clauseStart) != nil {
      return (.other, Self.name)
    }
    let reach = max(number.near.lowerBound, start - Self.longest)..<start
    guard let word = Self.each.last(in: units, reach), !isOtherWord(word, units) else { return nil }
    let between = word.upperBound..<start
    if word.count == 1, units[word.lowerBound] == unit("各") {
      let items = number.clauseStart..<word.lowerBound
      if !between.isEmpty || Self.lists.occurs(in: units, items) { return nil }
    }
    guard !Self.sums.occurs(in: units, between) else { return nil }
    return (.other, Self.name)
  }

  private func isOtherWord(_ word: Range<Int>, _ units: [UInt16]) -> Bool {
    units.starts("每逢", at: word.lowerBound) || units.starts("每当", at: word.lowerBound)
  }
}
