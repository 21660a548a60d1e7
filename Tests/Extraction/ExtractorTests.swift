import Catalogue
import Extraction
import Foundation
import Model
import Testing

@Suite("The extractor as a whole")
struct ExtractorTests {
  @Test("Every example of the catalogue gives its figure")
  func catalogueExamples() throws {
    #expect(ExampleCheck(try Sample.pipeline.get().catalogue).failures() == [])
  }

  @Test("Offsets are code points of the text as it is: the text at [start, end) is the surface")
  func offsets() throws {
    for text in [
      "𠮷河镇发放资料 2 0 0 余 份。", "调解纠纷１２６件，\n成功 1 2 1\n件。", "\r\n　　共接访165件\t共213人次。",
    ] {
      let scalars = Array(text.unicodeScalars)
      for mention in try Sample.mentions(of: text) {
        let surface = String(String.UnicodeScalarView(scalars[mention.span.start..<mention.span.end]))
        #expect(surface == mention.surface)
        #expect(mention.evidenceSpan.contains(mention.span))
      }
    }
  }

  @Test("Every digit lies inside some mention")
  func accounted() throws {
    let text = "附件3：2023年报告（第2版），编号A-17，共5处，电话0571-8888，版本1.2.3。"
    let mentions = try Sample.mentions(of: text)
    for (offset, scalar) in text.unicodeScalars.enumerated() where ("0"..."9").contains(scalar) {
      #expect(mentions.contains { $0.span.start <= offset && offset < $0.span.end }, "the digit at \(offset)")
    }
  }

  @Test("The same text gives the same mentions")
  func determinism() throws {
    let text = "全年排查纠纷218件，化解207件；发放资料1.2万份、横幅37幅，其中村级20幅。"
    let first = try Sample.mentions(of: text)
    for _ in 0..<5 { #expect(try Sample.mentions(of: text) == first) }
  }

  @Test("Mutated text never traps, and offsets stay within it")
  func mutations() throws {
    let alphabet = Array("全年调解纠纷200余件，（）【】“”X＊_…○□某N+-、。；：其中分别为%万亿零〇第\n\t 　1234567890".unicodeScalars)
    var random = SplitMix(seed: 7)
    for _ in 0..<400 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(random.next() % 80) {
        text.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let count = text.count
      for mention in try Sample.mentions(of: String(text)) {
        #expect(0 <= mention.span.start && mention.span.start < mention.span.end && mention.span.end <= count)
      }
    }
  }
}

/// Steele, Lea and Flood's SplitMix64: random enough for tests, and the same everywhere.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
