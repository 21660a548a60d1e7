import Model

/// Runs the rules among units: a unit's figure against those of its peers in the same period.
struct OutlierCheck {
  private let rules: [(rule: EditRule, test: OutlierTest)]
  private let kinds: [UnitKey: String]
  private let labels: Labels

  init(_ rules: [EditRule], roster: [ReportingUnit], labels: Labels) {
    self.rules = rules.compactMap { rule in
      if case .outlier(let test) = rule.test { (rule, test) } else { nil }
    }
    kinds = Dictionary(roster.map { (UnitKey(county: $0.county, name: $0.name), $0.kind) }) { first, _ in
      first
    }
    self.labels = labels
  }

  struct Result {
    var findings: [Finding] = []
    /// The figures that a rule of severity `review` or worse puts in doubt.
    var doubted: Set<Cell> = []
  }

  struct Cell: Hashable {
    var unit: UnitKey
    var period: Period
    var indicator: IndicatorID

    init(_ observation: Observation) {
      unit = UnitKey(county: observation.county, name: observation.unit)
      (period, indicator) = (observation.period, observation.indicator)
    }
  }

  /// - Parameter observations: of all units and periods; findings come in their order.
  func check(_ observations: [Observation]) -> Result {
    var result = Result()
    guard !rules.isEmpty else { return result }
    for reports in reports(observations) {
      for (rule, test) in rules { check(reports, rule, test, &result) }
    }
    return result
  }

  private struct Report {
    var unit: UnitKey
    var cells: [IndicatorID: Observation] = [:]
  }

  /// The units of each period, periods ascending.
  private func reports(_ observations: [Observation]) -> [[Report]] {
    let byPeriod = Dictionary(grouping: observations, by: \.period)
    return byPeriod.sorted { $0.key < $1.key }.map { _, observations in
      var order: [UnitKey] = []
      var reports: [UnitKey: Report] = [:]
      for observation in observations {
        let unit = UnitKey(county: observation.county, name: observation.unit)
        if reports[unit] == nil { order.append(unit) }
        reports[unit, default: Report(unit: unit)].cells[observation.indicator] = observation
      }
      return order.compactMap { reports[$0] }
    }
  }

  private func check(_ reports: [Report], _ rule: EditRule, _ test: OutlierTest, _ result: inout Result) {
    let stated = reports.compactMap { report in
      Self.figure(test, report.cells).map { (report: report, figure: $0) }
    }
    let groups = Dictionary(grouping: stated) { group(of: $0.report.unit, test) }
    let fences = groups.mapValues { ResistantFence($0.map(\.figure), test) }
    for (report, figure) in stated {
      let group = group(of: report.unit, test)
      guard let fence = fences[group] ?? nil, fence.side(of: figure) != nil else { continue }
      let figures = test.expression.indicators.compactMap { report.cells[$0] }
      guard !figures.contains(where: { $0.correction != nil }) else { continue }
      result.findings.append(
        .outlier(rule, figures: figures, among: groups[group]?.count ?? 0, fence: fence, labels: labels))
      guard rule.severity >= .review else { continue }
      result.doubted.formUnion(figures.map { Cell($0) })
    }
  }

  /// What the unit's figures come to; nil where one is not stated, or divides by zero.
  private static func figure(_ test: OutlierTest, _ cells: [IndicatorID: Observation]) -> Interval? {
    let range = test.expression.range { variable in
      guard !variable.isPrevious, let cell = cells[variable.indicator], cell.value != nil else { return nil }
      return cell.bounds
    }
    guard let range, case .finite(let lower) = range.lower else { return nil }
    if case .finite(let upper) = range.upper { return Interval(lower, upper) }
    return Interval(lower, nil)
  }

  private func group(of unit: UnitKey, _ test: OutlierTest) -> String {
    switch test.peers {
    case .kind: kinds[unit] ?? ""
    case .county: unit.county
    case .all: ""
    }
  }
}

extension RuleExpression {
  fileprivate var indicators: [IndicatorID] {
    var seen: Set<IndicatorID> = []
    return variables.map(\.indicator).filter { seen.insert($0).inserted }
  }
}
