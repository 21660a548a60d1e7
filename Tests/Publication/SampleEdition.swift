import Foundation
import Model

@testable import Publication

/// An invented edition: some counties with six units each over two years, with every kind of figure.
enum SampleEdition {
  static let counties = ["青山县", "临江县", "白云区"]
  // swift-format-ignore: NeverForceUnwrap
  static let compiledOn = CalendarDate(iso8601: "2024-01-16")!
  private static let units = ["河口镇", "柳林镇", "石桥乡", "东关街道", "红旗林场管理委员会", "司法局"]

  static func make(
    counties: Int = 3, indicators: [Indicator] = SampleCatalogue.indicators, years: [Int] = [2022, 2023]
  ) -> Edition {
    var maker = Maker(indicators: indicators, years: years.map { Period($0) })
    for county in self.counties.prefix(counties) { maker.add(county, units) }
    return maker.edition(aggregates: maker.aggregates)
  }

  /// A year of many units, without totals: for tables that must stay usable when they grow.
  static func large(counties: Int, units: Int, indicators: [Indicator] = SampleCatalogue.indicators)
    -> Edition
  {
    var maker = Maker(indicators: indicators, years: [Period(2023)])
    for county in 1...counties { maker.add("第\(county)县", (1...units).map { "第\($0)乡" }) }
    return maker.edition(aggregates: [])
  }

  /// Four indicators, for tests that compare whole files.
  static let fewIndicators = SampleCatalogue.indicators.filter {
    ["disputes_mediated", "disputes_resolved", "mediation_success_rate", "exam_participation_rate"].contains(
      $0.id.rawValue)
  }

  private struct Maker {
    let indicators: [Indicator]
    let years: [Period]
    var random = Sequence64(state: 42)
    var roster: [ReportingUnit] = []
    var reports: [ExtractedReport] = []
    var unitReports: [UnitReport] = []
    var observations: [Observation] = []

    init(indicators: [Indicator], years: [Period]) { (self.indicators, self.years) = (indicators, years) }

    mutating func add(_ county: String, _ units: [String]) {
      for (number, unit) in units.enumerated() {
        roster.append(ReportingUnit(county: county, name: unit, code: "04110\(roster.count)", kind: ""))
        for period in years { add(county, unit, period, number: number) }
      }
    }

    mutating func add(_ county: String, _ unit: String, _ period: Period, number: Int) {
      let isAbsent = (number + county.unicodeScalars.count + period.year) % 7 == 5
      let document = "\(county)/\(unit)\(period).txt"
      unitReports.append(
        UnitReport(
          county: county, unit: unit, period: period, outcome: isAbsent ? .notSubmitted : .reported,
          isOnRoster: true, document: isAbsent ? nil : document))
      let new = indicators.map { indicator in
        isAbsent
          ? Observation(
            county: county, unit: unit, period: period, indicator: indicator.id, status: .missing,
            missingReason: .notSubmitted)
          : figure(indicator, county, unit, period, document)
      }
      observations += new
      if !isAbsent { reports.append(report(document, county, unit, period, new)) }
    }

