import Model

/// Finds the year that a report is about: in its title, opening sentence, signature or path.
struct PeriodFinder: Sendable {
  let title: ReportTitle?
  let head: [TextLine]
  let signature: Signature
  let document: String

  /// The strongest statement, and those that contradict it.
  func find() -> (period: Sourced<Period>?, conflict: Sourced<Period>?) {
    let inTitle = fromTitle
    let declared = fromDeclaration
    if let inTitle, let declared, declared.value != inTitle.value { return (nil, declared) }
    return (inTitle ?? declared ?? fromOpening ?? fromSignature ?? fromPath, nil)
  }

  /// `…2023年…总结及2024年工作计划` is about 2023.
  var fromTitle: Sourced<Period>? {
    guard let title else { return nil }
    return Self.reportedYear(in: title.line.scalars)
      .map { Sourced(Period($0), from: .title, evidence: title.text) }
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

  /// `2023年，在区委、区政府的正确领导下…` opens the first paragraph.
  private var fromOpening: Sourced<Period>? {
    guard let opening = head.dropFirst(title?.range.upperBound ?? 0).first(where: { $0.scalars.count > 40 })
    else { return nil }
    let sentence = opening.scalars.prefix { $0 != "。" && $0 != "，" }
    guard let year = WrittenDate.years(in: opening.scalars).first, year.range.lowerBound == 0 else {
      return nil
    }
    return Sourced(Period(year.year), from: .body, evidence: String(sentence))
  }

  /// A report signed by March is about the year before.
  private var fromSignature: Sourced<Period>? {
    guard let date = signature.date, let line = signature.dateLine else { return nil }
    return Sourced(Period(date.month <= 3 ? date.year - 1 : date.year), from: .signature, evidence: line.text)
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

  /// The first year that is not that of a plan.
  private static func reportedYear(in line: [Unicode.Scalar]) -> Int? {
    let years = WrittenDate.years(in: line)
    for (index, year) in years.enumerated() {
      let end = index + 1 < years.count ? years[index + 1].range.lowerBound : line.count
      let about = line[year.range.upperBound..<end].prefix { !joints.contains($0) }
      if reports.stand(in: about) || !plans.stand(in: about) { return year.year }
    }
    return nil
  }

  private static let announcements: Words = ["现将", "现就"]
  private static let plans: Words = ["计划", "安排", "打算", "思路", "要点", "规划"]
  private static let reports: Words = ["总结", "报告", "情况", "汇报", "小结"]
  private static let joints = Marks("及暨和与、")
}
