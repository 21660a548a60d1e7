import Foundation
import Model
import Quantities

/// Finds facts told again: equal figures, and rounded ones whose exact figure stands elsewhere.
struct Restatements {
  let units: [UInt16]

  private static let again = WordList("合计 共计 总计 上述 以上 这 全部 的 共")

  func settle(_ indices: ArraySlice<Int>, in numbers: inout [BoundNumber]) {
    guard indices.count > 1 else { return }
    markEqual(indices, &numbers)
    markRounded(indices, &numbers)
  }

  /// Equal figures: the first counts. Within one sentence equal figures are different facts, unless summed up.
  private func markEqual(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for (order, index) in zip(indices.indices, indices)
    where numbers[index].role == .total || numbers[index].role == .part {
      let number = numbers[index]
      let twin = indices[..<order].first { earlier in
        let other = numbers[earlier]
        guard other.role == number.role || (other.role == .total && number.role == .part),
          other.sentence != number.sentence || sumsUp(number)
        else {
          return false
        }
        guard isEqual(other.magnitude, number.magnitude) else { return false }
        return number.magnitude.isMasked
          ? number.context.isLate
          : isTelling(number) || number.context.isLate || number.context.isTableRow
      }
      if twin != nil { numbers[index].role = .duplicate }
    }
  }

  private func isEqual(_ one: Magnitude, _ other: Magnitude) -> Bool {
    if one.isMasked || other.isMasked { return one.isMasked && other.isMasked }
    return one.value == other.value && one.precision == other.precision
  }

  /// Small figures are equal by chance: 会议2次 here and 会议2次 there are two facts.
  private func isTelling(_ number: BoundNumber) -> Bool {
    guard let value = number.value else { return false }
    return value == 0 || value > 5 || number.kind == .rate || number.kind == .stock
  }

  private func sumsUp(_ number: BoundNumber) -> Bool {
    Self.again.occurs(in: units, number.context.near) && (number.value ?? 0) > 5
  }

  /// 1.1万余件 in the summary and 11358件 later: the exact one counts, wherever it stands.
  private func markRounded(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber]) {
    for index in indices
    where numbers[index].role == .total && isRounded(numbers[index].magnitude)
      && isTellingRounded(numbers[index])
    {
      let bounds = numbers[index].magnitude.bounds
      let exact = indices.first { other in
        guard other != index, numbers[other].role == .total, let value = numbers[other].value else {
          return false
        }
        return numbers[other].magnitude.precision == .exact && bounds.upper != nil && bounds.contains(value)
          && numbers[other].sentence != numbers[index].sentence
      }
      if exact != nil { numbers[index].role = .duplicate }
    }
  }

  /// Where several figures of an indicator add up, a small rounded one (学习20余次) is one of them.
  private func isTellingRounded(_ number: BoundNumber) -> Bool {
    number.isToldOnce || number.kind == .rate || (number.value ?? 0) >= 100
  }

  private func isRounded(_ magnitude: Magnitude) -> Bool {
    switch magnitude {
    case .over, .under, .about: true
    case .exact, .range, .masked: false
    }
  }
}
