/// Finds which of many words stands at a place, the longest first, without hashing.
struct WordIndex<Value: Sendable>: Sendable {
  /// Which end of a word is looked up: words behind a number by their first unit, words before it by their last.
  enum Anchor: Sendable { case start, end }

  private struct Entry: Sendable {
    var units: [UInt16]
    var value: Value
  }

  private let anchor: Anchor
  private var buckets: [[Entry]] = [[]]
  /// For each unit of the Basic Multilingual Plane, the bucket of the words anchored at it; 0 is empty.
  private var bucketOf = [UInt16](repeating: 0, count: 0x10000)

  init(_ words: [(String, Value)], anchor: Anchor = .start) {
    self.anchor = anchor
    for (word, value) in words {
      let units = Array(word.utf16)
      guard let key = anchor == .start ? units.first : units.last else { continue }
      if bucketOf[Int(key)] == 0 {
        bucketOf[Int(key)] = UInt16(buckets.count)
        buckets.append([])
      }
      buckets[Int(bucketOf[Int(key)])].append(Entry(units: units, value: value))
    }
    for index in buckets.indices { buckets[index].sort { $0.units.count > $1.units.count } }
  }

  /// The longest word that starts at `start` (or ends before it, by the anchor) and that `accepts` lets pass.
  ///
  /// - Returns: What the word means, and its length in units.
  func longest(
    in text: [UInt16], at start: Int,
    where accepts: (_ value: Value, _ length: Int) -> Bool = { _, _ in true }
  ) -> (value: Value, length: Int)? {
    let key = anchor == .start ? start : start - 1
    guard text.indices.contains(key) else { return nil }
    let bucket = Int(bucketOf[Int(text[key])])
    guard bucket > 0 else { return nil }
    for entry in buckets[bucket] {
      let from = anchor == .start ? start : start - entry.units.count
      if text.hasWord(entry.units, at: from), accepts(entry.value, entry.units.count) {
        return (entry.value, entry.units.count)
      }
    }
    return nil
  }
}

extension Array where Element == UInt16 {
  /// Whether `word` stands at `start`; false where it would reach out of the text.
  func hasWord(_ word: [UInt16], at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for offset in word.indices where self[start + offset] != word[offset] { return false }
    return true
  }

  /// The unit at `index`, or a line feed outside the text, which ends every word and number.
  func unit(at index: Int) -> UInt16 { indices.contains(index) ? self[index] : Fold.lineFeed }
}
