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
  /// 200 units in two years, read once for all tests.
  private struct Run {
    let world = KnownWorld(units: 200, years: [2022, 2023], seed: 4)
    let pipeline: Pipeline
    let extraction: ExtractionResult
    let normalized: NormalizationResult
    let aggregates: [Aggregate]

    var indicators: [Indicator] { pipeline.catalogue.indicators }
    var stages: Stages { Stages(pipeline) }

    init() async throws {
      let known = try KnownPipeline(world)
      pipeline = known.pipeline
      extraction = await known.read(jobs: 1)
      normalized = Stages(pipeline).normalize(extraction)
      aggregates = Stages(pipeline).aggregate(normalized)
    }
  }

  private static let run = Task { try await Run() }

  @Test("Every figure is observed as it is, with its bounds, its status and why it is missing")
  func observations() async throws {
    let run = try await Self.run.value
    let observed = Dictionary(
      run.normalized.observations.map { (Cell($0), Told($0)) }, uniquingKeysWith: { first, _ in first })
    let truth = run.world.entries.flatMap { entry in
      run.indicators.map { (cell: Cell(entry, $0.id.rawValue), told: Told(entry, $0.id.rawValue)) }
    }
    #expect(run.normalized.observations.count == truth.count)
    let wrong = truth.filter { observed[$0.cell] != $0.told }
    #expect(wrong.isEmpty, "\(wrong.prefix(5).map { "\($0) is \(observed[$0.cell] as Any)" })")
  }

  @Test("Every way of being there and of being missing is among them")
  func ways() async throws {
    let truth = try await Self.run.value.world.entries.flatMap(\.figures.values)
    let outcomes = try await Self.run.value.normalized.unitReports.map(\.outcome)
    #expect(Set(truth.map(\.status)) == ["A", "V", "L"])
    #expect(truth.contains { $0.value == 0 } && truth.contains { $0.value != nil && $0.upper == nil })
    #expect(Set(outcomes) == [.reported, .notSubmitted, .unreadable])
  }

  @Test("Every total is the sum of the truth, for each county and for all")
  func totals() async throws {
    let run = try await Self.run.value
    for total in run.aggregates where KnownWorld.indicators.contains(total.indicator.rawValue) {
      let county = total.area == .all ? nil : total.area.name
      let truth = run.world.total(of: total.indicator.rawValue, in: county, total.period.year)
      #expect(KnownTotal(total) == truth, "\(total.area.name) \(total.period) \(total.indicator)")
    }
    for rate in run.aggregates where rate.indicator.rawValue == "certification_rate" {
      let county = rate.area == .all ? nil : rate.area.name
      #expect(rate.value == run.world.certificationRate(in: county, rate.period.year))
    }
    #expect(run.aggregates.count == (run.world.counties.count + 1) * 2 * run.indicators.count)
  }

  @Test("Neither the order of files nor the number of jobs makes a difference")
  func orderAndJobs() async throws {
    let run = try await Self.run.value
    var again = try await KnownPipeline(run.world).read(jobs: 3)
    #expect(again == run.extraction)
    var random = SeededGenerator(seed: 7)
    again.reports.shuffle(using: &random)
    again.setAside.shuffle(using: &random)
    let normalized = run.stages.normalize(again)
    #expect(normalized == run.normalized)
    #expect(run.stages.aggregate(normalized) == run.aggregates)
  }

  @Test("Counted in two halves and merged, the totals are those of the whole", arguments: UInt64(1)...3)
  func halves(seed: UInt64) async throws {
    let run = try await Self.run.value
    var random = SeededGenerator(seed: seed)
    let units = Set(run.normalized.unitReports.map { "\($0.county)/\($0.unit)" })
    let half = Set(units.sorted().shuffled(using: &random).prefix(units.count / 2))
    let parts = [true, false].map { isFirst in
      run.pipeline.partial(of: run.extraction) { half.contains($0) == isFirst }
    }
    let merged = PartialAggregate((parts[1].lines + parts[0].lines).shuffled(using: &random))
    #expect(merged == PartialAggregate(run.normalized, indicators: run.indicators))
    let totals = Aggregator(indicators: run.indicators).aggregates(from: merged)
    #expect(Set(totals) == Set(run.aggregates))
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
  init(_ entry: KnownWorld.Entry, _ indicator: String) {
    self.init(county: entry.county, unit: entry.unit, year: entry.year, indicator: indicator)
  }

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
    own = aggregate.ownReport?.value
  }
}
