import Aggregation
import Foundation
import Model
import TestSupport
import Testing

@Suite("What differs between two publications, and why")
struct VintageComparisonTests {
  // MARK: Causes

  @Test("The same figures give no revision")
  func nothingChanged() {
    let some = vintage([unit("柳林镇", [mediated: .value(3), staff: .masked(Interval(10, 19))])], ["柳林镇": "a"])
    #expect(revisions(from: some, to: some).isEmpty)
  }

  @Test("A unit's first report is a new submission")
  func newSubmission() throws {
    let before = vintage([unit("柳林镇", [mediated: .value(3)]), missing("河口镇")], ["柳林镇": "a"])
    let after = vintage(
      [unit("柳林镇", [mediated: .value(3)]), unit("河口镇", [mediated: .value(5)])], ["柳林镇": "a", "河口镇": "b"])
    let found = revisions(from: before, to: after)
    #expect(
      told(found) == [
        "all: new_submission 5, 3 → 8", "county: new_submission 5, 3 → 8", "河口镇: new_submission 5, - → 5",
      ])
    #expect(found.first { $0.subject == .total(.all) }?.detail == "青山县河口镇 +5")
  }

  @Test("Another content under the same unit is a resubmission, also with the same figure in other words")
  func resubmission() {
    let before = vintage([unit("柳林镇", [mediated: .within(200, Interval(200, 300))])], ["柳林镇": "a"])
    let after = vintage([unit("柳林镇", [mediated: .value(200)])], ["柳林镇": "b"])
    #expect(
      told(revisions(from: before, to: after)) == [
        "all: resubmission 0, 200 → 200", "county: resubmission 0, 200 → 200",
        "柳林镇: resubmission 0, 200 → 200",
      ])
  }

  @Test("A report that is no longer there takes its figures along")
  func withdrawal() {
    let before = vintage(
      [unit("柳林镇", [mediated: .value(3)]), unit("河口镇", [mediated: .value(5)])], ["柳林镇": "a", "河口镇": "b"])
    let after = vintage([unit("柳林镇", [mediated: .value(3)]), missing("河口镇")], ["柳林镇": "a"])
    #expect(
      told(revisions(from: before, to: after)) == [
        "all: withdrawal -5, 8 → 3", "county: withdrawal -5, 8 → 3", "河口镇: withdrawal -5, 5 → -",
      ])
  }

  @Test("The same content read otherwise is the catalogue's doing, and the detail says what differs")
  func catalogueChange() throws {
    let before = vintage([unit("柳林镇", [mediated: .value(3)])], ["柳林镇": "a"])
    var after = vintage([unit("柳林镇", [mediated: .value(4)])], ["柳林镇": "a"])
    after.catalogueDigest = "new catalogue"
    let found = revisions(from: before, to: after)
    #expect(
      told(found) == [
        "all: catalogue 1, 3 → 4", "county: catalogue 1, 3 → 4", "柳林镇: catalogue 1, 3 → 4",
      ])
    let figure = try #require(found.first { $0.subject == .figure(county: "青山县", unit: "柳林镇") })
    #expect(figure.detail == "指标目录 catalogu → new cata")
  }

  @Test("A report that moves to another unit, since the roster is another, was not sent anew")
  func reassignment() {
    let before = vintage([unit("柳林镇", [mediated: .value(3)]), missing("河口镇")], ["柳林镇": "a"])
    let after = vintage([missing("柳林镇"), unit("河口镇", [mediated: .value(3)])], ["河口镇": "a"])
    #expect(Set(revisions(from: before, to: after).map(\.cause)) == [.catalogue])
  }

  @Test("A ruling comes before what else has changed")
  func correction() {
    let before = vintage([unit("柳林镇", [mediated: .value(3)])], ["柳林镇": "a"])
    var after = vintage([unit("柳林镇", [mediated: .value(9)])], ["柳林镇": "b"])
    after.correct(mediated, to: 9)
    let found = revisions(from: before, to: after)
    #expect(told(found).contains("柳林镇: correction 6, 3 → 9"))
    #expect(found.first { $0.subject == .figure(county: "青山县", unit: "柳林镇") }?.detail == "统计岗 2024-03-01：核实")
  }

  @Test("A ruling that confirms the value is told, with nothing added")
  func confirmation() {
    let before = vintage([unit("柳林镇", [mediated: .doubtful(3)])], ["柳林镇": "a"])
    var after = vintage([unit("柳林镇", [mediated: .value(3)])], ["柳林镇": "a"])
    after.correct(mediated, to: 3)
    #expect(told(revisions(from: before, to: after)) == ["柳林镇: correction 0, 3 → 3"])
  }

  @Test("A rate's change is shared out by what each cause does to it, to the last digit")
  func ratesAreDecomposed() {
    let before = vintage(
      [unit("柳林镇", [certified: .value(9), staff: .value(10)]), missing("河口镇")], ["柳林镇": "a"])
    let after = vintage(
      [
        unit("柳林镇", [certified: .value(8), staff: .value(10)]),
        unit("河口镇", [certified: .value(1), staff: .value(3)]),
      ],
      ["柳林镇": "b", "河口镇": "c"])
    let rates = revisions(from: before, to: after).filter {
      $0.indicator == rate.id && $0.subject == .total(.all)
    }
    // 90 % → 10 of 13 with the new unit, 76.92 → 9 of 13, 69.23
    #expect(told(rates) == ["all: new_submission -13.08, 90 → 69.23", "all: resubmission -7.69, 90 → 69.23"])
  }

  @Test("An indicator that is no longer totalled is the catalogue's doing")
  func combinationChanged() {
    let before = vintage([unit("柳林镇", [mediated: .value(3)])], ["柳林镇": "a"])
    var after = before
    after.aggregates.removeAll { $0.indicator == mediated.id }
    #expect(
      told(revisions(from: before, to: after)) == ["all: catalogue -3, 3 → -", "county: catalogue -3, 3 → -"])
  }

  @Test("Only the periods that both runs were asked for are compared")
  func commonPeriods() {
    var later = unit("柳林镇", [mediated: .value(7)])
    later.period = Period(2024)
    let one = vintage([unit("柳林镇", [mediated: .value(3)])], ["柳林镇": "a"], period: year)
    let both = vintage([unit("柳林镇", [mediated: .value(3)]), later], ["柳林镇": "a"])
    #expect(revisions(from: one, to: both).isEmpty)
    #expect(revisions(from: both, to: one).isEmpty)
  }

  @Test("Totals of prefectures and provinces are decomposed like those of their counties")
  func higherAreas() {
    let division = Division(code: "990121", name: "青山县", prefecture: "长河市", province: "江北省")
    let roster = [ReportingUnit(county: "青山县", division: division, name: "柳林镇")]
    let aggregator = Aggregator(indicators: catalogue, roster: roster)
    var vintages = [3, 5].map { vintage([unit("柳林镇", [mediated: .value($0)])], ["柳林镇": "\($0)"]) }
    for index in vintages.indices {
      let normalized = NormalizationResult(
        unitReports: vintages[index].unitReports, observations: vintages[index].observations)
      vintages[index].aggregates = aggregator.aggregate(normalized)
    }
    let found = VintageComparison(from: vintages[0], to: vintages[1], indicators: catalogue, roster: roster)
      .revisions().revisions
    #expect(
      told(found) == [
        "all: resubmission 2, 3 → 5", "county: resubmission 2, 3 → 5", "prefecture: resubmission 2, 3 → 5",
        "province: resubmission 2, 3 → 5", "柳林镇: resubmission 2, 3 → 5",
      ])
    #expect(found.first { $0.subject == .total(.prefecture("长河市")) }?.detail == "青山县柳林镇 +2")
  }

  // MARK: Properties

  @Test("Amounts add up to the change of every figure and total that changed", arguments: UInt64(1)...60)
  func amountsAddUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (before, after) = (someVintage(using: &random), someVintage(using: &random))
    let found = revisions(from: before, to: after)
    var totals = Set<[String]>()
    for revision in found where revision.subject.isTotal {
      let siblings = found.filter {
        $0.subject == revision.subject && $0.indicator == revision.indicator && $0.period == revision.period
      }
      let sum = siblings.map(\.amount).reduce(0, +)
      #expect(sum == (revision.after.value ?? 0) - (revision.before.value ?? 0))
      #expect(Set(siblings.map(\.cause)).count == siblings.count)
      totals.insert(["\(revision.subject)", revision.indicator.rawValue])
    }
    for aggregate in after.aggregates {
      let old = before.aggregates.first { $0.area == aggregate.area && $0.indicator == aggregate.indicator }
      let isChanged =
        old?.value != aggregate.value || (aggregate.value != nil && old?.bounds != aggregate.bounds)
      let subject = Revision.Subject.total(aggregate.area)
      #expect(totals.contains(["\(subject)", aggregate.indicator.rawValue]) == isChanged)
    }
  }

  @Test("The order of the input makes no difference", arguments: UInt64(1)...10)
  func orderOfInput(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (before, after) = (someVintage(using: &random), someVintage(using: &random))
    var shuffled = after
    shuffled.observations.shuffle(using: &random)
    shuffled.aggregates.shuffle(using: &random)
    #expect(Set(revisions(from: before, to: after)) == Set(revisions(from: before, to: shuffled)))
  }

  @Test("Back again takes the amounts away again", arguments: UInt64(1)...10)
  func reversible(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (before, after) = (someVintage(using: &random), someVintage(using: &random))
    let figures = { (list: [Revision]) in
      list.filter { !$0.subject.isTotal }.reduce(Decimal(0)) { $0 + $1.amount }
    }
    #expect(figures(revisions(from: before, to: after)) == -figures(revisions(from: after, to: before)))
  }
}

