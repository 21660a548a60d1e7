import Testing

@Suite("Placeholders")
struct PlaceholderTests {
  @Test(
    "Crosses, stars, lines, boxes and circles stand for a number",
    arguments: [
      Example("调解⟦X件⟧", "? 件"),
      Example("调解⟦XX件⟧", "? 件"),
      Example("调解⟦x件⟧", "? 件"),
      Example("调解⟦×件⟧", "? 件"),
      Example("调解⟦ＸＸ件⟧", "? 件"),
      Example("调解⟦＊＊件⟧", "? 件"),
      Example("调解⟦**件⟧", "? 件"),
      Example("调解⟦___件⟧", "? 件"),
      Example("调解⟦＿＿件⟧", "? 件"),
      Example("调解⟦□□件⟧", "? 件"),
      Example("调解⟦○○件⟧", "? 件"),
      Example("调解⟦△△件⟧", "? 件"),
      Example("调解⟦……件⟧", "? 件"),
      Example("调解⟦X X件⟧", "? 件"),
      Example("投入⟦XX万元⟧", "? 元"),
    ])
  func marks(example: Example) { example.check() }

  @Test(
    "Brackets and blanks",
    arguments: [
      Example("调解⟦【】件⟧", "? 件"),
      Example("调解⟦【 】件⟧", "? 件"),
      Example("调解⟦【人数】⟧，", "?"),
      Example("调解⟦【件数】件⟧", "? 件"),
      Example("检查⟦（ ）家⟧", "? 家"),
      Example("检查⟦（）家⟧", "? 家"),
      Example("调解⟦(  )件⟧", "? 件"),
      Example("调解⟦（__）件⟧", "? 件"),
      Example("共调解纠纷⟦    件⟧，", "? 件"),
      Example("共调解纠纷⟦    余件⟧，", "?+ 件"),
    ])
  func brackets(example: Example) { example.check() }

  @Test(
    "N before a measure word",
    arguments: [
      Example("调解⟦N次⟧", "? 次"),
      Example("检查⟦N家次⟧", "? 家次"),
      Example("达⟦N%⟧", "? %"),
      Example("投入⟦N.N万元⟧", "? 元"),
      Example("调解⟦NN件⟧", "? 件"),
    ])
  func letter(example: Example) { example.check() }

  @Test(
    "Qualifiers hold, and stated digits bound what is masked",
    arguments: [
      Example("发放⟦XXX余份⟧", "?+ 份"),
      Example("发放⟦近XX份⟧", "?- 份"),
      Example("发放⟦约XX份⟧", "?~ 份"),
      Example("发放⟦XX份以上⟧", "?+ 份"),
      Example("发放⟦XX余万份⟧", "?+ 份"),
      Example("发放⟦1XX件⟧", "? [100, 199] 件"),
      Example("发放⟦1XX余件⟧", "?+ [100, …] 件"),
      Example("达⟦9X.X%⟧", "? [90, 99.9] %"),
      Example("达⟦XX.X%⟧", "? %"),
      Example("辖区⟦8*0余户⟧", "?+ [800, …] 户"),
      Example("发放⟦1X万份⟧", "? [100000, 190000] 份"),
    ])
  func qualified(example: Example) { example.check() }

  @Test(
    "What stands for a name is a placeholder all the same",
    arguments: [
      Example("⟦○○⟧镇", "?"),
      Example("⟦某某⟧村", "?"),
      Example("⟦某⟧镇", "?"),
      Example("张⟦某⟧", "?"),
      Example("⟦XXX⟧镇", "?"),
      Example("⟦【律所名称】⟧律师", "?"),
    ])
  func names(example: Example) { example.check() }

  @Test(
    "What looks like a placeholder and is none",
    arguments: [
      "KTV", "XML", "DOCX文件", "某些", "某种", "某个", "若干", "（＊注：按月）", "·····", "（含）", "（）", "【摘要】", "XL号",
      "EXCEL表",
    ])
  func none(text: String) { #expect(Scan(text).marked == text) }

  @Test(
    "Numbers in formulas, sizes and names stay numbers",
    arguments: [
      Example("⟦5⟧G基站", "5"),
      Example("⟦1⟧+⟦3⟧+N", "1", "3"),
      Example("⟦1920⟧×⟦1080⟧", "1920", "1080"),
      Example("⟦3⟧×⟦5⟧", "3", "5"),
    ])
  func numbers(example: Example) { example.check() }
}
