import Quantities

/// Whether the words between a figure and a later one begin to break the first one down.
struct BreakdownGap {
  let units: [UInt16]

  private static let opens = WordList("其中 包括 包含 含 里面 当中 分别为 分别是")

  /// 其中 reaches to the end of its sentence, or to a semicolon.
  func opens(_ gap: Range<Int>) -> Bool {
    if opensPartitive(gap) || sorts(gap) { return true }
    guard let word = Self.opens.last(in: units, gap) else { return false }
    let isColon = units.unit(word.upperBound) == 0x3A
    return isColon || !units[word.upperBound..<gap.upperBound].contains(0x3B)
  }

  /// 按程序分, 按案由分类, 从类型看，分村看：the whole is sorted anew, and all of it is told.
  func sorts(_ gap: Range<Int>) -> Bool {
    gap.contains { index in
      let behind = index + 1..<min(gap.upperBound, index + 1 + Self.longestSortKey)
      if units[index] == unit("按") { return behind.count > 1 && units[behind].contains(unit("分")) }
      guard units[index] == unit("从") || units[index] == unit("分") else { return false }
      return behind.contains { units[$0] == unit("看") && Fold.isClauseEnd(units.unit($0 + 1)) }
    }
  }

  private static let longestSortKey = 7

  /// 在四十余场宣传中，赶场天21场: the whole stands in front of 中.
  private func opensPartitive(_ gap: Range<Int>) -> Bool {
    let head = gap.lowerBound..<min(gap.upperBound, gap.lowerBound + 12)
    guard let comma = units[head].firstIndex(of: 0xFF0C), comma > head.lowerBound else { return false }
    return units[comma - 1] == unit("中") || units[comma - 1] == unit("里")
  }

}
