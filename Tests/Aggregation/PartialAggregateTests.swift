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

  @Test("Merging is commutative and associative, however the parts are grouped", arguments: UInt64(1)...25)
  func grouping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<3).map { _ in
      PartialAggregate(normalized(someUnits(using: &random)), indicators: catalogue)
    }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    #expect(a.merged(with: b) == b.merged(with: a))
    #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
  }

  @Test("Lines of several parts, mixed in any order, are their merge", arguments: UInt64(1)...25)
  func linesMerge(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<4).map { _ in
      PartialAggregate(normalized(someUnits(using: &random)), indicators: catalogue)
    }
    let merged = parts.reduce(PartialAggregate()) { $0.merged(with: $1) }
    let written = try parts.flatMap(\.lines).map { try JSONEncoder().encode($0) }.shuffled(using: &random)
    let read = try written.map { try JSONDecoder().decode(PartialAggregate.Line.self, from: $0) }
    #expect(PartialAggregate(read) == merged)
    let whole = try JSONDecoder().decode(PartialAggregate.self, from: JSONEncoder().encode(merged))
    #expect(whole == merged)
  }

  @Test("Equal parts have equal lines, whatever the order of their units", arguments: UInt64(1)...10)
  func linesAreStable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units = someUnits(using: &random)
    let shuffled = units.shuffled(using: &random)
    #expect(
      PartialAggregate(normalized(units), indicators: catalogue).lines
        == PartialAggregate(normalized(shuffled), indicators: catalogue).lines)
  }

  @Test("Decimals pass through a line to the last digit")
  func exactLines() throws {
    let long = try #require(Decimal(string: "12345678901234567890123456789.01"))
    let part = PartialAggregate(normalized([unit("柳林镇", [mediated: .value(long)])]), indicators: catalogue)
    let read = try JSONDecoder().decode(PartialAggregate.self, from: JSONEncoder().encode(part))
    #expect(Aggregator(indicators: catalogue).aggregates(from: read).total(of: mediated)?.value == long)
  }

  /// The form that other machines read: a change of it is a change of format.
  @Test("A line is a county in one period")
  func lineForm() throws {
    let part = PartialAggregate(
      normalized([unit("柳林镇", [mediated: .within(200, Interval(200, 300))]), missing("河口镇")]),
      indicators: [mediated])
    let encoder = JSONEncoder()
    (encoder.outputFormatting, encoder.keyEncodingStrategy) = (.sortedKeys, .convertToSnakeCase)
    let lines = try part.lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    #expect(
      lines == [
        #"{"county":"青山县","period":2023,"units":{"coverage":{"off_roster":0,"on_roster":2,"reporting":1},"#
          + #""tallies":[{"indicator":"disputes_mediated","tally":{"answering":1,"#
          + #""denominator":{"lower":0,"open_ends":0,"stated":0,"upper":0},"#
          + #""masked":{"lower":0,"open_ends":0,"stated":0,"upper":0},"masked_units":0,"partly_masked":0,"#
          + #""silent":0,"sum":{"lower":200,"open_ends":0,"stated":200,"upper":300},"unvalidated":0}}]}}"#
      ])
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

  /// Units of two counties and two years; now and then one is the county itself.
  private func someUnits(using random: inout SeededGenerator) -> [Unit] {
    var counties: Set<String> = []
    return (0..<Int.random(in: 1...20, using: &random)).map { number in
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
      if Int.random(in: 0...3, using: &random) == 0, counties.insert("\(county)\(unit.period)").inserted {
        (unit.name, unit.isOnRoster) = (county, false)
      }
      if unit.isOnRoster, Int.random(in: 0...4, using: &random) == 0 {
        (unit.reported, unit.cells) = (false, [:])
      }
      return unit
    }
  }
}
