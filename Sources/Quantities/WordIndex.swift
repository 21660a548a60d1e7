/// Finds which of many words stands at a place, the longest first, without hashing.
struct WordIndex<Value: Sendable>: Sendable {
  /// Which end of a word is looked up: words behind a number by their first unit, words before it by their last.
  enum Anchor: Sendable { case start, end }

  private let anchor: Anchor
  /// The words one behind the other, those with the same anchor together, longest first.
  private var letters: [UInt16] = []
  /// Where each word stands in `letters`.
  private var places: [Range<Int>] = []
  /// What each word means.
  private var values: [Value] = []
  /// Which words share an anchor; the first bucket is empty.
  private var buckets: [Range<Int>] = [0..<0]
  /// For each unit of the Basic Multilingual Plane, the bucket of the words anchored at it.
  private var bucketOf = [UInt16](repeating: 0, count: 0x10000)

  init(_ words: [(String, Value)], anchor: Anchor = .start) {
    self.anchor = anchor
    let spelled = words.map { (units: Array($0.0.utf16), value: $0.1) }.filter { !$0.units.isEmpty }
    let groups = Dictionary(grouping: spelled) { $0.units[anchor == .start ? 0 : $0.units.count - 1] }
    for (key, group) in groups {
      bucketOf[Int(key)] = UInt16(buckets.count)
      buckets.append(places.count..<places.count + group.count)
      for word in group.sorted(by: { $0.units.count > $1.units.count }) {
        places.append(letters.count..<letters.count + word.units.count)
        letters += word.units
        values.append(word.value)
      }
    }
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
    for index in buckets[Int(bucketOf[Int(text[key])])] {
      let place = places[index]
      let from = anchor == .start ? start : start - place.count
      if stands(place, in: text, at: from), accepts(values[index], place.count) {
        return (values[index], place.count)
      }
    }
    return nil
  }

  private func stands(_ place: Range<Int>, in text: [UInt16], at start: Int) -> Bool {
    guard start >= 0, start + place.count <= text.count else { return false }
    return place.allSatisfy { letters[$0] == text[start + $0 - place.lowerBound] }
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
