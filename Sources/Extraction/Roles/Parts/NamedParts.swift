import Model
import Quantities

/// What words tell as a part of a figure told elsewhere: 正在调处5件, 仅有3名, 新增5人, 审结8件.
struct NamedParts: PartRule {
  let units: [UInt16]

  func mark(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where numbers[index].isOpen && numbers[index].kind != .rate {
      let others = PartWords(units: units).tellOneOfMany(numbers[index]) ? indices : indices[..<order]
      let wholes = others.filter { $0 != index && numbers[$0].role == .total }
      if isPart(numbers[index], of: wholes.map { numbers[$0] }) { numbers[index].role = .part }
    }
  }

  private func isPart(_ number: BoundNumber, of wholes: [BoundNumber]) -> Bool {
    let words = PartWords(units: units)
    let isLate = number.context.isLate
    // In 审查合同67份、信访答复意见21份 the word is the object's, not a stage.
    let isStage = !number.isInherited && words.tellStage(of: number)
    guard
      isLate || isStage || words.tellOneOfMany(number) || words.tellKind(of: number)
        || words.tellSubset(of: number)
    else { return false }
    return wholes.contains { base in
      let isNear = base.sentence == number.sentence
      guard let whole = base.value, let value = number.value else { return isLate || isNear }
      return value < whole || value == whole && isStage && isNear
    }
  }
}
