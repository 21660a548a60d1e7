import Foundation
import Model
import Quantities

/// Finds the mentions that are parts of another one: 其中, brackets, colon lists, what is left over, and sums.
struct Containment {
  let units: [UInt16]

  private static let opens = WordList("其中 包括 包含 含 里面 当中 分别为 分别是")
  /// What is left, new, or of one kind within a whole told before.
  private static let subset = WordList(
    "正在 剩余 剩下 余下 剩 除 余 未 尚有 尚未 仍有 还有 未结 仅有 仅 只有 结转 其余 新增 新申领 新领 新取得 新取证 新考取 新认定 新培养 新培育 新入矫 入矫 新接收 新衔接 新聘 新选聘 新创 新发展 积案 重复访 重复信访 集体访 越级访 初次信访 在办 待整改 专职 兼职 单笔 最高 最大 拟废止 拟修改 暂缓 否决"
  )
  /// 受理146件，……涉渔52件、涉台3件: kinds of a whole told before.
  private static let concerning = WordList("涉 涉及")
  private static let kinds = WordList("重复信访 重复访 初次信访 集体访 越级访")
  /// What came into a stock within the year is a part of it.
  private static let arrivals = WordList("接收 衔接 列管 纳管 转入 入矫")
  /// What is left of something is never the whole of it, told or not.
  private static let remainder = WordList("正在 还在 剩余 剩下 余下 未结 未办结 尚有 尚未 仍有 还有 在办")
  private static let unfinished = WordList("正在 尚未 尚在 仍在 还在 未办结 未结 未化解 未整改")
  /// The stages of a case: as many closed as received are still a part of them.
  private static let stages = WordList(
    "受理 答复 办结 审结 结案 已结 维持 驳回 撤回 终止 败诉 胜诉 纠错 撤销 确认违法 责令履行 调解结案 和解 予以公开 不予公开 部分公开 不予处理 办复 办完 指派 废止 失效 继续有效 保留 修改 通过审核 警告 负责人出庭 调撤 无法提供 稳控 息访 已出台"
  )
  /// Acts of helpers, whose cases are among the whole wherever that is told.
  private static let assisted = WordList("参与调解 参与化解 协助调解 协助化解 参与纠纷 参与矛盾 参与调处 参与处理")
  /// Words by which a figure is told as the whole.
  private static let whole = WordList("共 合计 总计 共计 累计 总数 全年 全镇 全县 全街道 全乡 全区 全市 总量")

  /// - Parameter indices: the mentions of one indicator, in order of the text.
  func settle(_ indices: ArraySlice<Int>, in numbers: inout [BoundNumber]) {
    for index in indices where isOpen(numbers[index]) && numbers[index].kind == .count {
      if numbers[index].isReckoned || isLeft(numbers[index]) { numbers[index].role = .part }
    }
    guard indices.count > 1 else { return }
    markBreakdowns(indices, &numbers)
    markSums(indices, &numbers)
    markSummedUp(indices, &numbers)
    markSubsets(indices, &numbers)
    markEarlierParts(indices, &numbers)
    markLaterParts(indices, &numbers)
  }

  /// Where a report tells the whole once, smaller figures in later sentences are parts of it in other words.
  private func markLaterParts(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where isOpen(numbers[index]) && numbers[index].isToldOnce {
      guard let value = numbers[index].value, value > 0 else { continue }
      let whole = indices[..<order].first { earlier in
        let other = numbers[earlier]
        guard other.role == .total, other.sentence != numbers[index].sentence, let base = other.value else {
          return false
        }
        return value < base && !other.magnitude.bounds.contains(value)
      }
      if whole != nil { numbers[index].role = .part }
    }
  }

  private func isOpen(_ number: BoundNumber) -> Bool { number.role == .total }

  /// 剩余6处, 4处正在整改: the words stand before the number or right behind it.
  private func isLeft(_ number: BoundNumber) -> Bool {
    Self.remainder.occurs(in: units, number.context.near)
      || Self.unfinished.length(in: units, at: number.span.upperBound, before: units.count) != nil
  }

