import Testing

@testable import Extraction

@Suite("The headings above a line")
struct HeadingPathTests {
  @Test("It holds up to four headings, in their order")
  func holds() {
    let headings = [2..<9, 12..<20, 30..<31, 40..<70_000]
    for count in 0...4 {
      let path = HeadingPath(Array(headings.prefix(count)))
      #expect(Array(path) == Array(headings.prefix(count)))
    }
  }

  @Test("Paths are equal where their headings are")
  func equality() {
    #expect(HeadingPath([1..<2]) == HeadingPath([1..<2]))
    #expect(HeadingPath([1..<2]) != HeadingPath([1..<2, 0..<0]))
  }
}