// MARK: Vintages

/// - Parameter digests: of each unit's submission; the document is named after the unit.
private func vintage(_ units: [Unit], _ digests: [String: String], period: Period? = nil) -> Vintage {
  var normalized = normalized(units)
  for index in normalized.unitReports.indices where digests[normalized.unitReports[index].unit] != nil {
    normalized.unitReports[index].document = normalized.unitReports[index].unit + ".txt"
  }
  let submissions = digests.map { ($0.key + ".txt", $0.value) }
  return Vintage(
    name: "2024-01-01", version: "1", catalogueDigest: "catalogue", period: period,
    submissions: Dictionary(uniqueKeysWithValues: submissions), unitReports: normalized.unitReports,
    observations: normalized.observations,
    aggregates: Aggregator(indicators: catalogue).aggregate(normalized))
}

extension Vintage {
  /// Rules on 柳林镇; the value is there already.
  fileprivate mutating func correct(_ indicator: Indicator, to value: Decimal) {
    for index in observations.indices where observations[index].indicator == indicator.id {
      observations[index].correction = Correction(
        unit: observations[index].unit, period: year, indicator: indicator.id, value: value, author: "统计岗",
        date: someDay, reason: "核实")
    }
  }
}

private let someDay: CalendarDate = {
  guard let day = CalendarDate(iso8601: "2024-03-01") else { preconditionFailure("a day in March") }
  return day
}()

