import Model
import Testing

@testable import Submissions

@Suite struct NumberingTests {
  @Test(
    arguments: [
      (.chinese, [1: "一", 10: "十", 12: "十二", 20: "二十", 105: "一百零五", 110: "一百一十", 1001: "一千零一", 0: "0"]),
      (.circled, [1: "①", 20: "⑳", 21: "21"]), (.fullWidth, [12: "１２"]), (.heavenlyStems, [1: "甲", 11: "甲"]),
      (.upperLetter, [1: "A", 27: "AA"]), (.lowerRoman, [4: "iv", 2024: "mmxxiv"]), (.none, [0: "", 1: ""]),
      (.decimal, [7: "7", -1: "-1"]),
    ] as [(NumberFormat, [Int: String])])
  func formats(format: NumberFormat, texts: [Int: String]) {
    for (number, text) in texts { #expect(format.text(of: number) == text) }
  }

  @Test("Formats of numbers take any number", arguments: [Int.min, -1, 0, 100_000, Int.max])
  func anyNumber(number: Int) {
    for name in [
      "decimal", "chineseCounting", "ideographTraditional", "ideographZodiac", "upperLetter", "upperRoman",
    ] {
      #expect(NumberFormat(word: name).text(of: number).utf8.count < 30)
    }
  }

  private static let numbering = """
    <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
    </w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
    </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>
    """
  private static let styles = """
    <w:styles xmlns:w="w"><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
    """

  private static func item(_ text: String, _ properties: String) -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static func item(_ text: String, number: Int, level: Int) -> String {
    item(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
  }

  private func lines(_ items: String...) throws -> [String] {
    let parts = ["numbering.xml": Self.numbering, "styles.xml": Self.styles]
    return try WordFile.text(body: items.joined(), parts: parts).split(separator: "\n").map(String.init)
  }

  @Test("Word's numbers are written before the text, level by level")
  func levels() throws {
    let found = try lines(
      Self.item("工作", number: 5, level: 0), Self.item("学法", number: 5, level: 1),
      Self.item("普法", number: 5, level: 1),
      Self.item("12次", number: 5, level: 2), Self.item("问题", number: 5, level: 0),
      Self.item("人员", number: 5, level: 1))
    #expect(found == ["一、工作", "（一）学法", "（二）普法", "1. 12次", "二、问题", "（一）人员"])
  }

  @Test("A number can come from the paragraph's style, also an inherited one, and be taken away")
  func styles() throws {
    let found = try lines(
      Self.item("甲", "<w:pStyle w:val=\"H1\"/>"), Self.item("乙", "<w:pStyle w:val=\"H2\"/>"),
      Self.item("丙", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
      Self.item(
        "丁", "<w:pStyle w:val=\"H1\"/><w:pPrChange><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr></w:pPrChange>"))
    #expect(found == ["一、甲", "（一）乙", "丙", "二、丁"])
  }

  @Test("A list that starts anew does so once, and bullets are not written")
  func restart() throws {
    let found = try lines(
      Self.item("甲", number: 5, level: 0), Self.item("乙", number: 5, level: 0),
      Self.item("丙", number: 6, level: 0),
      Self.item("丁", number: 6, level: 0), Self.item("戊", number: 7, level: 0),
      Self.item("己", number: 99, level: 0))
    #expect(found == ["一、甲", "二、乙", "一、丙", "二、丁", "戊", "己"])
  }
}
