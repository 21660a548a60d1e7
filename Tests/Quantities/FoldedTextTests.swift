import Quantities
import TestSupport
import Testing

@Suite("Folded text")
struct FoldedTextTests {
  private func folded(_ text: String) -> String { String(decoding: FoldedText(text).units, as: UTF16.self) }

  @Test("Full-width letters, digits, brackets and dashes get one spelling")
  func spellings() {
    #expect(folded("１２３ＡＢ（３）：；％") == "123AB(3):;%")
    #expect(folded("3—5～6－7") == "3-5-6-7")
    #expect(folded("x X × Ｘ") == "XXXX")
    #expect(folded("，。！？") == "，。！？")
  }

  @Test(
    "Numbers split by spaces or by a line break inside a paragraph are read whole",
    arguments: [
      Example("全年共调处矛盾纠纷⟦2 8 6 起⟧，成功率⟦98 %⟧。", "286 起", "98 %"),
      Example("全年共调处矛盾纠纷⟦286　起⟧，", "286 起"),
      Example("全年共排查调处各类矛盾纠纷，其中婚姻家庭纠纷⟦2\n86起⟧，", "286 起"),
      Example("全年共排查调处各类矛盾纠纷，其中婚姻家庭纠纷⟦286\r\n起⟧，", "286 起"),
      Example("全年共排查调处各类矛盾纠纷，发放资料⟦1.2\n万余份⟧，", "12000+ [12000, 13000] 份"),
    ])
  func split(example: Example) { example.check() }

  @Test(
    "Cells of a table, lines and headings keep numbers apart",
    arguments: [
      Example("纠纷\t⟦12⟧\t⟦34⟧", "12", "34"),
      Example("⟦12⟧ ⟦34⟧ ⟦56⟧", "12", "34", "56"),
      Example("⟦12⟧  ⟦34⟧", "12", "34"),
      Example("调解⟦12⟧\n\n⟦34件⟧", "12", "34 件"),
      Example("调解⟦12件⟧。\n⟦34件⟧", "12 件", "34 件"),
    ])
  func apart(example: Example) { example.check() }

  @Test("Origins count code points, also beyond the Basic Multilingual Plane")
  func origins() {
    let text = FoldedText("😀1 2𠀀，")
    #expect(text.units == [0xFFFD, 0x31, 0x32, 0xFFFD, 0xFF0C])
    #expect(text.origins == [0, 1, 3, 4, 5])
    #expect(text.originalCount == 6)
  }

  @Test(
    "Malformed UTF-8 is repaired as String does",
    arguments: [
      [0xFF], [0x80, 0x80], [0xC2], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0x31, 0xE4, 0x31], [0xED, 0xA0, 0x80],
      [0xC0, 0xAF], [0xF8, 0x88, 0x80, 0x80, 0x80], [],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) { expectRepaired(bytes) }

  @Test("Random bytes never trap")
  func randomBytes() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      expectRepaired(
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        })
    }
  }

  private func expectRepaired(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let folded = bytes.withUnsafeBufferPointer { FoldedText(utf8: $0) }
    let repaired = FoldedText(String(decoding: bytes, as: UTF8.self))
    #expect(folded.units == repaired.units, sourceLocation: sourceLocation)
    #expect(folded.originalCount == repaired.originalCount, sourceLocation: sourceLocation)
  }
}