private func someVintage(using random: inout SeededGenerator) -> Vintage {
  var digests: [String: String] = [:]
  let units = (0..<6).map { number -> Unit in
    let (name, county) = ("镇\(number)", number % 2 == 0 ? "青山县" : "云溪县")
    guard Int.random(in: 0..<5, using: &random) > 0 else { return missing(name, in: county) }
    digests[name] = "\(number)-\(Int.random(in: 0..<3, using: &random))"
    var cells: [Indicator: Cell] = [:]
    for indicator in [mediated, staff, certified] {
      let value = Decimal(Int.random(in: 0..<4, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: cells[indicator] = .masked(nil)
      case 1: break
      case 2: cells[indicator] = .within(value, Interval(value, value + 1))
      default: cells[indicator] = .value(value)
      }
    }
    return unit(name, in: county, cells)
  }
  return vintage(units, digests)
}

private func revisions(from before: Vintage, to after: Vintage) -> [Revision] {
  VintageComparison(from: before, to: after, indicators: catalogue).revisions().revisions
}

/// `柳林镇: correction 6, 3 → 9`, in order.
private func told(_ revisions: [Revision]) -> [String] {
  revisions.map { revision in
    let place =
      switch revision.subject {
      case .figure(_, let unit): unit
      case .total(let area): area.level.rawValue
      }
    let sides = [revision.before, revision.after].map { $0.value.map { "\($0)" } ?? "-" }
    return "\(place): \(revision.cause.rawValue) \(revision.amount), \(sides.joined(separator: " → "))"
  }.sorted()
}

extension Revision.Subject {
  fileprivate var isTotal: Bool { if case .total = self { true } else { false } }
}