    mutating func figure(
      _ indicator: Indicator, _ county: String, _ unit: String, _ period: Period, _ document: String
    ) -> Observation {
      var observation = Observation(
        county: county, unit: unit, period: period, indicator: indicator.id, status: .normal)
      let shape = random.next(below: 20)
      var number = indicator.kind == .rate ? 90 + random.next(below: 10) : 1 + random.next(below: 400)
      if indicator.kind == .amount { number *= 1_250 }
      if indicator.id.rawValue == "materials_distributed" { number *= 37 }
      let value = Decimal(number)
      var surface = "\(number)\(indicator.unit)"
      switch shape {
      case 0...4:
        (observation.status, observation.missingReason) = (.missing, .notStated)
        return observation
      case 5:
        (observation.status, observation.missingReason) = (.missingNotCollected, .placeholder)
        surface = "XX\(indicator.unit)"
      case 6:
        (observation.value, observation.bounds, observation.precision) = (
          value, Interval(value, value + 100), .over
        )
        surface = "\(number)余\(indicator.unit)"
      case 7:
        (observation.value, observation.bounds, observation.precision) = (
          value, Interval(value - 1, value), .under
        )
        surface = "近\(number)\(indicator.unit)"
      case 8:
        (observation.value, observation.bounds, observation.precision) = (
          value, Interval(value - 1, value + 1), .about
        )
        surface = "约\(number)\(indicator.unit)"
      case 9:
        (observation.value, observation.bounds) = (0, Interval(0, 0))
        surface = "无"
      case 10:
        (observation.value, observation.bounds, observation.status) = (
          value, Interval(value, value), .unvalidated
        )
      case 11:
        (observation.value, observation.bounds, observation.precision) = (
          value, Interval(value, value + 5), .range
        )
        surface = "\(number)至\(number + 5)\(indicator.unit)"
      case 12:
        (observation.value, observation.bounds) = (value, Interval(value, nil))
        observation.missingReason = .partlyPlaceholder
      default: (observation.value, observation.bounds) = (value, Interval(value, value))
      }
      let start = 100 + random.next(below: 4_000)
      observation.sources = [
        SourceMention(
          document: document, span: TextSpan(start, start + surface.count), surface: surface, role: .total,
          evidence: "\(period)年，我单位认真开展\(indicator.labelZh)工作，全年共完成\(surface)，取得了较好成效。",
          rule: "indicator:\(indicator.id)")
      ]
      return observation
    }

    func report(
      _ document: String, _ county: String, _ unit: String, _ period: Period, _ observations: [Observation]
    ) -> ExtractedReport {
      let report = Report(
        document: document, digest: "", format: "txt", encoding: "UTF-8",
        unit: Sourced(unit, from: .title, evidence: ""), county: Sourced(county, from: .path, evidence: ""),
        period: Sourced(period, from: .title, evidence: ""), text: "")
      let mentions = observations.flatMap { observation in
        observation.sources.map { source in
          Mention(
            document: document, span: source.span, surface: source.surface, disposition: .indicator,
            indicator: observation.indicator,
            quantity: Quantity(
              observation.value.map { .exact($0) } ?? .masked(Mask()),
              measure: indicators.first { $0.id == observation.indicator }?.unit ?? ""),
            role: .total, evidence: source.evidence, evidenceSpan: source.span, rule: source.rule)
        }
      }
      return ExtractedReport(report: report, mentions: mentions)
    }

    func edition(aggregates: [Aggregate]) -> Edition {
      Edition(
        pipeline: PipelineName(id: "fazhi", title: "法治政府建设统计"), indicators: indicators, roster: roster,
        reports: reports,
        setAside: [
          SetAside(
            document: "青山县/扫描件.docx", code: "truncated", reason: "文件不完整，无法打开", remedy: "请用 WPS 重新保存后再报")
        ], unitReports: unitReports, observations: observations, aggregates: aggregates, findings: findings,
        revisions: RevisionList(since: "2024-01-15T180000Z", revisions),
        run: RunRecord(
          version: "0.1.0", catalogueDigest: String(repeating: "ab", count: 32),
          started: "2024-01-16T02:00:00+08:00",
          counts: ["reports": reports.count],
          submissions: reports.map { .init(document: $0.report.document, digest: "") }),
        options: OutputOptions(compiledOn: compiledOn))
    }

    var findings: [Finding] {
      observations.compactMap { observation in
        guard observation.status == .unvalidated || observation.status == .missingNotCollected else {
          return nil
        }
        let isMasked = observation.status == .missingNotCollected
        return Finding(
          code: isMasked ? "placeholder" : "parts_exceed_total", severity: .review,
          document: observation.sources.first?.document, county: observation.county, unit: observation.unit,
          period: observation.period, indicator: observation.indicator,
          message: isMasked ? "此处是占位符，没有填写数字" : "各分项之和大于总数",
          remedy: isMasked ? "请单位补报数字" : "请核对总数和分项", evidence: observation.sources.first?.evidence ?? "",
          span: observation.sources.first?.span)
      }
    }