  /// Behind 其中, or in brackets behind a mention of the same indicator that is at least as large.
  private func markBreakdowns(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices) where isOpen(numbers[index]) {
      let number = numbers[index]
      let earlier = indices[..<order].filter {
        numbers[$0].sentence == number.sentence && numbers[$0].role != .plan
      }
      guard let base = earlier.last(where: { numbers[$0].role == .total && covers(numbers[$0], number) })
      else { continue }
      let gap = numbers[base].span.upperBound..<max(numbers[base].span.upperBound, number.span.lowerBound)
      let isBracketed = number.context.bracket.map { $0.lowerBound >= numbers[base].span.upperBound } ?? false
      if isBracketed || opensBreakdown(gap)
        || (number.isInherited && follows(number, in: indices[..<order], numbers))
      {
        numbers[index].role = .part
      }
    }
  }

  /// 其中 reaches to the end of its sentence, or to a semicolon.
  private func opensBreakdown(_ gap: Range<Int>) -> Bool {
    if opensPartitive(gap) || opensSorting(gap) { return true }
    guard let word = Self.opens.last(in: units, gap) else { return false }
    let isColon = units.unit(word.upperBound) == 0x3A
    return isColon || !units[word.upperBound..<gap.upperBound].contains(0x3B)
  }

  /// 按程序分, 按案由分类, 从类型看，分村看：the whole is sorted anew, and all of it is told.
  func opensSorting(_ gap: Range<Int>) -> Bool {
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

  /// A list goes on after a part: 其中婚姻家庭23件、邻里31件.
  private func follows(_ number: BoundNumber, in earlier: ArraySlice<Int>, _ numbers: [BoundNumber]) -> Bool {
    guard let last = earlier.last, numbers[last].sentence == number.sentence else { return false }
    return numbers[last].role == .part
  }

  private func covers(_ base: BoundNumber, _ part: BoundNumber) -> Bool {
    guard let whole = base.magnitude.bounds.upper ?? base.value, let value = part.value else { return true }
    return value <= whole || base.magnitude.isMasked
  }

  /// Small figures add up by chance, unless the sum stands in the same sentence.
  private static let chanceSum: Decimal = 12

  /// Two or more neighbours that add up to a mention before or behind them.
  private func markSums(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    let open = indices.filter { isOpen(numbers[$0]) && numbers[$0].kind != .rate }
    let values = Set(open.compactMap { numbers[$0].value })
    for start in open.indices {
      let run = neighbours(open[start...], numbers)
      for index in run.prefix(summing(run, to: values, of: open, numbers)) { numbers[index].role = .part }
    }
  }

  private static let sums = WordList("合计 总计 共计 总数")

  /// 共学习16次。……学法188次，全县合计学法204次: all told so far, however far back.
  private func markSummedUp(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where isOpen(numbers[index]) && Self.sums.occurs(in: units, numbers[index].context.near) {
      let earlier = indices[..<order].filter { isOpen(numbers[$0]) }
      guard earlier.count > 1, let sum = numbers[index].value,
        earlier.compactMap({ numbers[$0].value }).reduce(0, +) == sum
      else { continue }
      for part in earlier { numbers[part].role = .part }
    }
  }

  /// The figures that stand close behind one another.
  private func neighbours(_ open: ArraySlice<Int>, _ numbers: [BoundNumber]) -> [Int] {
    var run: [Int] = []
    for index in open {
      guard isOpen(numbers[index]), numbers[index].value != nil else { break }
      if let last = run.last, numbers[index].span.lowerBound - numbers[last].span.upperBound >= 60 { break }
      run.append(index)
    }
    return run
  }

  /// How many members of the run, as many as can be, add up to a figure outside of it; 0 where none do.
  private func summing(
    _ run: [Int], to values: Set<Decimal>, of open: [Int], _ numbers: [BoundNumber]
  ) -> Int {
    var sum: Decimal = 0
    var longest = 0
    for (order, index) in run.enumerated() {
      sum += numbers[index].value ?? 0
      guard order > 0, sum > 1, values.contains(sum),
        run[...order].allSatisfy({ numbers[$0].value != sum }),
        open.contains(where: { isWhole($0, of: sum, toldIn: numbers[run[0]].sentence, numbers) })
      else { continue }
      longest = order + 1
    }
    return longest
  }

  private func isWhole(
    _ index: Int, of sum: Decimal, toldIn sentence: Range<Int>, _ numbers: [BoundNumber]
  ) -> Bool {
    numbers[index].value == sum && numbers[index].role == .total
      && (sum > Self.chanceSum || numbers[index].sentence == sentence)
  }

  /// What is left, new or of one kind within a figure told elsewhere: 正在调处5件, 仅有3名, 新增5人.
  private func markSubsets(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where isOpen(numbers[index]) && numbers[index].kind != .rate {
      let number = numbers[index]
      let near = number.context.near
      let isLate = number.context.isLate
      let isStage = Self.stages.occurs(in: units, near) || isOutcome(number)
      let isAssisted = Self.assisted.occurs(in: units, near) || isOfOneBody(number)
      let isKind =
        Self.kinds.length(in: units, at: number.span.upperBound, before: units.count) != nil
        || number.isToldOnce && Self.concerning.first(in: units, near)?.lowerBound == near.lowerBound + 1
      let isArrival = number.kind == .stock && Self.arrivals.occurs(in: units, near)
      guard
        isLate || isStage || isAssisted || isArrival || isKind || Self.subset.occurs(in: units, near)
          || isInOwnGroup(number)
      else { continue }
      let wholes = (isAssisted ? indices : indices[..<order]).filter {
        $0 != index && numbers[$0].role == .total
      }
      let isContained = wholes.contains { base in
        let isNear = numbers[base].sentence == number.sentence
        guard let whole = numbers[base].value, let value = number.value else { return isLate || isNear }
        return value < whole || value == whole && isStage && isNear
      }
      if isContained { numbers[index].role = .part }
    }
  }

  /// 行政复议2宗，1宗被撤销: what became of it stands behind.
  private func isOutcome(_ number: BoundNumber) -> Bool {
    let start = number.span.upperBound
    return Self.outcomes.length(in: units, at: start, before: units.count) != nil
  }

  private static let outcomes = WordList("被撤销 被纠错 被维持 被驳回 被判 败诉 胜诉 维持 撤销 驳回 已审结 已办结 已结案")

  /// “老马工作室”化解77件 beside 全区化解611件: the cases of one office among those of all.
  private func isOfOneBody(_ number: BoundNumber) -> Bool {
    number.isToldOnce && !number.partOf.isEmpty && Self.bodies.occurs(in: units, number.context.near)
  }

  private static let bodies = WordList("工作室 调解室 司法所 派出所 法庭 调解站 说事点 服务团")

  /// Parts told before their whole: 社区戒毒7人、社区康复15人，在册吸毒人员共126人; 新增30名，总数达165名.
  private func markEarlierParts(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices) where isOpen(numbers[index]) {
      let context = numbers[index].context
      let isNew = Self.recent.occurs(in: units, context.near) || Self.gained.occurs(in: units, context.after)
      guard numbers[index].isToldOnce || isNew, let value = numbers[index].value, value > 0,
        !isWhole(numbers[index])
      else { continue }
      let whole = indices[(order + 1)...].first { later in
        guard numbers[later].role == .total, isWhole(numbers[later]) || isNew && isPresent(numbers[later]),
          let total = numbers[later].value
        else { return false }
        return value < total
          && numbers[later].span.lowerBound - numbers[index].span.upperBound < Self.farthestWhole
      }
      if whole != nil { numbers[index].role = .part }
    }
  }

  private static let recent = WordList("新增 新培养 新培育 新申领 新取得 新领 新聘 新考取 今年考 今年新")
  private static let gained = WordList("考取 新取得 新领取 新申领 新考取 通过考试取得 考试取得")
  private static let present = WordList("现有 在册 总数 达到 目前 总量 增至 增加到 达")

  private func isPresent(_ number: BoundNumber) -> Bool {
    Self.present.occurs(in: units, number.context.near)
  }

  private static let farthestWhole = 120

  private func isWhole(_ number: BoundNumber) -> Bool {
    Self.whole.occurs(in: units, number.context.clauseStart..<number.span.lowerBound)
  }

  /// 22名持证人员中6人为去年新考取: the whole is named within the same clause.
  private func isInOwnGroup(_ number: BoundNumber) -> Bool {
    let clause = number.context.clauseStart..<number.span.lowerBound
    return clause.count > 4 && units[clause].contains(unit("中"))
      && clause.contains { Fold.isDigit(units[$0]) }
      && units[clause.upperBound - min(3, clause.count)..<clause.upperBound].contains(unit("中"))
  }

  /// The outcome of a part is a part: 其中司法所牵头调解38件、成功37件; 积案6件化解了5件.
  ///
  /// - Parameter groups: for each number, the mentions among which its whole may be.
  func settleOutcomes(in numbers: inout [BoundNumber], among groups: [ArraySlice<Int>]) {
    for index in numbers.indices.dropFirst() where isOpen(numbers[index]) {
      let (number, before) = (numbers[index], numbers[index - 1])
      guard before.role == .part, before.indicator != number.indicator, before.kind != .rate,
        before.sentence == number.sentence,
        number.span.lowerBound - before.span.upperBound <= Self.closest, covers(before, number),
        isSameStatement(before, number)
      else { continue }
      let hasWhole = groups[index].contains {
        numbers[$0].role == .total && numbers[$0].span != number.span && covers(numbers[$0], number)
      }
      if hasWhole { numbers[index].role = .part }
    }
  }

  private func isSameStatement(_ one: BoundNumber, _ other: BoundNumber) -> Bool {
    let gap = one.span.upperBound..<max(one.span.upperBound, other.span.lowerBound)
    return !units[gap].contains(0x3B)
  }

  /// 全县共调解1.38万件; but what one office or those who assist did in all is theirs alone.
  private func isToldOfAll(_ number: BoundNumber) -> Bool {
    let near = number.context.near
    return Self.scope.occurs(in: units, number.context.clauseStart..<number.span.lowerBound)
      && !Self.assisted.occurs(in: units, near) && !Self.bodies.occurs(in: units, near)
  }

  private static let scope = WordList("全年共 全镇 全县 全街道 全乡 全区 全市 总量 合计 总计")

  /// How many numbers back a whole is looked for: more than any report has between the two.
  private static let farthestNumber = 400

  /// Cases that one office mediated are a part of those found or settled by all: 全年化解207件。……司法所调解38件.
  func settleForeignParts(in numbers: inout [BoundNumber]) {
    for index in numbers.indices
    where isOpen(numbers[index]) && !numbers[index].partOf.isEmpty && !isToldOfAll(numbers[index]) {
      let number = numbers[index]
      guard let value = number.value, value > 0 else { continue }
      let levels = sumOfLevels(at: index, in: numbers)
      let isPart = numbers[max(0, index - Self.farthestNumber)..<index].contains { other in
        guard number.partOf.contains(other.indicator), other.role == .total, let whole = other.value,
          !isNearlyAll(levels, of: whole)
        else { return false }
        let gap = other.span.upperBound..<max(other.span.upperBound, number.span.lowerBound)
        return value < whole && (other.sentence != number.sentence || opensBreakdown(gap))
      }
      if isPart { numbers[index].role = .part }
    }
  }

  /// 镇级调处54件、村级调处251件: what the figures of one sentence and indicator come to; nil for a single one.
  private func sumOfLevels(at index: Int, in numbers: [BoundNumber]) -> Decimal? {
    let number = numbers[index]
    let before = numbers[..<index].reversed().prefix { $0.sentence == number.sentence }
    let after = numbers[index...].prefix { $0.sentence == number.sentence }
    let levels = (Array(before) + after).filter { $0.indicator == number.indicator && $0.role == .total }
    return levels.count > 1 ? levels.compactMap(\.value).reduce(0, +) : nil
  }

  /// Told level by level and nearly all of those found, they are the outcome of the whole and no part of it.
  private func isNearlyAll(_ sum: Decimal?, of whole: Decimal) -> Bool {
    sum.map { $0 <= whole && $0 * 10 >= whole * 8 } ?? false
  }

  private static let closest = 8
}
