import Quantities
import Testing

@Suite("Measure words")
struct MeasureWordTests {
  @Test(
    "The longest one is taken",
    arguments: [
      Example("⟦12人⟧", "12 人"),
      Example("⟦12人次⟧", "12 人次"),
      Example("⟦12场次⟧", "12 场次"),
      Example("⟦12家(次)⟧", "12 家(次)"),
      Example("⟦12家（次）⟧", "12 家(次)"),
      Example("⟦12人/次⟧", "12 人/次"),
      Example("⟦12册份⟧", "12 册份"),
      Example("⟦12份/册⟧", "12 份/册"),
      Example("⟦12个工作日⟧", "12 个工作日"),
      Example("⟦12平方公里⟧", "12 平方公里"),
      Example("⟦5㎡⟧", "5 ㎡"),
      Example("⟦12万元⟧", "120000 元"),
      Example("⟦12 场⟧", "12 场"),
    ])
  func longest(example: Example) { example.check() }

  @Test(
    "A character of another word measures nothing",
    arguments: [
      Example("⟦3⟧人民调解", "3"),
      Example("⟦3⟧场所", "3"),
      Example("⟦3⟧处理", "3"),
      Example("⟦3⟧条例", "3"),
      Example("⟦3⟧部门", "3"),
      Example("⟦3⟧名称", "3"),
      Example("⟦3⟧年", "3"),
    ])
  func otherWords(example: Example) { example.check() }

  @Test(
    "Each has one name",
    arguments: [
      ("家(次)", "家次"), ("家/次", "家次"), ("㎡", "平方米"), ("千米", "公里"), ("人次", "人次"), ("", ""),
    ])
  func canonical(measure: String, name: String) { #expect(MeasureWords.canonical(measure) == name) }

  @Test("Measure words may be given")
  func given() {
    let folded = FoldedText("3枚5件")
    let tokens = QuantityScanner(measures: MeasureWords(["枚"])).scan(folded)
    #expect(tokens.map(\.measure.count) == [1, 0])
  }
}
