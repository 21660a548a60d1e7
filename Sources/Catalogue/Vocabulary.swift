/// Named word sets, and phrases with the sets written out.
struct Vocabulary {
  private var sets: [String: [String]] = [:]

  init(_ root: YAMLNode?) throws(CatalogueError) {
    guard let root else { return }
    let fields = try root.fields("vocabulary", known: ["sets"])
    guard let node = fields["sets"] else { return }
    for (key, value) in try node.pairs("sets") {
      var words: [String] = []
      for word in try value.list("a word set") { words += try expand(try word.string("a word"), at: word) }
      sets[try key.string("a set's name")] = words
    }
  }

  /// `化解@dispute` becomes 化解矛盾纠纷, 化解纠纷, …
  func expand(_ text: String, at node: YAMLNode) throws(CatalogueError) -> [String] {
    guard let sign = text.firstIndex(of: "@") else { return [text] }
    let rest = text[text.index(after: sign)...]
    let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    guard let words = sets[name] else { throw node.failure(.unknownSet(name, known: sets.keys.sorted())) }
    let head = String(text[..<sign])
    let tails = try expand(String(rest.dropFirst(name.count)), at: node)
    return words.flatMap { word in tails.map { head + word + $0 } }
  }

  func words(_ node: YAMLNode, _ what: String) throws(CatalogueError) -> [String] {
    var words: [String] = []
    for item in try node.list(what) { words += try expand(try item.string(what), at: item) }
    return words
  }

  func phrases(_ node: YAMLNode, _ what: String) throws(CatalogueError) -> [BindingRule.Phrase] {
    var phrases: [BindingRule.Phrase] = []
    for item in try node.list(what) {
      for text in try expand(try item.string(what), at: item) {
        let parts = text.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else { throw item.failure(.emptyPhrase) }
        phrases.append(BindingRule.Phrase(parts))
      }
    }
    return phrases
  }
}
