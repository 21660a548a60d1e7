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

  /// A place in the tree of words, with all that a step needs in one piece of memory.
  private struct State {
    /// Which letters its children may have: a hashed bit for each.
    var letters: UInt64 = 0
    /// Its children follow one another; they end where those of the next state begin.
    var firstChild: Int32
    /// Where to go on when no child fits: the longest other beginning of a word that the state ends with.
    var failure: Int32 = 0
    /// The state with the longest word that ends here; 0 where none does.
    var output: Int32 = 0
    /// Of a state with a word, the one with the next shorter word that ends here.
    var shorter: Int32 = 0
    /// The letter that leads here, and the word that ends here, or -1.
    var letter: UInt16
    var word: Int32
  }

  private var states: [State]
  /// For each unit of the Basic Multilingual Plane, the root's child by that letter, or the root.
  private var fromRoot = [Int32](repeating: 0, count: 0x1_0000)
  private let lengths: [Int32]

  /// - Parameter words: distinct and not empty; a hit names a word by its index.
  init(words: [[UInt16]]) {
    lengths = words.map { Int32($0.count) }
    let tree = WordTree(words)
    states = (0..<tree.count).map {
      State(firstChild: tree.firstChild[$0], letter: tree.letters[$0], word: tree.words[$0])
    }
    states.append(State(firstChild: Int32(tree.count), letter: 0, word: -1))
    for child in children(of: 0) { fromRoot[Int(states[child].letter)] = Int32(child) }
    link(tree.count)
  }

  private func children(of state: Int) -> Range<Int> {
    Int(states[state].firstChild)..<Int(states[state + 1].firstChild)
  }

  /// States are visited level by level, so that what a state falls back to is linked before it.
  private mutating func link(_ count: Int) {
    for state in 0..<count {
      for child in children(of: state) {
        let letter = states[child].letter
        states[state].letters |= Self.bit(of: letter)
        let fallback = state == 0 ? 0 : Int(next(after: states[state].failure, letter))
        states[child].failure = Int32(fallback)
        states[child].shorter = states[fallback].output
        states[child].output = states[child].word >= 0 ? Int32(child) : states[fallback].output
      }
    }
  }

  /// Fibonacci hashing to one of 64 bits.
  private static func bit(of letter: UInt16) -> UInt64 { 1 &<< UInt64((letter &* 0x9E37) &>> 10) }

  private func next(after state: Int32, _ letter: UInt16) -> Int32 {
    states.withUnsafeBufferPointer { states in
      fromRoot.withUnsafeBufferPointer { Self.next(after: state, letter, states, $0) }
    }
  }

  /// A step of the automaton. Every index is a state that `init` made, so looking without a check of bounds is
  /// safe; this is done for each character of each report.
  @inline(__always)
  private static func next(
    after start: Int32, _ letter: UInt16, _ states: UnsafeBufferPointer<State>,
    _ fromRoot: UnsafeBufferPointer<Int32>
  ) -> Int32 {
    var state = Int(start)
    let bit = bit(of: letter)
    while state != 0 {
      if states[state].letters & bit != 0 {
        var child = Int(states[state].firstChild)
        let end = Int(states[state + 1].firstChild)
        while child < end {
          if states[child].letter == letter { return Int32(truncatingIfNeeded: child) }
          child += 1
        }
      }
      state = Int(states[state].failure)
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
    hits.longest.reserveCapacity(text.count / 4)
    states.withUnsafeBufferPointer { states in
      fromRoot.withUnsafeBufferPointer { fromRoot in
        var state: Int32 = 0
        for (index, unit) in text.enumerated() {
          state = Self.next(after: state, unit, states, fromRoot)
          var found = Int(states[Int(state)].output)
          while found != 0 {
            let word = states[found].word
            add(
              Hit(word: word, start: Int32(index + 1) - lengths[Int(word)], end: Int32(index + 1)), to: &hits)
            found = Int(states[found].shorter)
          }
        }
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
private struct WordTree {
  /// The letter that leads to each state.
  private(set) var letters: [UInt16] = [0]
  /// The word that ends at each state, or -1.
  private(set) var words: [Int32] = [-1]
  /// The first child of each state; those of a state end where those of the next one begin.
  private(set) var firstChild: [Int32] = []

  var count: Int { letters.count }

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
  }
}
