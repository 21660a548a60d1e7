/// Words in folded text, for the small fixed vocabularies of the grammar.
struct WordList: Sendable {
  private var byFirst: [UInt16: [[UInt16]]] = [:]
  private var byLast: [UInt16: [[UInt16]]] = [:]

  /// - Parameter words: separated by single spaces.
  init(_ words: String) {
    for word in words.split(separator: " ").map({ Array($0.utf16) }) {
      byFirst[word[0], default: []].append(word)
      byLast[word[word.count - 1], default: []].append(word)
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    byLast = byLast.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Whether one of the words stands in the range.
  func occurs(in text: [UInt16], _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// The occurrence that ends last; the longest of those.
  func last(in text: [UInt16], _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      if let length = lengthEnding(in: text, at: end, after: range.lowerBound) { return end - length..<end }
      end -= 1
    }
    return nil
  }

  /// The occurrence that begins first; the longest of those.
  func first(in text: [UInt16], _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      if let length = length(in: text, at: start, before: range.upperBound) { return start..<start + length }
      start += 1
    }
    return nil
  }

  /// The length of the longest word that begins at `start` and ends by `end`.
  func length(in text: [UInt16], at start: Int, before end: Int) -> Int? {
    guard start < end, let words = byFirst[text[start]] else { return nil }
    return words.first { start + $0.count <= end && text[start..<start + $0.count].elementsEqual($0) }?.count
  }

  /// The length of the longest word that ends at `end` and begins no earlier than `start`.
  func lengthEnding(in text: [UInt16], at end: Int, after start: Int = 0) -> Int? {
    guard end > start, let words = byLast[text[end - 1]] else { return nil }
    return words.first { end - $0.count >= start && text[end - $0.count..<end].elementsEqual($0) }?.count
  }
}
