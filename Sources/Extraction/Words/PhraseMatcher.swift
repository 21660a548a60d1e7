/// Finds every word of a vocabulary in a text in one pass (Aho and Corasick, 1975).
///
/// Most characters of a report begin or go on no word, so the root alone has a table of all characters; the other
/// states have a few children each. The tables stay so small that they lie in the cache and are made quickly.
struct PhraseMatcher: Sendable {
  /// A word found; `start` and `end` are of folded units.
  struct Hit: Hashable, Sendable {
    var word: Int32
    var start: Int32
    var end: Int32

    /// Whether `other` stands inside it.
    func hides(_ other: Hit) -> Bool { start <= other.start && other.end <= end && self != other }
  }

  /// The words as a tree, whose states are numbered level by level: the children of a state follow one another,
  /// and each state but the root has its own letter.
  private let tree: WordTree
  /// For each unit of the Basic Multilingual Plane, the root's child by that letter, or the root.
  private var fromRoot = [Int32](repeating: 0, count: 0x1_0000)
  /// Where to go on when no child fits: the longest other beginning of a word that the state ends with.
  private var failure: [Int32]
  /// For each state, the one with the longest word that ends there; 0 where none does.
  private var output: [Int32]
  /// For each state with a word, the one with the next shorter word that ends there.
  private var shorter: [Int32]
  private let lengths: [Int32]

  /// - Parameter words: distinct and not empty; a hit names a word by its index.
  init(words: [[UInt16]]) {
    lengths = words.map { Int32($0.count) }
    tree = WordTree(words)
    (failure, output, shorter) = (tree.noStates, tree.noStates, tree.noStates)
    for child in tree.children(of: 0) { fromRoot[Int(tree.letters[Int(child)])] = child }
    link()
  }

  /// States are visited level by level, so that what a state falls back to is linked before it.
  private mutating func link() {
    for state in 0..<Int32(tree.count) {
      for child in tree.children(of: state) {
        let fallback = state == 0 ? 0 : next(after: failure[Int(state)], tree.letters[Int(child)])
        failure[Int(child)] = fallback
        shorter[Int(child)] = output[Int(fallback)]
        output[Int(child)] = tree.words[Int(child)] >= 0 ? child : output[Int(fallback)]
      }
    }
  }

  private func next(after state: Int32, _ letter: UInt16) -> Int32 {
    var state = state
    while state != 0 {
      if let child = tree.child(of: state, letter) { return child }
      state = failure[Int(state)]
    }
    return fromRoot[Int(letter)]
  }

  /// What was found.
  struct Matches: Sendable {
    /// Without those that lie inside a longer one (宣传资料 hides 宣传): both their starts and their ends rise.
    var longest: [Hit] = []
    /// Those that do, in order of their starts: they still say what a sentence is about.
    var hidden: [Hit] = []
  }

  /// - Complexity: O(*n* + hits).
  func matches(in text: [UInt16]) -> Matches {
    var hits = Matches()
    var state: Int32 = 0
    for (index, unit) in text.enumerated() {
      state = state == 0 ? fromRoot[Int(unit)] : next(after: state, unit)
      var found = output[Int(state)]
      while found != 0 {
        let word = tree.words[Int(found)]
        add(Hit(word: word, start: Int32(index + 1) - lengths[Int(word)], end: Int32(index + 1)), to: &hits)
        found = shorter[Int(found)]
      }
    }
    hits.hidden.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return hits
  }

  /// A new hit ends last: it hides those that begin in it, and is hidden by a longer one that has its end.
  private func add(_ hit: Hit, to matches: inout Matches) {
    while let last = matches.longest.last, last.start >= hit.start, last.end < hit.end {
      matches.hidden.append(last)
      matches.longest.removeLast()
    }
    if let last = matches.longest.last, last.end == hit.end {
      matches.hidden.append(hit)
    } else {
      matches.longest.append(hit)
    }
  }
}

/// A tree of words in flat tables. State 0 is the root; its children come next, then theirs.
private struct WordTree: Sendable {
  /// The letter that leads to each state.
  private(set) var letters: [UInt16] = [0]
  /// The word that ends at each state, or -1.
  private(set) var words: [Int32] = [-1]
  /// The first child of each state; those of a state end where those of the next one begin.
  private var firstChild: [Int32] = []

  var count: Int { letters.count }
  /// A table with a 0 for every state.
  var noStates: [Int32] { Array(repeating: 0, count: count) }

  init(_ list: [[UInt16]]) {
    // Words that fold to the same letters are one; the last of them stands for all.
    let order = list.indices.reversed().sorted { list[$0].lexicographicallyPrecedes(list[$1]) }
    /// The words that go through each state of a level.
    var level = [order[...]]
    var depth = 0
    while !level.isEmpty {
      var below: [ArraySlice<Int>] = []
      for group in level {
        firstChild.append(Int32(letters.count))
        var rest = group.drop { list[$0].count == depth }
        while let first = rest.first {
          let letter = list[first][depth]
          let child = rest.prefix { list[$0][depth] == letter }
          letters.append(letter)
          words.append(list[first].count == depth + 1 ? Int32(first) : -1)
          below.append(child)
          rest = rest[child.endIndex...]
        }
      }
      (level, depth) = (below, depth + 1)
    }
    firstChild.append(Int32(letters.count))
  }

  func children(of state: Int32) -> Range<Int32> { firstChild[Int(state)]..<firstChild[Int(state) + 1] }

  /// Most states have one child or two, so that looking through them is fastest.
  func child(of state: Int32, _ letter: UInt16) -> Int32? {
    for child in children(of: state) where letters[Int(child)] == letter { return child }
    return nil
  }
}
