import Foundation
import Model
import Quantities

/// Figures that add up to another one: the neighbours before or behind it, or all that 合计 sums up.
struct AddedParts: PartRule {
  let units: [UInt16]

  func mark(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    markNeighbours(indices, &numbers)
    markSummedUp(indices, &numbers)
  }

  /// Small figures add up by chance, unless the sum stands in the same sentence.
  private static let chanceSum: Decimal = 12

  /// Two or more neighbours that add up to a mention before or behind them.
  private func markNeighbours(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    let open = indices.filter { numbers[$0].isOpen && numbers[$0].kind != .rate }
    let values = Set(open.compactMap { numbers[$0].value })
    for start in open.indices {
      let run = neighbours(open[start...], numbers)
      for index in run.prefix(summing(run, to: values, of: open, numbers)) { numbers[index].role = .part }
    }
  }

  /// 共学习16次。……学法188次，全县合计学法204次: all told so far, however far back.
  private func markSummedUp(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where numbers[index].isOpen && PartWords(units: units).tellSum(numbers[index]) {
      let earlier = indices[..<order].filter { numbers[$0].isOpen }
      guard earlier.count > 1, let sum = numbers[index].value,
        earlier.compactMap({ numbers[$0].value }).reduce(0, +) == sum
      else { continue }
      for part in earlier { numbers[part].role = .part }
    }
  }

  /// The figures that stand close behind one another.
  private func neighbours(_ open: ArraySlice<Int>, _ numbers: [BoundNumber]) -> [Int] {
    var run: [Int] = []
    for index in open {
      guard numbers[index].isOpen, numbers[index].value != nil else { break }
      if let last = run.last, numbers[index].span.lowerBound - numbers[last].span.upperBound >= 60 { break }
      run.append(index)
    }
    return run
  }

  /// How many members of the run, as many as can be, add up to a figure outside of it; 0 where none do.
  private func summing(
    _ run: [Int], to values: Set<Decimal>, of open: [Int], _ numbers: [BoundNumber]
  ) -> Int {
    var sum: Decimal = 0
    var longest = 0
    for (order, index) in run.enumerated() {
      sum += numbers[index].value ?? 0
      guard order > 0, sum > 1, values.contains(sum),
        run[...order].allSatisfy({ numbers[$0].value != sum }),
        open.contains(where: { isWhole($0, of: sum, toldIn: numbers[run[0]].sentence, numbers) })
      else { continue }
      longest = order + 1
    }
    return longest
  }

  private func isWhole(
    _ index: Int, of sum: Decimal, toldIn sentence: Range<Int>, _ numbers: [BoundNumber]
  ) -> Bool {
    numbers[index].value == sum && numbers[index].role == .total
      && (sum > Self.chanceSum || numbers[index].sentence == sentence)
  }
}
