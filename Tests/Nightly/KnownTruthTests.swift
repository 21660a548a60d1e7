import Aggregation
import Catalogue
import Foundation
import Model
import Nightly
import Submissions
import TestSupport
import Testing

/// Reports whose true figures are known, through the whole chain: extract, normalize, aggregate.
///
/// `HUIZONG_KNOWN_WORLD=folder` writes a world of 2,000 units and three years there, with its truth, for
/// `Tests/Scripts/known_truth.py` to compare with what the released program makes of it.
@Suite("A known truth")
struct KnownTruthTests {
  private static let years = [2022, 2023]

  private let world = KnownWorld(units: 60, years: KnownTruthTests.years, seed: 4)

  @Test("Every figure is observed as it is, with its bounds, its status and why it is missing")
  func observations() async throws {
    let known = try KnownPipeline(world)
    let normalized = known.stages.normalize(await known.read())
    let observed = Dictionary(
      normalized.observations.map { (Cell($0), $0) }, uniquingKeysWith: { first, _ in first })
    #expect(normalized.observations.count == world.entries.count * known.pipeline.catalogue.indicators.count)
    for entry in world.entries {
      for indicator in known.pipeline.catalogue.indicators {
        let cell = Cell(
          county: entry.county, unit: entry.unit, year: entry.year, indicator: indicator.id.rawValue)
        #expect(observed[cell].map(Told.init) == Told(entry, indicator.id.rawValue), "\(cell)")
      }
    }
  }

  @Test("Every total is the sum of the truth, for each county and for all")
  func totals() async throws {
    let known = try KnownPipeline(world)
    let aggregates = known.stages.aggregate(known.stages.normalize(await known.read()))
    for aggregate in aggregates where KnownWorld.indicators.contains(aggregate.indicator.rawValue) {
      let county = aggregate.area == .all ? nil : aggregate.area.name
      let truth = world.total(of: aggregate.indicator.rawValue, in: county, aggregate.period.year)
      #expect(
        KnownTotal(aggregate) == truth, "\(aggregate.area.name) \(aggregate.period) \(aggregate.indicator)")
    }
    for aggregate in aggregates where aggregate.indicator.rawValue == "certification_rate" {
      let county = aggregate.area == .all ? nil : aggregate.area.name
      #expect(aggregate.value == world.certificationRate(in: county, aggregate.period.year))
    }
    #expect(aggregates.count == 4 * Self.years.count * known.pipeline.catalogue.indicators.count)
  }

  @Test("Neither the order of files nor the number of jobs makes a difference")
  func orderAndJobs() async throws {
    let known = try KnownPipeline(world)
    let once = await known.read(jobs: 1)
    var random = SeededGenerator(seed: 7)
    var again = await known.read(jobs: 3)
    #expect(once == again)
    again.reports.shuffle(using: &random)
    again.setAside.shuffle(using: &random)
    let (first, second) = (known.stages.normalize(once), known.stages.normalize(again))
    #expect(first == second)
    #expect(known.stages.aggregate(first) == known.stages.aggregate(second))
  }

  @Test("Counted in two halves and merged, the totals are those of the whole", arguments: UInt64(1)...3)
  func halves(seed: UInt64) async throws {
    let known = try KnownPipeline(world)
    let extraction = await known.read()
    let whole = known.stages.normalize(extraction)
    var random = SeededGenerator(seed: seed)
    let units = Set(whole.unitReports.map { "\($0.county)/\($0.unit)" })
    let half = Set(units.sorted().shuffled(using: &random).prefix(units.count / 2))
    let parts = [true, false].map { isFirst in
      known.partial(of: extraction) { half.contains($0) == isFirst }
    }
    let indicators = known.pipeline.catalogue.indicators
    let merged = PartialAggregate((parts[1].lines + parts[0].lines).shuffled(using: &random))
    #expect(merged == PartialAggregate(whole, indicators: indicators))
    #expect(
      Set(Aggregator(indicators: indicators).aggregates(from: merged)) == Set(known.stages.aggregate(whole)))
  }

  @Test(
    "Written out for the released program",
    .enabled(if: ProcessInfo.processInfo.environment["HUIZONG_KNOWN_WORLD"] != nil))
  func writes() throws {
    let folder = ProcessInfo.processInfo.environment["HUIZONG_KNOWN_WORLD"] ?? ""
    let world = KnownWorld(units: 2_000, years: [2022, 2023, 2024], seed: 2_000)
    try KnownPipeline.write(world, to: URL(fileURLWithPath: folder))
  }
}

private struct Cell: Hashable {
  var county: String
  var unit: String
  var year: Int
  var indicator: String
}

extension Cell {
  init(_ observation: Observation) {
    self.init(
      county: observation.county, unit: observation.unit, year: observation.period.year,
      indicator: observation.indicator.rawValue)
  }
}

/// An observation as far as the truth tells it.
private struct Told: Equatable {
  var value: Decimal?
  var lower: Decimal?
  var upper: Decimal?
  var status: String
  var missingReason: String?

  init(_ observation: Observation) {
    (value, lower, upper) = (observation.value, observation.bounds?.lower, observation.bounds?.upper)
    (status, missingReason) = (observation.status.rawValue, observation.missingReason?.rawValue)
  }

  init(_ entry: KnownWorld.Entry, _ indicator: String) {
    let figure = entry.figures[indicator]
    (value, lower, upper) = (figure?.value, figure?.lower, figure?.upper)
    status = figure?.status ?? "O"
    missingReason = figure == nil ? entry.missingReason : figure?.missingReason
  }
}

extension KnownTotal {
  fileprivate init(_ aggregate: Aggregate) {
    self.init()
    (value, lower, upper) = (aggregate.value, aggregate.bounds?.lower, aggregate.bounds?.upper)
    (onRoster, reporting) = (aggregate.unitsOnRoster, aggregate.unitsReporting)
    (answering, unvalidated) = (aggregate.unitsAnswering, aggregate.unitsUnvalidated)
  }
}
