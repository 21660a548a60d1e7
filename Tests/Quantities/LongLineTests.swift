import Quantities
import Testing

/// A long line of one piece must be read in linear time: a scanner that starts anew at each unit would
/// run for hours here.
@Suite("Long lines")
struct LongLineTests {
  @Test(
    "Of one piece repeated",
    arguments: [
      "9", "1,", "1.", "1-", "1/", "X", "1X", "1Xa", "×1", "*", "_", "□", "【", "（", "（X", "（ ", "】", "…", "N",
      "N.", "某",
      "一", "十", "百", "万", "亿", "1万", "万亿", "零", "点", "一点", "几", "数", "几十", "上", "上千", "成百", "百分之", "分之",
      "一分之", "余", "多", "约", "不少于", " ", "  ", "\t", "\n", " \n", "1\n", "人", "1人", "1人-", "“", "。",
    ])
  func repeated(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let folded = FoldedText(text)
    let tokens = QuantityScanner().scan(folded)
    #expect(folded.originalCount == text.unicodeScalars.count)
    #expect(tokens.allSatisfy { $0.span.upperBound <= folded.count })
  }
}
