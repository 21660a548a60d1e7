import Foundation
import Testing

@testable import Model

@Suite("The line of a mention")
struct MentionLineTests {
  private static let magnitudes: [Magnitude?] = [
    nil, .exact(0), .exact(-3), .exact(Decimal(string: "2651.25") ?? 0), .exact(1_200_000_000_000),
    .over(200, step: 100), .over(5, step: nil), .under(50, step: 10), .about(30, step: 10), .range(3, 5),
    .masked(Mask()), .masked(Mask(precision: .over, bounds: Interval(100, 199))),
  ]

  private static let texts = [
    "", "286件", "“传好生活” a/b", "\"\\\u{8}\u{C}\n\r\t", "\u{0}\u{1}\u{F}\u{10}\u{1F}\u{7F}",
    "𠮷😀\u{2028}\u{FFFD}",
  ]

  private static let mentions = magnitudes.enumerated().flatMap { index, magnitude in
    texts.map { text in
      Mention(
        document: "2023/\(text).txt", span: TextSpan(index, 10 * index), surface: text,
        disposition: index.isMultiple(of: 2) ? .indicator : .maskedName,
        indicator: index.isMultiple(of: 2) ? IndicatorID("disputes_mediated") : nil,
        quantity: magnitude.map { Quantity($0, measure: text) }, role: Role.allCases[index % 5],
        evidence: text + text, evidenceSpan: TextSpan(0, 123_456_789), rule: "none")
    }
  }

  @Test("It is byte for byte what JSONEncoder writes with sorted keys", arguments: mentions)
  func sameAsEncoder(_ mention: Mention) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line: [UInt8] = []
    mention.appendLine(to: &line)
    #expect(
      String(decoding: line, as: UTF8.self) == String(decoding: try encoder.encode(mention), as: UTF8.self))
  }

  @Test("It is read back as the mention that it was", arguments: mentions)
  func roundTrip(_ mention: Mention) throws {
    var line: [UInt8] = []
    mention.appendLine(to: &line)
    #expect(try JSONDecoder().decode(Mention.self, from: Data(line)) == mention)
  }

  @Test("A line is put behind what is there already")
  func appends() {
    var lines = Array("before".utf8)
    Self.mentions[0].appendLine(to: &lines)
    #expect(lines.starts(with: "before{\"disposition\":".utf8))
  }
}
