import Model
import Testing

@testable import Catalogue
@testable import Extraction

@Suite("The scores of one number")
struct ScoreBoardTests {
  private static let rules: CompiledRules = {
    func rule(_ id: String, _ cues: [BindingRule.CueGroup], needs: [String] = []) -> BindingRule {
      BindingRule(
        indicator: IndicatorID(id), name: "indicator:\(id)", kind: .count, isToldOnce: false,
        governsLists: false,
        partOf: [],
        measures: ["件"], cues: cues, follows: [:], needs: needs.map { .init([$0]) }, zero: [], implies: [:])
    }
    func cue(_ weight: Double, _ word: String) -> BindingRule.CueGroup {
      .init(reach: .near, weight: weight, phrases: [.init([word])])
    }
    return CompiledRules([
      rule("mediated", [cue(4, "调解"), cue(-2, "诉前")]), rule("found", [cue(3, "排查")], needs: ["纠纷"]),
    ])
  }()

  private static func note(_ words: [String], at zone: Zone, on board: inout ScoreBoard) {
    let text = Array(words.joined(separator: "，").utf16)
    for hit in rules.matcher.matches(in: text).longest {
      for use in rules.uses(of: hit.word) { board.note(use, at: zone) }
    }
  }

  private static func scores(_ board: ScoreBoard) -> [Int: Double] {
    let candidates = board.scores(of: [0, 1], following: [])
    return Dictionary(uniqueKeysWithValues: candidates.map { ($0.rule, $0.score) })
  }

  @Test("Cues add up, and a rule that needs a word has no score without it")
  func adds() {
    var board = ScoreBoard(rules: Self.rules)
    Self.note(["诉前", "调解", "排查"], at: .near(distance: 0), on: &board)
    #expect(Self.scores(board) == [0: 2])
    Self.note(["纠纷"], at: .clause, on: &board)
    #expect(Self.scores(board) == [0: 2, 1: 3])
  }

  @Test("A board taken back is what it was, however often and whatever was noted since")
  func takesBack() {
    var board = ScoreBoard(rules: Self.rules)
    Self.note(["调解"], at: .paragraph, on: &board)
    let (state, before) = (board.state, Self.scores(board))
    for words in [["调解", "排查", "纠纷"], ["诉前"], []] {
      Self.note(words, at: .near(distance: 0), on: &board)
      board.takeBack(to: state)
      #expect(Self.scores(board) == before)
      #expect(board.nearScore(of: 0) == 0)
    }
    board.takeBack(to: .empty)
    #expect(Self.scores(board).isEmpty)
  }
}
