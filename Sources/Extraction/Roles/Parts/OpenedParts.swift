import Model
import Quantities

/// Parts behind 其中, or in brackets behind a mention of the same indicator that is at least as large.
struct OpenedParts: PartRule {
  let units: [UInt16]

  func mark(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices) where numbers[index].isOpen {
      let number = numbers[index]
      let earlier = indices[..<order].filter {
        numbers[$0].sentence == number.sentence && numbers[$0].role != .plan
      }
      guard let base = earlier.last(where: { numbers[$0].role == .total && numbers[$0].covers(number) })
      else {
        continue
      }
      let gap = numbers[base].span.upperBound..<max(numbers[base].span.upperBound, number.span.lowerBound)
      let isBracketed = number.context.bracket.map { $0.lowerBound >= numbers[base].span.upperBound } ?? false
      if isBracketed || BreakdownGap(units: units).opens(gap)
        || (number.isInherited && follows(number, in: indices[..<order], numbers))
      {
        numbers[index].role = .part
      }
    }
  }

  /// A list goes on after a part: 其中婚姻家庭23件、邻里31件.
  private func follows(_ number: BoundNumber, in earlier: ArraySlice<Int>, _ numbers: [BoundNumber]) -> Bool {
    guard let last = earlier.last, numbers[last].sentence == number.sentence else { return false }
    return numbers[last].role == .part
  }

}
