import Model

/// Finds the year that a report is about: in its title, opening sentence, signature or path.
///
/// Where two of them contradict each other, or the title says that the report is not about one year, the year is
/// left open and a person is asked.
struct PeriodFinder: Sendable {
  let title: ReportTitle?
  let head: [TextLine]
  let signature: Signature
  let document: String

  func find() -> (period: Sourced<Period>?, findings: [Finding]) {
    guard let title else { return settled([fromDeclaration ?? fromOpening]) }
    switch TitlePeriod(in: title.line.scalars) {
    case .year(let year):
      return settled([
        Sourced(Period(year), from: .title, evidence: title.text), fromDeclaration, fromOpening,
      ])
    case .none: return settled([fromDeclaration ?? fromOpening])
    case .several(let years): return (nil, [.periodSpans(years, in: title.text, document: document)])
    case .part(let year): return (nil, [.periodIsPart(of: year, in: title.text, document: document)])
    case .plan(let year): return (nil, [.periodIsPlan(for: year, in: title.text, document: document)])
    }
  }

  /// The strongest statement, if no other contradicts it; signature and path speak where nothing else does.
  private func settled(_ statements: [Sourced<Period>?]) -> (Sourced<Period>?, [Finding]) {
    let stated = statements.compactMap { $0 }
    guard let first = stated.first else { return (fromSignature ?? fromPath, []) }
    if let other = stated.first(where: { $0.value != first.value }) ?? impossibleSignature(for: first.value) {
      return (nil, [.periodDisagrees(first, other, document: document)])
    }
    return (first, [])
  }

  /// `现将2023年度…情况报告如下`: the report's own words for what it is about.
  private var fromDeclaration: Sourced<Period>? {
    for line in head {
      guard let start = Self.announcements.firstIndex(in: line.scalars) else { continue }
      let sentence = Array(line.scalars[start...].prefix { $0 != "。" && $0 != "：" }.prefix(40))
      guard let year = WrittenDate.years(in: sentence).first, year.range.lowerBound <= 8 else { continue }
      return Sourced(Period(year.year), from: .body, evidence: String(sentence))
    }
    return nil
  }

  /// `2023年，在区委、区政府的正确领导下…` opens the first paragraph. `2021年以来` tells a year only where
  /// nothing else does.
  private var fromOpening: Sourced<Period>? {
    guard let opening = head.dropFirst(title?.range.upperBound ?? 0).first(where: { $0.scalars.count > 40 }),
      let year = WrittenDate.years(in: opening.scalars).first, year.range.lowerBound == 0
    else { return nil }
    let rest = opening.scalars[year.range.upperBound...].drop { $0 == "年" || $0 == "度" }
    if title != nil, titleYear != nil, Self.since.start(rest) { return nil }
    let sentence = opening.scalars.prefix { $0 != "。" && $0 != "，" }
    return Sourced(Period(year.year), from: .body, evidence: String(sentence))
  }

  private var titleYear: Int? {
    if let title, case .year(let year) = TitlePeriod(in: title.line.scalars) { year } else { nil }
  }

  /// A report signed by March is about the year before.
  private var fromSignature: Sourced<Period>? {
    signed { $0.month <= Self.lastMonth ? $0.year - 1 : $0.year }
  }

  /// A report is not signed before its year, nor at the end of the next one, when that year's report is due.
  private func impossibleSignature(for period: Period) -> Sourced<Period>? {
    guard let date = signature.date else { return nil }
    let isTooEarly = date.year < period.year
    let isTooLate = date.year > period.year + 1 || (date.year > period.year && date.month >= Self.nextReport)
    return isTooEarly || isTooLate ? signed { $0.year } : nil
  }

  private func signed(_ year: (CalendarDate) -> Int) -> Sourced<Period>? {
    guard let date = signature.date, let line = signature.dateLine else { return nil }
    return Sourced(Period(year(date)), from: .signature, evidence: line.text)
  }

  /// The only year in the path, nearest to the file.
  private var fromPath: Sourced<Period>? {
    for component in document.split(separator: "/").reversed() {
      let years = Set(WrittenDate.years(in: TextLine(String(component)).scalars).map(\.year))
      if let year = years.first {
        return years.count == 1 ? Sourced(Period(year), from: .path, evidence: document) : nil
      }
    }
    return nil
  }

  /// Annual reports are to be public by 1 April of the next year (法治政府建设与责任落实督察工作规定, 2019).
  private static let lastMonth = 3
  /// From October on, offices write the report of the year that is ending.
  private static let nextReport = 10
  private static let announcements: Words = ["现将", "现就"]
  private static let since: Words = ["以来", "至今"]
}
