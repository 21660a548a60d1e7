import Quantities
import Testing

@testable import Extraction

@Suite("Lines, sentences and headings of a text")
struct TextLayoutTests {
  private func text(_ range: Range<Int>, of folded: FoldedText) -> String {
    String(decoding: folded.units[range], as: UTF16.self)
  }

  @Test(
    "A heading's numbering tells its level",
    arguments: [
      ("一、工作开展情况", 1, "工作开展情况"), ("（二）强化责任", 2, "强化责任"), ("3.加强学习", 3, "加强学习"),
      ("(4)宣传", 4, "宣传"), ("附件1 统计表", 1, "附件1统计表"), ("下一步工作打算", 1, "下一步工作打算"),
    ])
  func levels(_ line: String, _ level: Int, _ words: String) throws {
    let folded = FoldedText(line)
    let heading = try #require(Heading.read(folded.units, line: 0..<folded.count))
    #expect(heading.level == level)
    #expect(text(heading.text, of: folded) == words)
  }

  @Test("Prose is no heading", arguments: ["全年调解纠纷20件，成功19件。", "2.5万元", "今年工作"])
  func prose(_ line: String) {
    let folded = FoldedText(line)
    #expect(Heading.read(folded.units, line: 0..<folded.count) == nil)
  }

  @Test("A section lasts until the next heading of its kind")
  func sections() {
    let layout = TextLayout(FoldedText("一、工作成效\n甲。\n二、存在问题\n乙。\n三、问题和下一步计划\n丙。\n四、下一步打算\n丁。\n附件1\n戊。"))
    #expect(
      layout.lines.map(\.section) == [
        .body, .body, .shortcomings, .shortcomings, .mixed, .mixed, .plan, .plan, .body, .body,
      ])
  }

  @Test("A line stands under the headings above it, outermost first")
  func headings() throws {
    let folded = FoldedText("一、成效\n（一）调解\n甲。\n（二）普法\n乙。")
    let line = try #require(TextLayout(folded).lines.last)
    #expect(line.headings.map { text($0, of: folded) } == ["成效", "普法"])
  }

  @Test("其中 goes on with the sentence before it; no sentence is without end")
  func sentences() {
    #expect(TextLayout(FoldedText("甲20件。其中乙5件。丙。")).sentences.count == 2)
    let endless = TextLayout(FoldedText(String(repeating: "甲，", count: 5000)))
    #expect(endless.sentences.allSatisfy { $0.count <= TextLayout.longestSentence + 2 })
  }
}
