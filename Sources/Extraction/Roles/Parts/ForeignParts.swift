import Foundation
import Model
import Quantities

/// Parts of a whole that is told as another indicator.
struct ForeignParts {
  let units: [UInt16]

  private static let closest = 8

  /// The outcome of a part is a part: 其中司法所牵头调解38件、成功37件; 积案6件化解了5件.
  ///
  /// - Parameter groups: for each number, the mentions among which its whole may be.
  func markOutcomes(in numbers: inout [BoundNumber], among groups: [ArraySlice<Int>]) {
    for index in numbers.indices.dropFirst() where numbers[index].isOpen {
      let (number, before) = (numbers[index], numbers[index - 1])
      guard before.role == .part, before.indicator != number.indicator, before.kind != .rate,
        before.sentence == number.sentence,
        number.span.lowerBound - before.span.upperBound <= Self.closest, before.covers(number),
        isSameStatement(before, number)
      else { continue }
      let hasWhole = groups[index].contains {
        numbers[$0].role == .total && numbers[$0].span != number.span && numbers[$0].covers(number)
      }
      if hasWhole { numbers[index].role = .part }
    }
  }

  private func isSameStatement(_ one: BoundNumber, _ other: BoundNumber) -> Bool {
    let gap = one.span.upperBound..<max(one.span.upperBound, other.span.lowerBound)
    return !units[gap].contains(0x3B)
  }

  /// How many numbers back a whole is looked for: more than any report has between the two.
  private static let farthestNumber = 400

  /// Cases that one office mediated are a part of those found or settled by all: 全年化解207件。……司法所调解38件.
  func mark(in numbers: inout [BoundNumber]) {
    for index in numbers.indices
    where numbers[index].isOpen && !numbers[index].partOf.isEmpty
      && !PartWords(units: units).tellAll(numbers[index])
    {
      let number = numbers[index]
      guard let value = number.value, value > 0 else { continue }
      let levels = sumOfLevels(at: index, in: numbers)
      let isPart = numbers[max(0, index - Self.farthestNumber)..<index].contains { other in
        guard number.partOf.contains(other.indicator), other.role == .total, let whole = other.value,
          !isNearlyAll(levels, of: whole)
        else { return false }
        let gap = other.span.upperBound..<max(other.span.upperBound, number.span.lowerBound)
        return value < whole && (other.sentence != number.sentence || BreakdownGap(units: units).opens(gap))
      }
      if isPart { numbers[index].role = .part }
    }
  }

  /// 镇级调处54件、村级调处251件: what the figures of one sentence and indicator come to; nil for a single one.
  private func sumOfLevels(at index: Int, in numbers: [BoundNumber]) -> Decimal? {
    let number = numbers[index]
    let before = numbers[..<index].reversed().prefix { $0.sentence == number.sentence }
    let after = numbers[index...].prefix { $0.sentence == number.sentence }
    let levels = (Array(before) + after).filter { $0.indicator == number.indicator && $0.role == .total }
    return levels.count > 1 ? levels.compactMap(\.value).reduce(0, +) : nil
  }

  /// Told level by level and nearly all of those found, they are the outcome of the whole and no part of it.
  private func isNearlyAll(_ sum: Decimal?, of whole: Decimal) -> Bool {
    sum.map { $0 <= whole && $0 * 10 >= whole * 8 } ?? false
  }
}
