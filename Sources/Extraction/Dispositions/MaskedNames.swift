import Model
import Quantities

/// Placeholders that stand for a name (XXX镇, 某某同志) or inside a fixed expression or date (党的XX大, X月X日).
struct MaskedNames: DispositionRule {
  private static let dates = WordList("年 月 日 号 月份 季度 时 点")
  private static let fixed = WordList("大 届 中全会 次全会 次会议精神 次党代会 五规划 五普法 五时期")
  private static let names = WordList(
    "镇 乡 县 区 市 省 村 社区 街道 州 旗 局 委 办 厅 科 股 所 站 中心 路 街 巷 组 同志 书记 主任 镇长 乡长 局长 律师 律所 公司 小区 单位 部门 学校 人民政府 党委 党工委 办事处 派出所 司法所 支行 银行 工作室 法庭 法院 律师事务所 先生 女士 庭长 所长 教授 老师 企业 项目 工程 屯 寨 园区 开发区 管委会 联系人 政府 大队 支队 分局 水库 河 广场 法办 府办 府发 政发 政办 文化 乡镇 镇乡 工业园 示范区 高新区 新区 农场 林场 等村 等社区 广东 政 府 党 民政 执法队 路社区 路街道 路小区 大姐 大哥 大妈 大娘 大爷"
  )

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    guard token.script == .placeholder else { return nil }
    let end = token.core.upperBound
    let before = units.unit(token.core.lowerBound - 1)
    if Self.dates.length(in: units, at: end, before: units.count) != nil, !isCountedMonth(end, units) {
      return (.maskedOrdinal, "masked_ordinal:date")
    }
    if before == unit("月") || before == unit("年"), token.measure.isEmpty {
      return (.maskedOrdinal, "masked_ordinal:date")
    }
    if before == unit("第") { return (.maskedOrdinal, "masked_ordinal:ordinal") }
    if units.ends("20", at: token.core.lowerBound), units.unit(end) == 0x5D {
      return (.maskedOrdinal, "masked_ordinal:date")
    }
    if isInDocumentNumber(token.core, units) { return (.maskedOrdinal, "masked_ordinal:document_number") }
    if let length = Self.fixed.length(in: units, at: end, before: units.count),
      length >= Self.names.length(in: units, at: end, before: units.count) ?? 0
    {
      return (.maskedOrdinal, "masked_ordinal:fixed")
    }
    if units.ends("党的", at: token.core.lowerBound) { return (.maskedOrdinal, "masked_ordinal:fixed") }
    if isTelephone(token.core, units) { return (.maskedOrdinal, "masked_ordinal:telephone") }
    if token.standsForName { return (.maskedName, "masked_name:some") }
    if token.measure.isEmpty
      || (Self.names.length(in: units, at: end, before: units.count) ?? 0) > token.measure.count
    {
      return (.maskedName, "masked_name:noun")
    }
    return nil
  }

  private func isCountedMonth(_ end: Int, _ units: [UInt16]) -> Bool { units.unit(end) == unit("个") }

  /// X府发〔2024〕X号, ＊＊政发〔20＊＊〕＊号: a bracketed year within a few characters behind.
  private func isInDocumentNumber(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    var index = core.upperBound
    while index < units.count, index - core.upperBound < 8 {
      if units[index] == 0x5B { return units[core.upperBound..<index].allSatisfy(Fold.isIdeograph) }
      if Fold.isClauseEnd(units[index]) { return false }
      index += 1
    }
    return false
  }

  private func isTelephone(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    core.count >= 7
      || (units.unit(core.lowerBound - 1) == Fold.dash && Fold.isDigit(units.unit(core.lowerBound - 2)))
  }
}
