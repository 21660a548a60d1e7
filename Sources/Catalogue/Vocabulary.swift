import Quantities

/// Named word sets, and phrases with the sets written out.
///
/// What could never match is an error at its place: a report is read folded (`FoldedText`), so a phrase must
/// have a spelling that is left of it.
struct Vocabulary {
  private var sets: [String: [String]] = [:]

  init(_ root: YAMLNode?) throws(CatalogueError) {
    guard let root else { return }
    let fields = try root.fields("vocabulary", known: ["sets"])
    guard let node = fields["sets"] else { return }
    for (key, value) in try node.pairs("sets") {
      let name = try key.string("a set's name")
      var words: [String] = []
      for item in try value.list("a word set") {
        let word = try item.string("a word")
        guard !word.isEmpty else { throw item.failure(.emptyPhrase) }
        words += try expand(word, at: item)
      }
      guard !words.isEmpty else { throw key.failure(.emptySet(name)) }
      sets[name] = words
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

  /// The words of a list of measure words; at least one must be a word that the reader gives to numbers.
  func measures(_ node: YAMLNode, _ what: String) throws(CatalogueError) -> [String] {
    var words: [String] = []
    for item in try filled(node, what) {
      for word in try expand(try item.string(what), at: item) {
        guard !word.isEmpty else { throw item.failure(.emptyPhrase) }
        let read = Self.folded(word)
        guard read == word else { throw item.failure(.misspeltMeasure(word, readAs: read)) }
        words.append(word)
      }
    }
    guard words.contains(where: Self.isMeasure) else { throw node.failure(.unknownMeasures(words)) }
    return words
  }

  func phrases(_ node: YAMLNode, _ what: String) throws(CatalogueError) -> [BindingRule.Phrase] {
    var phrases: [BindingRule.Phrase] = []
    for item in try filled(node, what) {
      for text in try expand(try item.string(what), at: item) {
        let parts = text.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else { throw item.failure(.emptyPhrase) }
        if let problem = Self.problem(with: text) { throw item.failure(.unreachablePhrase(text, problem)) }
        phrases.append(BindingRule.Phrase(parts))
      }
    }
    return phrases
  }

  private func filled(_ node: YAMLNode, _ what: String) throws(CatalogueError) -> [YAMLNode] {
    let items = try node.list(what)
    guard !items.isEmpty else { throw node.failure(.emptyList(what)) }
    return items
  }

  private static func problem(with phrase: String) -> CatalogueError.PhraseProblem? {
    if phrase.utf16.allSatisfy({ Fold.isIdeograph($0) || $0 == unit("…") }) { return nil }
    if phrase.unicodeScalars.contains(where: { $0.value > 0xFFFF }) { return .rareCharacter }
    if FoldedText(phrase).units.contains(where: Fold.isSentenceEnd) { return .sentenceEnd }
    if phrase.contains(where: \.isWhitespace), !isLatin(phrase) { return .space }
    return nil
  }

  /// Between Latin words a space is kept: `LED 屏` is read as LED屏, `PDF file` as it stands.
  private static func isLatin(_ phrase: String) -> Bool {
    phrase.allSatisfy { $0.isASCII } && phrase.first?.isLetter == true && phrase.last?.isLetter == true
  }

  private static func folded(_ word: String) -> String {
    String(decoding: FoldedText(word).units, as: UTF16.self)
  }

  private static func isMeasure(_ word: String) -> Bool {
    MeasureWords.standard.length(in: Array(word.utf16), at: 0) == word.utf16.count
  }
}
