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

  private func timeRole(of number: BoundNumber) -> Role {
    if number.context.section == .plan { return number.frame == .prior ? .prior : .plan }
    switch number.frame {
    case .prior: return .prior
    case .plan: return .plan
    case .cumulative: return number.kind == .stock || number.kind == .rate ? .total : .prior
    case .current: return .total
    }
  }
}
