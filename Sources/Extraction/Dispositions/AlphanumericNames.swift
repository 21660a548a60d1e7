import Model
import Quantities

/// Numbers that are part of a name: 12345热线, 5G, K12, 1+3+N, 3·15, 三项制度, 五大程序.
struct AlphanumericNames: DispositionRule {
  private static let hotlines = WordList("12345 12348 12315 12309 12333 12316 96110 110 119 120")
  private static let services = WordList(
    "热线 平台 政务 市民 投诉 便民 服务 公共 法律 网 工单 举报 接 来 转 派 诉求 民生 系统 中心 消费 监督 等 、 和 及 · ( ”")
  private static let lines = WordList("热线 平台 公共法律 政务服务 政府服务 市民 便民 消费 投诉 举报 监督")
  private static let systems = WordList(
    "制度 程序 机制 清单 体系 原则 步骤 平台 中心 融合 统一 公开 意识 公里 责任 工程 行动 革命 支柱 分离 同步 攻坚 高地 确保 关键 主线 维护 自信 能力 纳入 到位 到场 严禁 不准 优先 结合 环节 法定 必经 方面 层面 维度 阶段 领域 板块 要素 统筹 示范带 规定动作 办法 抓手 导向 目标 带头 坚持 到底 必须 亲自 融入 同时 统一 不变 结合 延伸 服务圈 防线 关口 渠道"
  )

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    guard token.script != .placeholder else { return nil }
    let (before, after) = (units.unit(token.core.lowerBound - 1), units.unit(token.core.upperBound))
    if token.script == .arabic {
      if token.digits == 2, token.measure.isEmpty, after == unit("后") { return (.name, "name:generation") }
      if isHotline(token, units) { return (.name, "name:hotline") }
      if Fold.isLatin(before) || (Fold.isLatin(after) && token.measure.isEmpty) {
        return (.name, "name:alphanumeric")
      }
      if isSum(token, before, after, units) { return (.name, "name:formula") }
      if before == 0xB7 || after == 0xB7, token.measure.isEmpty { return (.name, "name:anniversary") }
    }
    if token.script == .chinese, before == unit("·") { return (.name, "name:anniversary") }
    if token.script == .chinese, token.measure.isEmpty, after == unit("大") {
      return (.ordinal, "ordinal:congress")
    }
    if after == unit("届") || units.starts("中全会", at: token.core.upperBound) {
      return (.ordinal, "ordinal:session")
    }
    if isSystem(token, units) { return (.name, "name:system") }
    return nil
  }

  private func isHotline(_ token: NumberToken, _ units: [UInt16]) -> Bool {
    let (start, end) = (token.core.lowerBound, token.core.upperBound)
    let isOneOfMany = units.starts("12", at: start) || units.starts("96", at: start)
    if token.digits == 5, isOneOfMany, token.measure.isEmpty,
      Self.lines.length(in: units, at: end, before: units.count) != nil
    {
      return true
    }
    guard Self.hotlines.length(in: units, at: start, before: end) == token.core.count else { return false }
    return token.digits >= 5
      || token.measure.isEmpty && Self.services.length(in: units, at: end, before: units.count) != nil
  }

  private func isSum(_ token: NumberToken, _ before: UInt16, _ after: UInt16, _ units: [UInt16]) -> Bool {
    let plus = unit("+")
    if before == plus, token.measure.count > 0 || after == plus { return true }
    let label = token.span.upperBound..<Swift.min(units.count, token.span.upperBound + 10)
    if let sign = units[label].firstIndex(of: plus),
      units[label.lowerBound..<sign].allSatisfy(Fold.isIdeograph),
      Fold.isDigit(units.unit(sign + 1)) || Fold.isLatin(units.unit(sign + 1))
    {
      return true
    }
    return
      (after == plus
      && (Fold.isDigit(units.unit(token.core.upperBound + 1))
        || Fold.isLatin(units.unit(token.core.upperBound + 1))))
      || (before == plus
        && (Fold.isDigit(units.unit(token.core.lowerBound - 2))
          || Fold.isLatin(units.unit(token.core.lowerBound - 2))))
  }

  /// 三项制度, 五大程序, 四个体系: counted, but as a name.
  private func isSystem(_ token: NumberToken, _ units: [UInt16]) -> Bool {
    guard token.script == .chinese, token.span == token.core.lowerBound..<token.measure.upperBound else {
      return false
    }
    var at = token.measure.upperBound
    if token.measure.isEmpty, units.unit(at) == unit("大") { at += 1 }
    return Self.systems.length(in: units, at: at, before: units.count) != nil
  }
}
