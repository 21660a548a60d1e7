import Aggregation
import Foundation
import Model
import Testing

@Suite("Totals over units")
struct AggregatorTests {
  @Test("Stated figures add up, with their bounds")
  func sums() throws {
    let total = try #require(
      aggregate([
        unit("柳林镇", [mediated: .value(286)]),
        unit("河口镇", [mediated: .within(200, Interval(200, 300))]),
      ]).total(of: mediated))
    #expect(total.value == 486)
    #expect(total.bounds == Interval(486, 586))
    #expect(total.unitsAnswering == 2)
    #expect(total.unitsLacking == 0)
  }

  @Test("Each county and all together, each period, each indicator, in order")
  func areas() {
    var last = unit("柳林镇", [mediated: .value(1)])
    last.period = Period(2022)
    let totals = aggregate([
      unit("柳林镇", [mediated: .value(2)]), last, unit("古城镇", in: "白水县", [mediated: .value(4)]),
    ])
    let sums = totals.filter { $0.indicator == mediated.id }
    #expect(
      sums.map { "\($0.area.name) \($0.period) \($0.value ?? -1)" } == [
        "青山县 2022 1", "青山县 2023 2", "白水县 2023 4", "全部 2022 1", "全部 2023 6",
      ])
    #expect(totals.prefix(catalogue.count).map(\.indicator) == catalogue.map(\.id))
  }

  /// A second unit beside one that states 100, and what it does to the total.
  struct Lack: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var second: Unit
    var bounds = Interval(100, nil)
    var value: Decimal = 100
    var counts: (partly: Int, masked: Int, silent: Int, missing: Int) = (0, 0, 0, 0)
  }

  static let lacks = [
    Lack(
      testDescription: "a placeholder is not zero", second: unit("河口镇", [mediated: .masked(nil)]),
      counts: (0, 1, 0, 0)),
    Lack(
      testDescription: "a placeholder's digits close the upper end",
      second: unit("河口镇", [mediated: .masked(Interval(10, 19))]), bounds: Interval(100, 119),
      counts: (0, 1, 0, 0)),
    Lack(
      testDescription: "an incomplete value is a lower bound", second: unit("河口镇", [mediated: .partly(7)]),
      bounds: Interval(107, nil), value: 107, counts: (1, 0, 0, 0)),
    Lack(testDescription: "silence is not zero", second: unit("河口镇"), counts: (0, 0, 1, 0)),
    Lack(testDescription: "a missing report is not zero", second: missing("河口镇"), counts: (0, 0, 0, 1)),
  ]

  @Test("What is lacking opens the upper end and is counted by its kind", arguments: lacks)
  func lacking(_ example: Lack) throws {
    let total = try #require(
      aggregate([unit("柳林镇", [mediated: .value(100)]), example.second]).total(of: mediated))
    #expect(total.value == example.value)
    #expect(total.bounds == example.bounds)
    #expect(total.unitsPartlyMasked == example.counts.partly)
    #expect(total.unitsMasked == example.counts.masked)
    #expect(total.unitsSilent == example.counts.silent)
    #expect(total.unitsMissing == example.counts.missing)
    #expect(total.unitsLacking == 1)
  }

  @Test("Where nobody states a figure there is no total, not a zero")
  func nothingStated() throws {
    let total = try #require(aggregate([unit("柳林镇", [mediated: .masked(nil)])]).total(of: mediated))
    #expect(total.value == nil)
    #expect(total.bounds == nil)
  }

  @Test("Stated zeros make a zero")
  func statedZero() throws {
    let total = try #require(aggregate([unit("柳林镇", [mediated: .value(0)])]).total(of: mediated))
    #expect(total.value == 0)
    #expect(total.bounds == Interval(0, 0))
  }

  @Test("A unit off the roster counts in the total, not in the response rate")
  func offRoster() throws {
    var stranger = unit("新桥镇", [mediated: .value(5)])
    stranger.isOnRoster = false
    let units = [unit("柳林镇", [mediated: .value(100)]), missing("河口镇"), stranger]
    let total = try #require(aggregate(units).total(of: mediated))
    #expect(total.value == 105)
    #expect(total.unitsOnRoster == 2)
    #expect(total.unitsReporting == 2)
    #expect(total.unitsOffRoster == 1)
    #expect(total.rosterUnitsReporting == 1)
  }

  @Test("A ruling for a unit that never reported is in the total, and nothing is missing any more")
  func rulingWithoutReport() throws {
    var silent = missing("河口镇")
    silent.cells[mediated.id] = .value(7)
    let total = try #require(aggregate([unit("柳林镇", [mediated: .value(100)]), silent]).total(of: mediated))
    #expect(total.bounds == Interval(107, 107))
    #expect(total.unitsReporting == 1)
    #expect(total.unitsAnswering == 2)
    #expect(total.unitsMissing == 0)
  }

  @Test("Doubtful values are added and counted")
  func doubtful() throws {
    let total = try #require(aggregate([unit("柳林镇", [mediated: .doubtful(9)])]).total(of: mediated))
    #expect(total.value == 9)
    #expect(total.unitsUnvalidated == 1)
  }
}

