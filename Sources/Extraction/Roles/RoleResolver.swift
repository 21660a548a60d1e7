import Foundation
import Model
import Quantities

/// Settles over the whole report which mention is the figure, and which a part, a repetition, a plan or another year's.
struct RoleResolver {
  let units: [UInt16]

  func resolve(_ numbers: [BoundNumber]) -> [BoundNumber] {
    var numbers = numbers
    for index in numbers.indices { numbers[index].role = timeRole(of: numbers[index]) }
    settleRates(in: &numbers)
    let containment = Containment(units: units)
    var groups = [ArraySlice<Int>](repeating: [], count: numbers.count)
    for group in Self.groups(numbers) {
      containment.settle(group, in: &numbers)
      Restatements(units: units).settle(group, in: &numbers)
      for index in group { groups[index] = group }
    }
    containment.settleAcrossIndicators(in: &numbers, among: groups)
    return numbers
  }

  /// No report tells an indicator more often; a text that does is settled stretch by stretch.
  private static let longestGroup = 200

  /// The mentions of each indicator, in order of the text.
  private static func groups(_ numbers: [BoundNumber]) -> [ArraySlice<Int>] {
    let order = numbers.indices.sorted { (numbers[$0].rule, $0) < (numbers[$1].rule, $1) }
    var groups: [ArraySlice<Int>] = []
    var rest = order[...]
    while let first = rest.first {
      let group = rest.prefix(longestGroup).prefix { numbers[$0].rule == numbers[first].rule }
      groups.append(group)
      rest = rest[group.endIndex...]
    }
    return groups
  }

  private static let from = WordList("从 由 从去年的 由去年的 由原来的 从原来的 由上年的 从上年的 由年初的 从年初的")
  private static let change = WordList(
    "降至 降到 下降到 下降至 降为 减至 减少到 减少至 上升到 上升至 增至 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 升至 扩大到 发展到 增加为")

  /// 从14件降至6件: the first figure is what was left behind.
  private func isLeftBehind(_ number: BoundNumber) -> Bool {
    let end = number.span.upperBound
    return Self.change.length(in: units, at: end, before: units.count) != nil
      && Self.from.occurs(in: units, number.context.clauseStart..<number.span.lowerBound)
  }

  private func timeRole(of number: BoundNumber) -> Role {
    if isLeftBehind(number) { return .prior }
    if number.context.section == .plan { return number.frame == .prior ? .prior : .plan }
    switch number.frame {
    case .prior: return .prior
    case .plan: return .plan
    case .cumulative: return isPresentStock(number) ? .total : .prior
    case .current: return isTarget(number) ? .plan : isHistoric(number) ? .prior : .total
    }
  }

  /// A rate told with the flows of several years is theirs: 2022年以来累计受理4000起，成功调处3900起，调处率97.5%.
  private func settleRates(in numbers: inout [BoundNumber]) {
    for index in numbers.indices.dropFirst() where numbers[index].kind == .rate {
      let (rate, before) = (numbers[index], numbers[index - 1])
      let isTheirs = before.sentence == rate.sentence && before.frame == .cumulative && before.role == .prior
      if rate.frame == .cumulative, isTheirs { numbers[index].role = .prior }
    }
  }

  private static let flows = WordList("接收 培养 培育 创建 解除 新增 命名 评选 建成 选聘")
  private static let historic = WordList("累计接收 累计解除 累计解矫 累计接受")
  /// A task that is done is no target: 双随机任务168家全部完成.
  private static let done = WordList("全部完成 全部完结 均已完成 已全部完成 全部办结 均完成 已完成")
  private static let targets = WordList("的目标 的任务 的指标 的年度目标 的考核 目标 任务")
  private static let target = WordList("目标 任务 指标 目标为 目标任务 任务数")

  /// Told since long ago, a stock is still the present one, unless it counts what came in.
  private func isPresentStock(_ number: BoundNumber) -> Bool {
    guard number.kind == .stock || number.kind == .rate else { return false }
    return !Self.flows.occurs(in: units, number.context.clauseStart..<number.span.lowerBound)
  }

  private func isHistoric(_ number: BoundNumber) -> Bool {
    Self.historic.occurs(in: units, number.context.near)
  }

  /// （目标8000件）, 20场的目标.
  private func isTarget(_ number: BoundNumber) -> Bool {
    if Self.done.length(in: units, at: number.span.upperBound, before: units.count) != nil { return false }
    let start = number.span.lowerBound
    let word = units.unit(start - 1) == Fold.open ? start - 1 : start
    return Self.targets.length(in: units, at: number.span.upperBound, before: units.count) != nil
      || Self.target.lengthEnding(in: units, at: word, after: number.sentence.lowerBound) != nil
  }
}