    /// Two figures of the first unit, and the totals that they change.
    var revisions: [Revision] {
      let cells = observations.filter { $0.value != nil && $0.period == years.last }.prefix(2)
      return zip(cells, [Revision.Cause.correction, .resubmission]).flatMap { observation, cause in
        let value = observation.value ?? 0
        let areas: [Revision.Subject] = [.total(.all), .total(.county(observation.county))]
        let figure = Revision.Subject.figure(county: observation.county, unit: observation.unit)
        return (areas + [figure]).map { subject in
          Revision(
            of: subject, period: observation.period, indicator: observation.indicator, cause: cause,
            before: .init(
              value: value + 3, bounds: Interval(value + 3, nil), status: subject == figure ? .normal : nil),
            after: .init(
              value: value, bounds: observation.bounds, status: subject == figure ? observation.status : nil),
            amount: -3,
            detail: subject == figure ? "统计岗 2024-01-15：“核实”，见台账" : "\(observation.unit) -3")
        }
      }
    }

    var aggregates: [Aggregate] {
      let areas = roster.map(\.county).uniqued().map { Area.county($0) } + [.all]
      return areas.flatMap { area in
        years.flatMap { period in indicators.map { aggregate(area, period, $0) } }
      }
    }

    func aggregate(_ area: Area, _ period: Period, _ indicator: Indicator) -> Aggregate {
      let isIn = { (county: String) in area == .all || area == .county(county) }
      let reports = unitReports.filter { isIn($0.county) && $0.period == period }
      let own = observations.filter { isIn($0.county) && $0.period == period }
      let figures = own.filter { $0.indicator == indicator.id }
      let stated = figures.filter { $0.value != nil }
      var result = Aggregate(
        area: area, period: period, indicator: indicator.id, value: nil, bounds: nil,
        unitsOnRoster: reports.count,
        unitsReporting: reports.count { $0.outcome == .reported }, unitsAnswering: stated.count,
        unitsPartlyMasked: figures.count { $0.missingReason == .partlyPlaceholder },
        unitsMasked: figures.count { $0.status == .missingNotCollected },
        unitsSilent: figures.count { $0.missingReason == .notStated },
        unitsMissing: figures.count { $0.missingReason == .notSubmitted },
        unitsUnvalidated: figures.count { $0.status == .unvalidated })
      switch indicator.combination {
      case .sum:
        guard !stated.isEmpty else { break }
        result.value = stated.compactMap(\.value).reduce(0, +)
        let bounds = stated.compactMap(\.bounds).reduce(Interval(0, 0), +)
        result.bounds = Interval(bounds.lower, stated.count < reports.count ? nil : bounds.upper)
      case .ratio(let top, let bottom):
        let values = { (id: IndicatorID) in
          Dictionary(
            own.filter { $0.indicator == id && $0.value != nil }.map { ($0.county + $0.unit, $0.value ?? 0) },
            uniquingKeysWith: { first, _ in first })
        }
        let (tops, bottoms) = (values(top), values(bottom))
        let both = tops.keys.filter { bottoms[$0] != nil }
        let sum = both.reduce(Decimal(0)) { $0 + (bottoms[$1] ?? 0) }
        if sum > 0 {
          let share = 100 * both.reduce(Decimal(0)) { $0 + (tops[$1] ?? 0) } / sum
          result.value = share.rounded(places: 2)
        }
      case .none: break
      }
      return result
    }
  }
}

/// Random numbers that are the same in every run.
struct Sequence64 {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

/// Runs `body` with a new empty folder, which is removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huizong-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
