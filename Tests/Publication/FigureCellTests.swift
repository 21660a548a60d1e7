import Foundation
import Model
import Testing

@testable import Publication

@Suite struct FigureCellTests {
  private static func observation(
    _ value: Decimal?, _ bounds: Interval?, _ precision: Precision = .exact,
    _ status: ObservationStatus = .normal,
    _ reason: MissingReason? = nil
  ) -> Observation {
    Observation(
      county: "青山县", unit: "河口镇", period: Period(2023), indicator: IndicatorID("x"), value: value,
      bounds: bounds,
      precision: precision, status: status, missingReason: reason)
  }

  private static let numbers: [(Observation, shown: String, format: String)] = [
    (observation(1_254, Interval(1_254, 1_254)), "1,254", "#,##0"),
    (observation(0, Interval(0, 0)), "0", "#,##0"),
    (observation(98.5, Interval(98.5, 98.5)), "98.5", "#,##0.0"),
    (observation(200, Interval(200, 300), .over), "200余", "#,##0\"余\""),
    (observation(95, Interval(95, nil), .over), "95以上", "#,##0\"以上\""),
    (observation(50, Interval(40, 50), .under), "近50", "\"近\"#,##0"),
    (observation(5, Interval(0, 5), .under), "5以下", "#,##0\"以下\""),
    (observation(3_000, Interval(2_500, 3_500), .about), "约3,000", "\"约\"#,##0"),
    (observation(3, Interval(3, 5), .range), "3～5", "#,##0\"～5\""),
    (observation(120, Interval(120, nil), .exact, .normal, .partlyPlaceholder), "120+待补", "#,##0\"+待补\""),
    (observation(200, Interval(200, 300), .over, .unvalidated), "200余待核", "#,##0\"余待核\""),
  ]

  @Test(arguments: numbers)
  func staysANumberWithItsQualifier(_ observation: Observation, _ shown: String, _ format: String) throws {
    let cell = FigureCell(observation, outcome: .reported)
    #expect(cell.shown == shown)
    #expect(cell.content == .number(try #require(observation.value), format: format))
  }

  private static let texts: [(Observation?, UnitReport.Outcome?, String, FigureCell.Tone)] = [
    (observation(nil, nil, .exact, .missingNotCollected, .placeholder), .reported, "XX 待补", .placeholder),
    (observation(nil, nil, .exact, .missing, .notStated), .reported, "—", .silent),
    (observation(nil, nil, .exact, .missing, .notSubmitted), .notSubmitted, "未报", .notSubmitted),
    (observation(nil, nil, .exact, .missing, .unreadable), .unreadable, "不可读", .notSubmitted),
    (observation(nil, nil, .exact, .unvalidated), .reported, "待核实", .doubtful),
    (nil, .notSubmitted, "未报", .notSubmitted), (nil, nil, "未报", .notSubmitted),
    (nil, .reported, "—", .silent),
  ]

  @Test(arguments: texts)
  func saysWhatIsMissing(
    _ observation: Observation?, _ outcome: UnitReport.Outcome?, _ shown: String, _ tone: FigureCell.Tone
  ) {
    let cell = FigureCell(observation, outcome: outcome)
    #expect(cell.content == .text(shown))
    #expect(cell.tone == tone)
  }
}

@Suite struct SummaryTests {
  private let sum = { (value: Decimal?) in
    Aggregate(
      area: .county("青山县"), period: Period(2023), indicator: IndicatorID("x"), value: value, bounds: nil,
      unitsOnRoster: 3, unitsReporting: 3, unitsAnswering: 2, unitsMasked: 0, unitsUnvalidated: 0)
  }
  private let totals = SummaryTotals(marks: nil, path: "青山县.xlsx")

  @Test func storesWhatTheFormulaComesTo() throws {
    let rows = SummaryTotals.Rows(listed: [4, 5, 6])
    let (cell, total) = try totals.sum(column: 2, rows: rows, values: [4: 200, 6: 50], sum(250))
    #expect(total == 250)
    #expect(cell == .formula("=IF(COUNT(C5:C7)=0,\"—\",SUM(C5:C7))", .number(250), format: "#,##0"))
  }