@Suite("Rates over units")
struct RatioTests {
  @Test("A rate is recomputed from its parts, never averaged")
  func recomputed() throws {
    let total = try #require(
      aggregate([
        unit("柳林镇", [staff: .value(16), certified: .value(13), rate: .value(81.25)]),
        unit("河口镇", [staff: .value(4), certified: .value(4), rate: .value(100)]),
      ]).total(of: rate))
    #expect(total.value == 85)
    #expect(total.bounds == Interval(85, 85))
    #expect(total.unitsAnswering == 2)
  }

  @Test("A part that is larger than its whole gives no rate")
  func partsOfAnotherWhole() throws {
    let total = try #require(
      aggregate([
        unit("柳林镇", [staff: .value(16), certified: .value(12)]),
        unit("河口镇", [staff: .value(4), certified: .value(9)]),
      ]).total(of: rate))
    #expect(total.value == 75)
    #expect(total.unitsAnswering == 1)
  }

  @Test("Units that lack a part stay out, whatever rate they state, and coverage says so")
  func unitsWithoutParts() throws {
    let total = try #require(
      aggregate([
        unit("柳林镇", [staff: .value(3), certified: .value(1)]),
        unit("河口镇", [certified: .value(4), rate: .value(50)]),
        unit("石桥镇", [staff: .masked(nil), certified: .value(4)]),
        unit("古城镇", [staff: .value(0), certified: .value(0)]),
        missing("新桥镇"),
      ]).total(of: rate))
    #expect(total.value == Decimal(string: "33.33"))
    #expect(total.unitsAnswering == 1)
    #expect(total.unitsMasked == 1)
    #expect(total.unitsSilent == 2)
    #expect(total.unitsMissing == 1)
  }

  @Test("A part that a placeholder leaves incomplete gives no rate")
  func incompletePart() {
    let below = aggregate([unit("柳林镇", [staff: .partly(10), certified: .value(9)])])
    let above = aggregate([unit("柳林镇", [staff: .value(10), certified: .partly(9)])])
    for total in [below.total(of: rate), above.total(of: rate)] {
      #expect(total?.value == nil)
      #expect(total?.unitsMasked == 1)
    }
  }

  @Test("Inexact parts give bounds, rounded outwards")
  func bounds() throws {
    let inexact = unit(
      "柳林镇", [staff: .within(60, Interval(60, 70)), certified: .within(20, Interval(20, 25))])
    let total = try #require(aggregate([inexact]).total(of: rate))
    #expect(total.value == Decimal(string: "33.33"))
    #expect(total.bounds?.lower == Decimal(string: "28.57"), "20 of 70 is 28.571…")
    #expect(total.bounds?.upper == Decimal(string: "41.67"), "25 of 60 is 41.666…")
  }

  @Test("An open denominator leaves zero below, an open numerator nothing above")
  func openParts() throws {
    let below = aggregate([unit("柳林镇", [staff: .within(30, Interval(30, nil)), certified: .value(15)])])
    #expect(below.total(of: rate)?.bounds == Interval(0, 50))
    let above = aggregate([unit("柳林镇", [staff: .value(30), certified: .within(15, Interval(15, nil))])])
    #expect(above.total(of: rate)?.bounds == Interval(50, nil))
  }

  @Test("A rate without parts in the catalogue has coverage but no total")
  func noTotal() throws {
    let total = try #require(aggregate([unit("柳林镇", [passRate: .value(95)])]).total(of: passRate))
    #expect(total.value == nil)
    #expect(total.bounds == nil)
    #expect(total.unitsAnswering == 1)
  }
}
