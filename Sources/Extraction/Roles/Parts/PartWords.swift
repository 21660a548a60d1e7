import Model
import Quantities

/// What the words around a number say of its share in a whole: what is left, a stage, a kind, new, or all there is.
struct PartWords {
  let units: [UInt16]

  // MARK: A share

  /// What is left of something is never the whole of it, told or not: 剩余6处, 4处正在整改.
  func tellRest(of number: BoundNumber) -> Bool {
    Self.remainder.occurs(in: units, number.context.near) || Self.unfinished.stands(behind: number, units)
  }

  private static let remainder = WordList("正在 还在 剩余 剩下 余下 未结 未办结 尚有 尚未 仍有 还有 在办")
  private static let unfinished = WordList("正在 尚未 尚在 仍在 还在 未办结 未结 未化解 未整改")

  /// A stage of a case, before the number or behind it: 审结8件; 行政复议2宗，1宗被撤销. As many closed as received are
  /// still a part of them.
  func tellStage(of number: BoundNumber) -> Bool {
    Self.stages.occurs(in: units, number.context.near) || Self.outcomes.stands(behind: number, units)
  }

  private static let stages = WordList(
    "受理 答复 办结 审结 结案 已结 维持 驳回 撤回 终止 败诉 胜诉 纠错 撤销 确认违法 责令履行 调解结案 和解 予以公开 不予公开 部分公开 不予处理 办复 办完 指派 废止 失效 继续有效 保留 修改 通过审核 警告 负责人出庭 调撤 无法提供 稳控 息访 已出台"
  )
  private static let outcomes = WordList("被撤销 被纠错 被维持 被驳回 被判 败诉 胜诉 维持 撤销 驳回 已审结 已办结 已结案")

  /// What one office did, or those who assist, is among the cases of all, wherever these are told:
  /// “老马工作室”化解77件 beside 全区化解611件.
  func tellOneOfMany(_ number: BoundNumber) -> Bool {
    let near = number.context.near
    return Self.assisted.occurs(in: units, near)
      || number.isToldOnce && !number.partOf.isEmpty && Self.bodies.occurs(in: units, near)
  }

  private static let assisted = WordList("参与调解 参与化解 协助调解 协助化解 参与纠纷 参与矛盾 参与调处 参与处理")
  private static let bodies = WordList("工作室 调解室 司法所 派出所 法庭 调解站 说事点 服务团")

  /// One kind within a whole: 受理146件，……涉渔52件; 5件重复信访.
  func tellKind(of number: BoundNumber) -> Bool {
    let near = number.context.near
    return Self.kinds.stands(behind: number, units)
      || number.isToldOnce && Self.concerning.first(in: units, near)?.lowerBound == near.lowerBound + 1
  }

  private static let concerning = WordList("涉 涉及")
  private static let kinds = WordList("重复信访 重复访 初次信访 集体访 越级访")

  /// What is left, new, or of one kind within a whole told before; of a stock, what came into it within the year.
  func tellSubset(of number: BoundNumber) -> Bool {
    let near = number.context.near
    return Self.subset.occurs(in: units, near)
      || number.kind == .stock && Self.arrivals.occurs(in: units, near)
      || isInOwnGroup(number)
  }

  private static let subset = WordList(
    "正在 剩余 剩下 余下 剩 除 余 未 尚有 尚未 仍有 还有 未结 仅有 仅 只有 结转 其余 新增 新申领 新领 新取得 新取证 新考取 新认定 新培养 新培育 新入矫 入矫 新接收 新衔接 新聘 新选聘 新创 新发展 积案 重复访 重复信访 集体访 越级访 初次信访 在办 待整改 专职 兼职 单笔 最高 最大 拟废止 拟修改 暂缓 否决"
  )
  private static let arrivals = WordList("接收 衔接 列管 纳管 转入 入矫")

  /// 22名持证人员中6人为去年新考取: the whole is named within the same clause.
  private func isInOwnGroup(_ number: BoundNumber) -> Bool {
    let clause = number.context.clauseStart..<number.span.lowerBound
    return clause.count > 4 && units[clause].contains(unit("中"))
      && clause.contains { Fold.isDigit(units[$0]) }
      && units[clause.upperBound - min(3, clause.count)..<clause.upperBound].contains(unit("中"))
  }

  /// 新增30名; 6名同志考取行政执法证.
  func tellNew(_ number: BoundNumber) -> Bool {
    Self.recent.occurs(in: units, number.context.near) || Self.gained.occurs(in: units, number.context.after)
  }

  private static let recent = WordList("新增 新培养 新培育 新申领 新取得 新领 新聘 新考取 今年考 今年新")
  private static let gained = WordList("考取 新取得 新领取 新申领 新考取 通过考试取得 考试取得")

  // MARK: The whole

  /// 全年共调处286件.
  func tellWhole(_ number: BoundNumber) -> Bool { Self.whole.occurs(in: units, clause(of: number)) }

  private static let whole = WordList("共 合计 总计 共计 累计 总数 全年 全镇 全县 全街道 全乡 全区 全市 总量")

  /// 总数达165名.
  func tellPresent(_ number: BoundNumber) -> Bool { Self.present.occurs(in: units, number.context.near) }

  private static let present = WordList("现有 在册 总数 达到 目前 总量 增至 增加到 达")

  /// 合计学法204次.
  func tellSum(_ number: BoundNumber) -> Bool { Self.sums.occurs(in: units, number.context.near) }

  private static let sums = WordList("合计 总计 共计 总数")

  /// 全县共调解1.38万件; but what one office or those who assist did in all is theirs alone.
  func tellAll(_ number: BoundNumber) -> Bool {
    let near = number.context.near
    return Self.scope.occurs(in: units, clause(of: number)) && !Self.assisted.occurs(in: units, near)
      && !Self.bodies.occurs(in: units, near)
  }

  private static let scope = WordList("全年共 全镇 全县 全街道 全乡 全区 全市 总量 合计 总计")

  private func clause(of number: BoundNumber) -> Range<Int> {
    number.context.clauseStart..<number.span.lowerBound
  }
}

extension WordList {
  /// Whether one of the words stands right behind the number.
  fileprivate func stands(behind number: BoundNumber, _ units: [UInt16]) -> Bool {
    length(in: units, at: number.span.upperBound, before: units.count) != nil
  }
}
