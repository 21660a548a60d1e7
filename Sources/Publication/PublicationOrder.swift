import Model

/// Where everything stands in a published table; the order of the input decides nothing.
struct PublicationOrder {
  let counties: [String]
  private let countyRank: [String: Int]
  private let unitRank: [UnitKey: Int]
  private let indicatorRank: [IndicatorID: Int]

  init(_ edition: Edition) {
    let listed = edition.roster.map(\.county).uniqued()
    let others = Set(edition.unitReports.map(\.county) + edition.observations.map(\.county))
    counties = listed + others.subtracting(listed).sorted()
    countyRank = counties.ranks()
    unitRank = edition.roster.map { UnitKey(county: $0.county, unit: $0.name) }.ranks()
    indicatorRank = edition.indicators.map(\.id).ranks()
  }

  func unitReports(_ left: UnitReport, _ right: UnitReport) -> Bool {
    place(left.county, left.unit, left.period, nil) < place(right.county, right.unit, right.period, nil)
  }

  func observations(_ left: Observation, _ right: Observation) -> Bool {
    place(left.county, left.unit, left.period, left.indicator)
      < place(right.county, right.unit, right.period, right.indicator)
  }

  func aggregates(_ left: Aggregate, _ right: Aggregate) -> Bool {
    let (first, second) = (rank(of: left.area), rank(of: right.area))
    if first != second { return first < second }
    return place(of: left) < place(of: right)
  }

  func reports(_ left: ExtractedReport, _ right: ExtractedReport) -> Bool {
    (place(of: left.report), left.report.document) < (place(of: right.report), right.report.document)
  }

  /// By place, a total after the figures that it is formed of; of one place by cause.
  func revisions(_ left: Revision, _ right: Revision) -> Bool {
    let (first, second) = (rank(of: left.subject), rank(of: right.subject))
    if first != second { return first < second }
    let (a, b) = (place(of: left), place(of: right))
    if a != b { return a < b }
    return Revision.Cause.allCases.rank(of: left.cause) < Revision.Cause.allCases.rank(of: right.cause)
  }

  /// Mentions of one report, by their place in it.
  static func mentions(_ left: Mention, _ right: Mention) -> Bool {
    (left.span, left.disposition.rawValue, left.indicator?.rawValue ?? "", left.rule)
      < (right.span, right.disposition.rawValue, right.indicator?.rawValue ?? "", right.rule)
  }

  func place(_ county: String?, _ unit: String?, _ period: Period?, _ indicator: IndicatorID?) -> Place {
    let key = UnitKey(county: county ?? "", unit: unit ?? "")
    return Place(
      county: county.flatMap { countyRank[$0] } ?? .max, countyName: county ?? "",
      unit: unitRank[key] ?? .max,
      unitName: unit ?? "", period: period?.year ?? .max,
      indicator: indicator.flatMap { indicatorRank[$0] } ?? .max, indicatorID: indicator?.rawValue ?? "")
  }

  private func place(of report: Report) -> Place {
    place(report.county?.value, report.unit?.value, report.period?.value, nil)
  }

  /// Counties, then prefectures, provinces and all together.
  private func rank(of area: Area) -> Int { Area.Level.allCases.firstIndex(of: area.level) ?? .max }

  /// A county's figures stand with its total.
  private func rank(of subject: Revision.Subject) -> Int {
    switch subject {
    case .figure(let county, _): rank(of: .county(county))
    case .total(let area): rank(of: area)
    }
  }

  private func place(of aggregate: Aggregate) -> Place {
    place(aggregate.area.name, nil, aggregate.period, aggregate.indicator)
  }

  private func place(of revision: Revision) -> Place {
    place(revision.subject.area, revision.subject.unit, revision.period, revision.indicator)
  }
}

/// A place in the order of publication; what is not on a list comes after what is, by name.
struct Place: Comparable {
  let county: Int
  let countyName: String
  let unit: Int
  let unitName: String
  let period: Int
  let indicator: Int
  let indicatorID: String

  static func < (left: Place, right: Place) -> Bool {
    if (left.county, left.countyName) != (right.county, right.countyName) {
      return (left.county, left.countyName) < (right.county, right.countyName)
    }
    return (left.unit, left.unitName, left.period, left.indicator, left.indicatorID)
      < (right.unit, right.unitName, right.period, right.indicator, right.indicatorID)
  }
}

extension [Revision.Cause] {
  fileprivate func rank(of cause: Revision.Cause) -> Int { firstIndex(of: cause) ?? count }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, in the order of their first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }

  /// The place of every element; the first where it appears twice.
  fileprivate func ranks() -> [Element: Int] {
    Dictionary(enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
