/// Words in folded text, for the small fixed vocabularies of the grammar.
struct WordList: Sendable {
  private let starts: Entries
  private let ends: Entries

  /// - Parameter words: separated by single spaces.
  init(_ words: String) {
    let spelled = words.split(separator: " ").map { Array($0.utf16) }.sorted { $0.count > $1.count }
    starts = Entries(spelled) { $0[0] }
    ends = Entries(spelled) { $0[$0.count - 1] }
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
    guard start < end, starts.has(text[start]) else { return nil }
    return starts.longest(at: text[start]) { word in
      start + word.count <= end && Self.stands(word, in: text, at: start)
    }
  }

  /// The length of the longest word that ends at `end` and begins no earlier than `start`.
  func lengthEnding(in text: [UInt16], at end: Int, after start: Int = 0) -> Int? {
    guard end > start, ends.has(text[end - 1]) else { return nil }
    return ends.longest(at: text[end - 1]) { word in
      end - word.count >= start && Self.stands(word, in: text, at: end - word.count)
    }
  }

  private static func stands(_ word: [UInt16], in text: [UInt16], at start: Int) -> Bool {
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }
}

/// Words by one of their ends. Most places of a text begin none of them, which a set of bits tells at once.
private struct Entries: Sendable {
  /// A bit for each unit of the Basic Multilingual Plane.
  private var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  /// The unit at the end of each word.
  private let keys: [UInt16]
  private let words: [[UInt16]]

  /// - Parameter words: longest first.
  init(_ words: [[UInt16]], key: ([UInt16]) -> UInt16) {
    self.words = words
    keys = words.map(key)
    for unit in keys { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  func has(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 }

  func longest(at key: UInt16, where fits: ([UInt16]) -> Bool) -> Int? {
    for index in keys.indices where keys[index] == key && fits(words[index]) { return words[index].count }
    return nil
  }
}
