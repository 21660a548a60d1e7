import Quantities

/// Deals a list of things to the list of numbers behind 分别: 参考率、优秀率分别为99%、88%.
struct Distribution {
  let units: [UInt16]

  private static let words = WordList("分别为 分别是 分别达到 分别达 分别有 分别 依次为")
  private static let joins = Array("、和与及,，".utf16)

  /// - Parameter borders: the numbers that can be members of such a list.
  func assign(_ numbers: inout [NumberContext], among borders: [Int]) {
    for (order, index) in borders.enumerated() {
      guard let word = Self.words.last(in: units, numbers[index].near),
        word.upperBound + 6 >= numbers[index].token.span.lowerBound
      else {
        continue
      }
      let members = list(from: order, in: borders, numbers)
      let items = self.items(before: word.lowerBound, from: numbers[index].near.lowerBound)
      guard items.count == members.count, items.count > 1 else { continue }
      for (item, member) in zip(items, members) { numbers[member].ownItem = item }
    }
  }

  /// The numbers that follow one another with nothing but a joining sign between them.
  private func list(from order: Int, in borders: [Int], _ numbers: [NumberContext]) -> [Int] {
    var members = [borders[order]]
    for next in borders[(order + 1)...] {
      let gap =
        numbers[members[members.count - 1]].token.span.upperBound..<numbers[next].token.span.lowerBound
      guard gap.count == 1, Self.joins.contains(units[gap.lowerBound]) else { break }
      members.append(next)
    }
    return members
  }

  private func items(before end: Int, from start: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var from = start
    for index in start..<max(start, end) where Self.joins.contains(units[index]) {
      if index > from { items.append(from..<index) }
      from = index + 1
    }
    if from < end { items.append(from..<end) }
    return items
  }
}
