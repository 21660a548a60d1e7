import Foundation
import Model
import TestSupport
import Testing

@Suite("Bounds in decimals")
struct IntervalTests {
  @Test("Ends add up, and an open end stays open")
  func sums() {
    #expect(Interval(200, 300) + Interval(40, 50) == Interval(240, 350))
    #expect(Interval(200, nil) + Interval(40, 50) == Interval(240, nil))
    #expect(Interval(200, 300) + .unbounded == Interval(200, nil))
  }

  @Test("Sums of decimals leave no residue of binary numbers")
  func exact() {
    let tenth = Interval(Decimal(string: "0.1") ?? 0, Decimal(string: "0.2"))
    let sum = Array(repeating: tenth, count: 10).reduce(Interval(0, 0), +)
    #expect(sum == Interval(1, 2))
    #expect("\((Decimal(string: "1719.98") ?? 0) + (Decimal(string: "0.01") ?? 0))" == "1719.99")
  }

  @Test("The order of a sum makes no difference", arguments: UInt64(1)...20)
  func commutes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<12).map { _ in
      let lower = Decimal(Int.random(in: 0...99_999, using: &random)) / 100
      let width = Decimal(Int.random(in: 0...9_999, using: &random)) / 100
      return Interval(lower, Int.random(in: 0...9, using: &random) == 0 ? nil : lower + width)
    }
    let sum = parts.reduce(Interval(0, 0), +)
    #expect(parts.shuffled(using: &random).reduce(Interval(0, 0), +) == sum)
    #expect((sum.upper == nil) == parts.contains { $0.upper == nil })
  }

  @Test(
    "Written for a person",
    arguments: [
      (Interval(1_254, 1_254), "1,254"), (Interval(1_200, 1_300), "1,200～1,300"),
      (Interval(1_254, nil), "≥ 1,254"),
      (Interval(0, 0), "0"), (Interval(Decimal(string: "98.5") ?? 0, 100), "98.5～100"),
    ])
  func statement(_ interval: Interval, _ written: String) { #expect(interval.statement == written) }

  @Test("A placeholder's qualifier opens the end that it points to")
  func masks() {
    let digits = Interval(100, 199)
    #expect(Magnitude.masked(Mask(bounds: digits)).bounds == digits)
    #expect(Magnitude.masked(Mask(precision: .over, bounds: digits)).bounds == Interval(100, nil))
    #expect(Magnitude.masked(Mask(precision: .under, bounds: digits)).bounds == Interval(0, 199))
    #expect(Magnitude.masked(Mask(precision: .about, bounds: digits)).bounds == .unbounded)
    #expect(Magnitude.masked(Mask(precision: .over)).statedBounds == nil)
  }
}

@Suite("How far a total can be trusted")
struct AggregateQualityTests {
  private let full = Aggregate(
    area: .county("青山县"), period: Period(2023), indicator: IndicatorID("x"), value: 1_254,
    bounds: Interval(1_254, 1_254), unitsOnRoster: 6, unitsReporting: 6, unitsAnswering: 6, unitsMasked: 0,
    unitsUnvalidated: 0)

  @Test("Responses are told apart: of the roster, of the reports, of the figures")
  func responses() {
    var total = full
    (total.unitsReporting, total.unitsOffRoster) = (6, 1)
    (total.unitsAnswering, total.unitsPartlyMasked) = (3, 1)
    (total.unitsMasked, total.unitsSilent, total.unitsMissing) = (1, 2, 1)
    #expect(total.unitResponse == Decimal(string: "83.33"), "5 of 6 on the roster")
    #expect(total.itemResponse == 50, "3 of 6 reports")
    #expect(total.completeness == Decimal(string: "28.57"), "2 of 7 units")
  }

  @Test("A figure put in for a unit without a report is no response")
  func rulings() {
    var total = full
    (total.unitsReporting, total.unitsAnswering) = (5, 6)
    #expect(total.itemResponse == 100)
    #expect(total.completeness == 100)
  }

  @Test("Of nothing there is no rate")
  func nobody() {
    var total = full
    (total.unitsOnRoster, total.unitsReporting, total.unitsAnswering) = (0, 0, 0)
    #expect(total.unitResponse == nil && total.itemResponse == nil && total.completeness == nil)
  }

  @Test("An open total says so, and what it lacks")
  func statements() {
    var total = full
    #expect(total.statement == "1,254")
    (total.bounds, total.unitsSilent, total.unitsMissing) = (Interval(1_254, nil), 1, 2)
    #expect(total.statement == "≥ 1,254（缺 3）")
    total.unitsUnvalidated = 1
    #expect(total.statement == "≥ 1,254（缺 3，疑 1）")
    (total.value, total.bounds, total.unitsUnvalidated) = (nil, nil, 0)
    #expect(total.statement == "无数（缺 3）")
  }
}
