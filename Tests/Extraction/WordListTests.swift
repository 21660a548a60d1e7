import Testing

@testable import Extraction

@Suite("Words in folded text")
struct WordListTests {
  private let words = WordList("调解 调解成功 成功 功 的")
  private let text = Array("人民调解成功的案件".utf16)

  @Test("The longest word that begins at a place, or ends there, within its limits")
  func longest() {
    #expect(words.length(in: text, at: 2, before: text.count) == 4)
    #expect(words.length(in: text, at: 2, before: 5) == 2)
    #expect(words.length(in: text, at: 3, before: text.count) == nil)
    #expect(words.lengthEnding(in: text, at: 6) == 4)
    #expect(words.lengthEnding(in: text, at: 6, after: 3) == 2)
    #expect(words.lengthEnding(in: text, at: 6, after: 5) == 1)
  }

  @Test("The first and the last occurrence of a range")
  func occurrences() {
    #expect(words.first(in: text, 0..<text.count) == 2..<6)
    #expect(words.last(in: text, 0..<text.count) == 6..<7)
    #expect(words.first(in: text, 7..<text.count) == nil)
    #expect(!words.occurs(in: text, 3..<4))
  }

  @Test("A filter lets through every unit that it was made of, at any size")
  func filters() {
    let units = (0..<400).map { UInt16(truncatingIfNeeded: $0 * 163 + 0x4E00) }
    for size in [64, 512, 4096, 65536] {
      let filter = UnitFilter(units, size: size)
      #expect(units.allSatisfy(filter.mayHave))
    }
    #expect(!UnitFilter([], size: 64).mayHave(0))
  }
}
