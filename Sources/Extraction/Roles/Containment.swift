import Model
import Quantities

/// Marks mentions of one indicator that are parts of another mention of it.
protocol PartRule {
  /// - Parameter indices: the mentions of one indicator, in order of the text.
  func mark(_ indices: ArraySlice<Int>, _ numbers: inout [BoundNumber])
}

/// Finds the mentions that are parts of another one, by one rule after the other; what one has marked is no whole to
/// the next.
struct Containment {
  private let words: PartWords
  private let rules: [any PartRule]
  private let foreign: ForeignParts

  init(units: [UInt16]) {
    words = PartWords(units: units)
    rules = [
      OpenedParts(units: units), AddedParts(units: units), NamedParts(units: units),
      SmallerParts(units: units),
    ]
    foreign = ForeignParts(units: units)
  }

  /// - Parameter indices: the mentions of one indicator, in order of the text.
  func settle(_ indices: ArraySlice<Int>, in numbers: inout [BoundNumber]) {
    for index in indices where numbers[index].isOpen && numbers[index].kind == .count {
      if numbers[index].isReckoned || words.tellRest(of: numbers[index]) { numbers[index].role = .part }
    }
    guard indices.count > 1 else { return }
    for rule in rules { rule.mark(indices, &numbers) }
  }

  /// - Parameter groups: for each number, the mentions among which its whole may be.
  func settleAcrossIndicators(in numbers: inout [BoundNumber], among groups: [ArraySlice<Int>]) {
    foreign.markOutcomes(in: &numbers, among: groups)
    foreign.mark(in: &numbers)
  }
}