  @Test func aColumnWithoutFiguresIsNotZero() throws {
    let rows = SummaryTotals.Rows(listed: [4, 5])
    let (cell, total) = try totals.sum(column: 0, rows: rows, values: [:], sum(nil))
    #expect(total == nil)
    #expect(cell == .formula("=IF(COUNT(A5:A6)=0,\"—\",SUM(A5:A6))", .text("—"), format: "#,##0"))
  }

  @Test func leavesOutUnitsOffTheRosterWhereTheAggregateDoes() throws {
    let rows = SummaryTotals.Rows(listed: [4], others: [5])
    let (cell, _) = try totals.sum(column: 0, rows: rows, values: [4: 7, 5: 9], sum(7))
    #expect(cell == .formula("=IF(COUNT(A5:A5)=0,\"—\",SUM(A5:A5))", .number(7), format: "#,##0"))
  }

  @Test func neverPublishesTwoTotals() {
    let rows = SummaryTotals.Rows(listed: [4])
    #expect(throws: PublicationError.self) {
      try totals.sum(column: 0, rows: rows, values: [4: 7], sum(8))
    }
  }

  @Test func recomputesARateFromItsParts() {
    let values: [Int: [Int: Decimal]] = [0: [4: 1, 5: 1, 6: 9], 1: [4: 2, 5: 4]]
    let cell = totals.ratio(
      numerator: 0, denominator: 1, rows: 4...6, values: values, sum(Decimal(string: "33.33")))
    guard case .formula(let formula, .number(let result), _) = cell else {
      Issue.record("\(cell)")
      return
    }
    #expect(formula.hasPrefix("=ROUND(100*SUMPRODUCT(") && formula.hasSuffix(",2)"))
    #expect(result == 33.33)
  }

  @Test func everyIndicatorHasOneColumnAndHeadlinesComeFirst() {
    let layout = SummaryLayout(
      SampleCatalogue.indicators, form: WorkbookForm(), showsCounty: false, names: ["河口镇"]
    ) { _ in 6 }
    let ids = layout.indicators.map(\.indicator.id)
    #expect(Set(ids).count == 56 && ids.count == 56)
    #expect(layout.indicators.prefix(4).map(\.indicator.isHeadline) == [true, true, true, true])
    #expect(layout.indicators.map(\.column) == Array(2..<58))
    #expect(layout.printScale >= 75)
    #expect(layout.blocks.count == 4)
  }

  @Test func dividesAGroupThatNoPageHolds() {
    var wide = SampleCatalogue.indicators
    for index in wide.indices { wide[index].domain = Domain(id: "a", labelZh: "全部", labelEn: "all") }
    let layout = SummaryLayout(wide, form: WorkbookForm(), showsCounty: true, names: []) { _ in 12 }
    #expect(layout.indicators.count == 56)
    #expect(layout.blocks.count >= 5)
    #expect(layout.printScale >= 75)
  }

  @Test func anEmptyCatalogueStillHasATable() throws {
    try withTemporaryFolder { folder in
      try Publication.write(SampleEdition.make(counties: 1, indicators: []), to: folder)
    }
  }

  @Test func tellsHowFarATotalCanBeTrusted() {
    var total = sum(1_254)
    (total.bounds, total.unitsSilent) = (Interval(1_254, nil), 1)
    #expect(Reliability.text(for: total) == "≥ 1,254（缺 1）")
    total.bounds = Interval(1_254, 1_354)
    (total.unitsSilent, total.unitsAnswering, total.unitsUnvalidated) = (0, 3, 2)
    #expect(Reliability.text(for: total) == "1,254～1,354（疑 2）")
    (total.bounds, total.unitsUnvalidated) = (Interval(1_254, 1_254), 0)
    #expect(Reliability.text(for: total) == "齐全")
    #expect(Reliability.text(for: sum(nil)) == "无数")
  }
}
