import Quantities
import Testing

@testable import Extraction

@Suite("Time frames: the period that a sentence speaks of at each place")
struct TimeFramesTests {
  @Test(
    "Time words hold until the next one; a comparison until its clause ends",
    arguments: [
      ("今年调解#件，去年#件。", [.current, .prior]),
      ("调解#件，比上年#件多#件，办结#件。", [.current, .prior, .prior, .current]),
      ("2022年办理#件，2023年办理#件。", [.prior, .current]),
      ("“八五”普法以来开展#场，今年#场。", [.cumulative, .current]),
      ("今年以来开展#场。", [.current]),
      ("下一步开展#场。", [.plan]),
      ("计划培训#期，已培训#期。", [.plan, .current]),
      ("年度计划检查#家，实际检查#家。", [.plan, .current]),
      ("力争培训#期，培训#人；今年#场。", [.plan, .plan, .current]),
      ("剩余#条列入2024年计划；查处#起。", [.current, .current]),
      ("近三年共调处#件，其中2023年#件。", [.cumulative, .current]),
      ("现有#人，比年初净增#人。", [.current, .prior]),
      ("近三年共受理#件；应诉#件。", [.cumulative, .cumulative]),
      ("自2020年启动至今年8月，拆除#处。", [.cumulative]),
      ("按照学法计划集体学法#次，计划内检查#次。", [.current, .current]),
      ("半年来制止#起。", [.current]),
      ("由去年的#%提升到#%。", [.prior, .current]),
      ("调解#件（去年#件），成功#件。", [.current, .prior, .current]),
    ] as [(String, [TimeFrame])])
  func frames(_ marked: String, _ expected: [TimeFrame]) {
    let units = FoldedText(marked).units
    let offsets = units.indices.filter { units[$0] == 0x23 }
    let frames = TimeFrames(units: units, year: 2023).frames(in: 0..<units.count, at: offsets)
    #expect(frames == expected)
  }

  @Test("Offsets may come in any order")
  func order() {
    let units = FoldedText("今年甲，去年乙。").units
    #expect(
      TimeFrames(units: units, year: nil).frames(in: 0..<units.count, at: [6, 2]) == [.prior, .current])
  }
}
