import Evaluation
import Model
import Testing

@Suite("Reading annotated reports")
struct GoldReportTests {
  private static let known: Set<IndicatorID> = [
    IndicatorID("disputes_mediated"), IndicatorID("fines"), IndicatorID("study_sessions"),
  ]

  private func read(_ annotated: String) throws -> GoldReport {
    try GoldReport(name: "g", annotated: annotated, indicators: Self.known)
  }

  @Test("Without its marks it is the report as submitted; offsets count its code points")
  func marksAreTakenOut() throws {
    let gold = try read("𠮷村调处⟦200余起¦disputes_mediated=200+;part⟧，罚⟦1.5万元¦fines=15000⟧。")
    #expect(gold.text == "𠮷村调处200余起，罚1.5万元。")
    #expect(gold.marks.map(\.span) == [TextSpan(4, 9), TextSpan(11, 16)])
    #expect(gold.marks.map(\.surface) == ["200余起", "1.5万元"])
    #expect(gold.marks.map(\.value) == [200, 15000])
    #expect(gold.marks.map(\.precision) == [.over, .exact])
    #expect(gold.marks.map(\.role) == [.part, .total])
  }

  @Test("Line ends of Windows count as one code point")
  func lineEnds() throws {
    let gold = try read("一\r\n二\r⟦3次¦study_sessions=3⟧")
    #expect(gold.text == "一\n二\n3次")
    #expect(gold.marks.first?.span == TextSpan(4, 6))
  }

  @Test(
    "What a label may say",
    arguments: [
      ("study_sessions=?+", nil, true, Precision.over), ("study_sessions=3..5", 3, false, .range),
      ("study_sessions=50-", 50, false, .under), ("study_sessions=98.99~", 98.99, false, .about),
      ("other", nil, false, .exact), ("other=?", nil, true, .exact),
    ] as [(String, Double?, Bool, Precision)])
  func labels(label: String, value: Double?, isMasked: Bool, precision: Precision) throws {
    let mark = try #require(try read("⟦x¦\(label)⟧").marks.first)
    #expect(mark.value == value)
    #expect(mark.isMasked == isMasked)
    #expect(mark.precision == precision)
  }

  @Test("The gravest of several flags is the role")
  func flags() throws {
    let mark = try #require(try read("⟦3次¦study_sessions=3; part;prior⟧").marks.first)
    #expect(mark.role == .prior)
  }

  @Test(
    "What cannot be read is told",
    arguments: [
      ("⟦3次¦no_such=3⟧", "g: '3次': unknown indicator 'no_such' in 'no_such=3'"),
      ("⟦3次¦fines⟧", "g: '3次': 'fines' has no value"),
      ("⟦3次¦fines=drei⟧", "g: '3次': unreadable value in 'fines=drei'"),
      ("⟦3次¦fines=3;often⟧", "g: '3次': unknown flag in 'fines=3;often'"),
      ("共⟦3次fines=3⟧。", "g: broken mark near '共⟦3次fines=3⟧。'"),
      ("共3次¦。", "g: broken mark near '共3次¦。'"),
    ])
  func errors(annotated: String, message: String) {
    let error = #expect(throws: GoldError.self) { try read(annotated) }
    #expect(error?.description == message)
  }

  @Test("A file that is not there is told")
  func missingFile() {
    let error = #expect(throws: GoldError.self) {
      try GoldReport(contentsOf: "/no/such/file.ann", indicators: Self.known)
    }
    #expect(error?.description == "/no/such/file.ann: cannot be read")
  }
}
