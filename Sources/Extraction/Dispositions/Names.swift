import Foundation
import Model
import Quantities

/// Slogans and names in quotation marks: “1+6+N”, “八五”普法, “12·4”, “15分钟服务圈”.
struct QuotedNames: DispositionRule {
  private static let longest = 16

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    guard number.token.script != .placeholder || number.token.standsForName == false else { return nil }
    guard let quote = quotation(around: number.token.core, units), quote.count <= Self.longest else {
      return nil
    }
    if number.token.script == .placeholder { return nil }
    return (.name, "name:quoted")
  }

  private func quotation(around core: Range<Int>, _ units: [UInt16]) -> Range<Int>? {
    var start = core.lowerBound - 1
    while start >= 0, core.lowerBound - start <= Self.longest, units[start] != Fold.lineFeed,
      !isClosing(units[start])
    {
      if isOpening(units[start], start, units) {
        var end = core.upperBound
        while end < units.count, end - start <= Self.longest + 2 {
          if isClosing(units[end]) || units[end] == 0x22 { return start + 1..<end }
          end += 1
        }
        return nil
      }
      start -= 1
    }
    return nil
  }

  private func isClosing(_ unit: UInt16) -> Bool { unit == 0x201D || unit == 0x2019 }

  /// A straight quotation mark opens where an even number of them stand before it in the sentence.
  private func isOpening(_ unit: UInt16, _ index: Int, _ units: [UInt16]) -> Bool {
    if unit == 0x201C || unit == 0x2018 { return true }
    guard unit == 0x22 else { return false }
    var count = 0
    var at = index - 1
    while at >= 0, units[at] != 0x3002, units[at] != Fold.lineFeed {
      if units[at] == 0x22 { count += 1 }
      at -= 1
    }
    return count % 2 == 0
  }
}

/// Numbers that are part of a name: 12345热线, 5G, K12, 1+3+N, 3·15, 三项制度, 五大程序.
struct AlphanumericNames: DispositionRule {
  private static let hotlines: Set<String> = [
    "12345", "12348", "12315", "12309", "12333", "12316", "96110", "110", "119", "120",
  ]
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
    let text = String(utf16CodeUnits: Array(units[token.core]), count: token.core.count)
    if token.digits == 5, text.hasPrefix("12") || text.hasPrefix("96"), token.measure.isEmpty,
      Self.lines.length(in: units, at: token.core.upperBound, before: units.count) != nil
    {
      return true
    }
    guard Self.hotlines.contains(text) else { return false }
    return token.digits >= 5
      || (token.measure.isEmpty
        && Self.services.length(in: units, at: token.core.upperBound, before: units.count) != nil)
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
