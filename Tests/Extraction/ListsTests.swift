import Quantities
import Testing

@testable import Extraction

@Suite("Lists: 分别 and breakdowns")
struct ListsTests {
  @Test(
    "分别 deals as many things as there are numbers, and otherwise none",
    arguments: [
      ("参考率、合格率分别为100%、96%。", ["参考率", "合格率"]),
      ("排查和化解分别是5件和4件。", ["排查", "化解"]),
      ("参考率、合格率分别为100%。", []),
      ("参考率100%、合格率96%。", []),
    ])
  func dealing(_ text: String, _ expected: [String]) {
    let folded = FoldedText(text)
    let reader = ContextReader(units: folded.units, layout: TextLayout(folded))
    let items = reader.read(QuantityScanner().scan(folded)).compactMap(\.ownItem)
    #expect(items.map { String(decoding: folded.units[$0], as: UTF16.self) } == expected)
  }

  private static let whole = "全年调处矛盾纠纷⟦50件¦disputes_mediated=50⟧。"

  @Test(
    "Figures without words of their own are parts of the figure that they add up to",
    arguments: [
      whole
        + "分村看，东村⟦21件¦disputes_mediated=21;part⟧、西村⟦18件¦disputes_mediated=18;part⟧、南村⟦11件¦disputes_mediated=11;part⟧。",
      whole + "分村看，东村⟦21件¦?⟧、西村⟦18件¦?⟧、南村⟦12件¦?⟧。".replacing("¦?", with: "¦other"),
    ])
  func breakdowns(_ marked: String) throws { #expect(try Sample.differences(in: marked) == []) }
}
