import Quantities
import Testing

@Suite("Numerals in digits")
struct ArabicNumeralTests {
  @Test(
    "Plain, full-width, with separators and decimals",
    arguments: [
      Example("共调处⟦286起⟧", "286 起"),
      Example("共调处⟦２８６起⟧", "286 起"),
      Example("发放⟦1,234份⟧", "1234 份"),
      Example("发放⟦12,345,678份⟧", "12345678 份"),
      Example("投入⟦3.5万元⟧", "35000 元"),
      Example("面积⟦98.66平方公里⟧", "98.66 平方公里"),
      Example("达⟦98．66％⟧", "98.66 %"),
      Example("受理⟦007件⟧", "7 件"),
      Example("未发生败诉，⟦0件⟧", "0 件"),
      Example("发放⟦1,100万份⟧", "11000000 份"),
      Example("甲⟦12⟧、⟦34⟧", "12", "34"),
    ])
  func plain(example: Example) { example.check() }

  @Test(
    "A comma that groups no thousands ends the number",
    arguments: [
      Example("⟦12⟧,⟦34件⟧", "12", "34 件"),
      Example("⟦1234⟧,⟦567件⟧", "1234", "567 件"),
      Example("⟦1⟧,⟦2345件⟧", "1", "2345 件"),
      Example("⟦1⟧，⟦234件⟧", "1", "234 件"),
    ])
  func commas(example: Example) { example.check() }

  @Test(
    "Digits mixed with 亿, 万, 千 and 百",
    arguments: [
      Example("发放⟦3万4000份⟧", "34000 份"),
      Example("发放⟦25万6千份⟧", "256000 份"),
      Example("发放⟦13万2份⟧", "132000 份"),
      Example("发放⟦1千零1份⟧", "1001 份"),
      Example("发放⟦2千万份⟧", "20000000 份"),
      Example("发放⟦2万份⟧", "20000 份"),
      Example("发放⟦1.2万份⟧", "12000 份"),
      Example("发放⟦8千份⟧", "8000 份"),
      Example("发放⟦3百份⟧", "300 份"),
      Example("发放⟦3亿5000万份⟧", "350000000 份"),
      Example("发放⟦1亿2份⟧", "120000000 份"),
      Example("发放⟦3万零5份⟧", "30005 份"),
      Example("发放⟦12万3456份⟧", "123456 份"),
      Example("发放⟦6千5百份⟧", "6500 份"),
      Example("发放⟦1.5千万亿份⟧", "1500000000000000 份"),
    ])
  func mixed(example: Example) { example.check() }

  @Test(
    "A number of more than fifteen digits is an identifier, read as one token",
    arguments: ["4501021990010112345", "91450100MA5K", String(repeating: "9", count: 400)])
  func identifiers(text: String) {
    let scan = Scan(text)
    #expect(scan.tokens.first?.digits == text.prefix { $0.isNumber }.count)
  }
}
