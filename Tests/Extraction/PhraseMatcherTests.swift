import Testing

@testable import Extraction

@Suite("The phrase matcher")
struct PhraseMatcherTests {
  private func found(_ words: [String], in text: String) -> (longest: [String], hidden: [String]) {
    let matches = PhraseMatcher(words: words.map { Array($0.utf16) }).matches(in: Array(text.utf16))
    return (matches.longest.map { words[Int($0.word)] }, matches.hidden.map { words[Int($0.word)] })
  }

  @Test("A longer word hides those inside it")
  func hiding() {
    let found = found(["宣传", "宣传资料", "资料"], in: "发放宣传资料，开展宣传")
    #expect(found.longest == ["宣传资料", "宣传"])
    #expect(found.hidden.sorted() == ["宣传", "资料"].sorted())
  }

  @Test("It finds what looking for every word at every place finds")
  func againstEveryPlace() {
    var random = SplitMix(seed: 3)
    for _ in 0..<300 {
      let words = Array(Set((0..<12).map { _ in Self.letters(&random, upTo: 4) }))
      let text = Self.letters(&random, upTo: 60)
      let matches = PhraseMatcher(words: words).matches(in: text)
      let places = (matches.longest + matches.hidden).map { [Int($0.word), Int($0.start), Int($0.end)] }
      #expect(Set(places) == Set(Self.everyPlace(words, text)) && places.count == Set(places).count)
    }
  }

  private static func letters(_ random: inout SplitMix, upTo count: UInt64) -> [UInt16] {
    (0...random.next() % count).map { _ in UInt16(0x61 + random.next() % 3) }
  }

  /// The slow and obvious matcher.
  private static func everyPlace(_ words: [[UInt16]], _ text: [UInt16]) -> [[Int]] {
    words.enumerated().flatMap { number, word in
      text.indices.filter { text[$0...].starts(with: word) }.map { [number, $0, $0 + word.count] }
    }
  }
}
