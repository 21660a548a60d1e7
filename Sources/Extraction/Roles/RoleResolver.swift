import Foundation
import Model
import Quantities

/// Settles over the whole report which mention is the figure, and which a part, a repetition, a plan or another year's.
struct RoleResolver {
  let units: [UInt16]

  func resolve(_ numbers: [BoundNumber]) -> [BoundNumber] {
    var numbers = numbers
    for index in numbers.indices { numbers[index].role = timeRole(of: numbers[index]) }
    let containment = Containment(units: units)
    let byIndicator = Dictionary(grouping: numbers.indices) { numbers[$0].indicator }
    for (_, indices) in byIndicator {
      containment.settle(indices, in: &numbers)
      Restatements(units: units).settle(indices, in: &numbers)
    }
    containment.settleOutcomes(in: &numbers)
    return numbers
  }

  private static let from = WordList("从 由 从去年的 由去年的 由原来的 从原来的 由上年的 从上年的 由年初的 从年初的")
  private static let change = WordList("降至 降到 下降到 下降至 降为 减至 减少到 减少至 上升到 上升至 增至 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 升至 扩大到 发展到 增加为")

  /// 从11件降至4件: the first figure is what was left behind.
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
    case .cumulative: return number.kind == .stock || number.kind == .rate ? .total : .prior
    case .current: return .total
    }
  }
}
