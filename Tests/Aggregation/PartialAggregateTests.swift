import Aggregation
import Foundation
import Model
import TestSupport
import Testing

@Suite("Parts merge into the whole")
struct PartialAggregateTests {
  @Test(
    "Counted in parts and merged in any order, the totals are those of the whole", arguments: UInt64(1)...25)
  func partsGiveTheWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units = someUnits(using: &random)
    let whole = PartialAggregate(normalized(units), indicators: catalogue)
    var parts = Array(repeating: [Unit](), count: Int.random(in: 1...5, using: &random))
    for unit in units { parts[Int.random(in: parts.indices, using: &random)].append(unit) }
    let counted = parts.map { PartialAggregate(normalized($0), indicators: catalogue) }
    #expect(counted.shuffled(using: &random).reduce(PartialAggregate()) { $0.merged(with: $1) } == whole)
    let fromTheRight = counted.reversed().reduce(PartialAggregate()) { $1.merged(with: $0) }
    #expect(fromTheRight == whole)

    let aggregator = Aggregator(indicators: catalogue)
    #expect(
      aggregator.aggregates(from: fromTheRight, counties: counties(of: units))
        == aggregator.aggregate(normalized(units)))
  }

  @Test("The empty part changes nothing")
  func neutral() {
    let some = PartialAggregate(normalized([unit("柳林镇", [mediated: .value(3)])]), indicators: catalogue)
    #expect(some.merged(with: PartialAggregate()) == some)
    #expect(PartialAggregate().merged(with: some) == some)
  }

  @Test("The order of units makes no difference to a total", arguments: UInt64(1)...10)
  func orderOfUnits(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units = someUnits(using: &random)
    let shuffled = units.shuffled(using: &random)
    #expect(Set(aggregate(units)) == Set(aggregate(shuffled)))
  }

  @Test(
    "Bounds contain the true total where each unit's bounds contain its true figure",
    arguments: UInt64(1)...50)
  func boundsContainTheTruth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var units: [Unit] = []
    var (truth, trueStaff, trueCertified): (Decimal, Decimal, Decimal) = (0, 0, 0)
    for number in 0..<Int.random(in: 1...8, using: &random) {
      let value = Int.random(in: 0...400, using: &random)
      let (few, many) = (Int.random(in: 1...20, using: &random), Int.random(in: 20...40, using: &random))
      truth += Decimal(value)
      trueCertified += Decimal(few)
      trueStaff += Decimal(many)
      units.append(
        unit(
          "\(number)镇",
          [
            mediated: blurred(value, mayHide: true, using: &random),
            certified: blurred(few, mayHide: false, using: &random),
            staff: blurred(many, mayHide: false, using: &random),
          ]))
    }
    let totals = aggregate(units)
    if let bounds = totals.total(of: mediated)?.bounds { #expect(bounds.contains(truth)) }
    let rateBounds = try #require(totals.total(of: rate)?.bounds)
    let slack = Decimal(string: "0.005") ?? 0
    let trueRate = 100 * trueCertified / trueStaff
    // An exact rate is rounded to two places, so that it may be off by half of the last.
    #expect(Interval(rateBounds.lower - slack, rateBounds.upper.map { $0 + slack }).contains(trueRate))
  }

  @Test("Every unit is counted once for each indicator", arguments: UInt64(1)...25)
  func coverageAddsUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for total in aggregate(someUnits(using: &random)) {
      let counted = total.unitsAnswering + total.unitsMasked + total.unitsSilent + total.unitsMissing
      #expect(counted == total.unitsOnRoster + total.unitsOffRoster)
      #expect(total.rosterUnitsReporting <= total.unitsOnRoster)
      if let value = total.value { #expect(total.bounds?.contains(value) == true) }
    }
  }

  private func counties(of units: [Unit]) -> [String] {
    units.map(\.county).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A figure as a report may give it: exact, within bounds, as a placeholder, or not at all.
  private func blurred(_ truth: Int, mayHide: Bool, using random: inout SeededGenerator) -> Cell {
    let (below, above) = (Int.random(in: 0...truth, using: &random), Int.random(in: 0...50, using: &random))
    let bounds = Interval(Decimal(truth - below), Decimal(truth + above))
    return switch Int.random(in: 0...(mayHide ? 5 : 2), using: &random) {
    case 0: .within(bounds.lower, bounds)
    case 1: .within(bounds.lower, Interval(bounds.lower, nil))
    case 3: .masked(bounds)
    case 4: .masked(nil)
    case 5: .silent
    default: .value(Decimal(truth))
    }
  }

  private func someUnits(using random: inout SeededGenerator) -> [Unit] {
    (0..<Int.random(in: 1...20, using: &random)).map { number in
      let county = ["青山县", "白水县"][Int.random(in: 0...1, using: &random)]
      let certifiedOfficers = Int.random(in: 1...20, using: &random)
      var unit = unit(
        "\(number)镇", in: county,
        [
          mediated: blurred(Int.random(in: 0...300, using: &random), mayHide: true, using: &random),
          certified: blurred(certifiedOfficers, mayHide: true, using: &random),
          staff: blurred(certifiedOfficers + 5, mayHide: true, using: &random),
          passRate: .doubtful(95),
        ])
      unit.period = Period(Int.random(in: 2022...2023, using: &random))
      unit.isOnRoster = Int.random(in: 0...4, using: &random) > 0
      if unit.isOnRoster, Int.random(in: 0...4, using: &random) == 0 {
        (unit.reported, unit.cells) = (false, [:])
      }
      return unit
    }
  }
}
