import Foundation
import Model
import Quantities

/// Where a report tells the whole once, smaller figures before and behind it are parts of it in other words.
struct SmallerParts: PartRule {
  let units: [UInt16]

  func mark(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    markBefore(indices, &numbers)
    markBehind(indices, &numbers)
  }

  private static let farthestWhole = 120

  /// 社区戒毒7人、社区康复15人，在册吸毒人员共126人; 新增30名，总数达165名.
  private func markBefore(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    let words = PartWords(units: units)
    for (order, index) in zip(indices.indices, indices) where numbers[index].isOpen {
      let number = numbers[index]
      let isNew = words.tellNew(number)
      guard number.isToldOnce || isNew, let value = number.value, value > 0, !words.tellWhole(number) else {
        continue
      }
      let hasWhole = indices[(order + 1)...].contains { later in
        let other = numbers[later]
        guard other.role == .total, words.tellWhole(other) || isNew && words.tellPresent(other),
          let total = other.value
        else { return false }
        return value < total && other.span.lowerBound - number.span.upperBound < Self.farthestWhole
      }
      if hasWhole { numbers[index].role = .part }
    }
  }

  private func markBehind(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where numbers[index].isOpen && numbers[index].isToldOnce {
      guard let value = numbers[index].value, value > 0 else { continue }
      let hasWhole = indices[..<order].contains { earlier in
        let other = numbers[earlier]
        guard other.role == .total, other.sentence != numbers[index].sentence, let base = other.value else {
          return false
        }
        return value < base && !other.magnitude.bounds.contains(value)
      }
      if hasWhole { numbers[index].role = .part }
    }
  }
}
