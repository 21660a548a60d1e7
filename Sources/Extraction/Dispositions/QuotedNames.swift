import Model
import Quantities

/// Slogans and names in quotation marks: “1+6+N”, “八五”普法, “12·4”, “15分钟服务圈”.
struct QuotedNames: DispositionRule {
  private static let longest = 16

  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    guard number.token.script != .placeholder, let quote = quotation(around: number.token.core, units),
      quote.count <= Self.longest
    else {
      return nil
    }
    return (.name, "name:quoted")
  }

  private func quotation(around core: Range<Int>, _ units: [UInt16]) -> Range<Int>? {
    var start = core.lowerBound - 1
    while start >= 0, core.lowerBound - start <= Self.longest, units[start] != Fold.lineFeed,
      !isClosing(units[start])
    {
      if isOpening(units[start], start, units) {
        var end = core.upperBound
        while end < units.count, end - start <= Self.longest + 2 {
          if isClosing(units[end]) || units[end] == 0x22 { return start + 1..<end }
          end += 1
        }
        return nil
      }
      start -= 1
    }
    return nil
  }

  private func isClosing(_ unit: UInt16) -> Bool { unit == 0x201D || unit == 0x2019 }

  /// A straight quotation mark opens where an even number of them stand before it in the sentence.
  private func isOpening(_ unit: UInt16, _ index: Int, _ units: [UInt16]) -> Bool {
    if unit == 0x201C || unit == 0x2018 { return true }
    guard unit == 0x22 else { return false }
    var count = 0
    var at = index - 1
    while at >= 0, index - at < TextLayout.longestSentence, units[at] != 0x3002, units[at] != Fold.lineFeed {
      if units[at] == 0x22 { count += 1 }
      at -= 1
    }
    return count % 2 == 0
  }
}
