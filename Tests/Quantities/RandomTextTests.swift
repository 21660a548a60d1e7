import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Any text")
struct RandomTextTests {
  private static let alphabet = Array(
    """
    0123456789０１,.，。、；：％%-—~/+×XxＸ*＊_＿□○△…【】（）()〔〕某N几数多余约近超上下以成分之百千万亿零〇一二两三四五六七八九十廿卅壹贰佰仟点至到不少于共件起场次人份家个元年月日第\n\t \u{3000}\r😀\u{FFFD}\u{200B}e\u{301}
    """.unicodeScalars)

  private static let sentences = [
    "全年共调处矛盾纠纷200余起，调解成功率98.66%，发放资料1.2万余份，接受咨询3万4000人次。",
    "开展“八五”普法宣传XX场次，发放宣传资料XXX余份；党的二十大以来，受理案件（ ）件，办结【】件。",
    "三分之二以上的村（社区）配备两三名法律明白人，九成以上群众满意，同比增长百分之九十五点五。",
    "2023年1-6月，受理行政复议3至5件，罚款3-5万元，执法人员36人全部持证，1920×1080。",
  ].map { Array($0.unicodeScalars) }

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...40, using: &generator)
    return text((0..<count).compactMap { _ in Self.alphabet.randomElement(using: &generator) })
  }

  private func mutatedText(_ generator: inout SeededGenerator) -> String {
    var scalars = Self.sentences.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0..<max(1, scalars.count), using: &generator)
      guard index < scalars.count, let scalar = Self.alphabet.randomElement(using: &generator) else {
        continue
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(scalar, at: index)
      default: scalars[index] = scalar
      }
    }
    return text(scalars)
  }

  private func anyUnicode(_ generator: inout SeededGenerator) -> String {
    text((0..<30).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) })
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  @Test("Tokens stand in order, apart and within the text, and origins rise")
  func invariants() {
    var generator = SeededGenerator(seed: 4)
    for round in 0..<9_000 {
      let text =
        round % 3 == 0
        ? mutatedText(&generator) : round % 3 == 1 ? randomText(&generator) : anyUnicode(&generator)
      guard let complaint = complaint(about: Scan(text)) else { continue }
      Issue.record("\(complaint) in \(text.debugDescription)")
      return
    }
  }

  private func complaint(about scan: Scan) -> String? {
    let (folded, tokens) = (scan.folded, scan.tokens)
    guard folded.originalCount == scan.original.count else { return "count of code points" }
    guard folded.origins.count == folded.units.count else { return "count of origins" }
    guard zip(folded.origins, folded.origins.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return "order of origins"
    }
    guard folded.origins.allSatisfy({ $0 >= 0 && $0 < scan.original.count }) else {
      return "bounds of origins"
    }
    var end = 0
    for token in tokens {
      guard token.span.lowerBound >= end, !token.core.isEmpty else { return "overlap at \(token.span)" }
      guard token.span.upperBound <= folded.count else { return "span \(token.span) outside" }
      guard token.core.clamped(to: token.span) == token.core else { return "core outside \(token.span)" }
      guard token.measure.clamped(to: token.span) == token.measure else {
        return "measure outside \(token.span)"
      }
      guard token.value.map({ !$0.isNaN && $0 >= 0 }) ?? true else { return "value of \(token.span)" }
      end = token.span.upperBound
    }
    return nil
  }

  /// The slow, obvious way to get from a token back to the report: cut its code points out and read them alone.
  @Test("A token's original text, read alone, says the same")
  func offsets() {
    var generator = SeededGenerator(seed: 5)
    var compared = 0
    for _ in 0..<2500 {
      let scan = Scan(mutatedText(&generator))
      for token in scan.tokens where !token.measure.isEmpty && token.script != .placeholder {
        let alone = Scan(scan.originalText(of: token.span))
        guard alone.tokens.count == 1, alone.tokens[0].span.count == token.span.count else { continue }
        compared += 1
        #expect(alone.tokens[0].magnitude == token.magnitude, "\(scan.marked)")
      }
    }
    #expect(compared > 2500)
  }
}
