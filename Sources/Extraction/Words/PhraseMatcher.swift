/// Finds every word of a vocabulary in a text in one pass (Aho and Corasick, 1975).
///
/// Characters are first mapped to the small alphabet that the vocabulary uses, so that a step costs two
/// table look-ups; a character outside the alphabet returns to the root.
struct PhraseMatcher: Sendable {
  /// A word found; `start` and `end` are of folded units.
  struct Hit: Hashable, Sendable {
    var word: Int32
    var start: Int32
    var end: Int32

    /// Whether `other` stands inside it.
    func hides(_ other: Hit) -> Bool { start <= other.start && other.end <= end && self != other }
  }

  private var symbols: [UInt16]
  private var symbolCount = 1
  /// `next[state * symbolCount + symbol]`
  private var next: [Int32] = []
  /// The longest word that ends at a state, and the state of the next shorter one.
  private var wordAt: [Int32] = []
  private var shorter: [Int32] = []
  private var lengths: [Int32] = []

  /// - Parameter words: distinct and not empty; a hit names a word by its index.
  init(words: [[UInt16]]) {
    symbols = Array(repeating: 0, count: 0x1_0000)
    for unit in words.joined() where symbols[Int(unit)] == 0 {
      symbols[Int(unit)] = UInt16(symbolCount)
      symbolCount += 1
    }
    lengths = words.map { Int32($0.count) }
    let trie = Trie(words: words.map { $0.map { symbols[Int($0)] } })
    link(trie)
  }

  /// Turns the trie into a complete automaton: every state knows its next state for every symbol.
  private mutating func link(_ trie: Trie) {
    let count = trie.children.count
    next = Array(repeating: 0, count: count * symbolCount)
    wordAt = trie.words
    shorter = Array(repeating: 0, count: count)
    var failure = Array(repeating: 0, count: count)
    var queue: [Int] = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let row = state * symbolCount
      if state != 0 {
        let fallback = failure[state]
        for symbol in 0..<symbolCount { next[row + symbol] = next[fallback * symbolCount + symbol] }
        shorter[state] = wordAt[fallback] >= 0 ? Int32(fallback) : shorter[fallback]
      }
      for (symbol, child) in trie.children[state] {
        failure[child] = state == 0 ? 0 : Int(next[failure[state] * symbolCount + Int(symbol)])
        next[row + Int(symbol)] = Int32(child)
        queue.append(child)
      }
    }
  }

  /// What was found, in order of the ends.
  struct Matches: Sendable {
    /// Without those that lie inside a longer one: 宣传资料 hides 宣传.
    var longest: [Hit] = []
    /// Those that do: they still say what a sentence is about.
    var hidden: [Hit] = []

    /// Both, in order of their starts.
    var all: [Hit] { (longest + hidden).sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
  }

  /// - Complexity: O(*n* + hits).
  func matches(in text: [UInt16]) -> Matches {
    var hits = Matches()
    var state = 0
    for (index, unit) in text.enumerated() {
      let symbol = Int(symbols[Int(unit)])
      state = symbol == 0 ? 0 : Int(next[state * symbolCount + symbol])
      var output = wordAt[state] >= 0 ? state : Int(shorter[state])
      while output != 0 {
        let word = wordAt[output]
        add(Hit(word: word, start: Int32(index + 1) - lengths[Int(word)], end: Int32(index + 1)), to: &hits)
        output = Int(shorter[output])
      }
    }
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

private struct Trie {
  var children: [[UInt16: Int]] = [[:]]
  /// The word that ends at each node, or -1.
  var words: [Int32] = [-1]

  init(words list: [[UInt16]]) {
    for (number, word) in list.enumerated() {
      var node = 0
      for symbol in word {
        if let child = children[node][symbol] {
          node = child
        } else {
          children.append([:])
          words.append(-1)
          children[node][symbol] = children.count - 1
          node = children.count - 1
        }
      }
      words[node] = Int32(number)
    }
  }
}
