/// Words in folded text, for the small fixed vocabularies of the grammar.
struct WordList: Sendable {
  private let starts: Entries
  private let ends: Entries

  /// - Parameter words: separated by single spaces.
  init(_ words: String) {
    let spelled = words.split(separator: " ").map { Array($0.utf16) }
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
    guard start < end, starts.filter.mayHave(text[start]) else { return nil }
    return starts.longest(with: text[start]) { word in
      start + word.count <= end && starts.stands(word, in: text, at: start)
    }
  }

  /// The length of the longest word that ends at `end` and begins no earlier than `start`.
  func lengthEnding(in text: [UInt16], at end: Int, after start: Int = 0) -> Int? {
    guard end > start, ends.filter.mayHave(text[end - 1]) else { return nil }
    return ends.longest(with: text[end - 1]) { word in
      end - word.count >= start && ends.stands(word, in: text, at: end - word.count)
    }
  }

  /// A filter of the places where a word of any of the lists may begin.
  static func filter(of lists: [WordList], and units: [UInt16] = []) -> UnitFilter {
    UnitFilter(lists.flatMap(\.starts.keys) + units, size: 4096)
  }
}

/// Words by one of their ends.
private struct Entries: Sendable {
  let filter: UnitFilter
  /// The unit at the end of each word, in order.
  let keys: [UInt16]
  /// Where each word stands in `letters`; those of one key together, the longest first.
  private let places: [Range<Int>]
  private let letters: [UInt16]

  init(_ words: [[UInt16]], key: ([UInt16]) -> UInt16) {
    let order = words.sorted { (key($0), $1.count) < (key($1), $0.count) }
    keys = order.map(key)
    letters = Array(order.joined())
    var end = 0
    places = order.map { word in
      end += word.count
      return end - word.count..<end
    }
    filter = UnitFilter(keys)
  }

  func longest(with key: UInt16, where fits: (Range<Int>) -> Bool) -> Int? {
    var index = 0
    while index < keys.count, keys[index] < key { index += 1 }
    while index < keys.count, keys[index] == key {
      if fits(places[index]) { return places[index].count }
      index += 1
    }
    return nil
  }

  func stands(_ word: Range<Int>, in text: [UInt16], at start: Int) -> Bool {
    for offset in 0..<word.count where text[start + offset] != letters[word.lowerBound + offset] {
      return false
    }
    return true
  }
}
