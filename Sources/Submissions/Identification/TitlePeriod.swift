/// Which year a report's title says that it is about.
enum TitlePeriod: Hashable, Sendable {
  case year(Int)
  /// Several years that are reported on together: `2022—2023年`, `2022年和2023年`.
  case several([Int])
  /// A part of a year: `2023年上半年`, `2023年7月至12月`.
  case part(Int)
  /// A plan and no report: `2024年工作计划`.
  case plan(Int)
  /// The title names no year.
  case none

  /// - Parameter line: Normalised text. `…2023年…总结及2024年工作计划` is about 2023.
  init(in line: [Unicode.Scalar]) {
    let years = WrittenDate.years(in: line)
    var (reported, named, planned): ([Int], [Int], [Int]) = ([], [], [])
    var waiting: [Int] = []
    for (index, year) in years.enumerated() {
      let rest = line[year.range.upperBound...].drop { $0 == "年" || $0 == "度" }
      if Self.isPart(rest) {
        self = .part(year.year)
        return
      }
      let end = index + 1 < years.count ? years[index + 1].range.lowerBound : line.count
      let about = line[min(rest.startIndex, end)..<end].prefix { !Self.joints.contains($0) }
      // In `2022年和2023年总结` the first year shares the noun of the second.
      guard !about.isEmpty || index + 1 == years.count else {
        waiting.append(year.year)
        continue
      }
      let shared = waiting + [year.year]
      waiting = []
      if Self.reports.stand(in: about) {
        reported += shared
      } else if Self.plans.stand(in: about) {
        planned += shared
      } else {
        named += shared
      }
    }
    let told = Set(reported.isEmpty ? named : reported).sorted()
    if told.count == 1 {
      self = .year(told[0])
    } else if told.count > 1 {
      self = .several(told)
    } else if let plan = planned.first {
      self = .plan(plan)
    } else {
      self = WrittenDate.spans(in: line).first.map { .several([$0.lowerBound, $0.upperBound]) } ?? .none
    }
  }

  /// What follows a year and is less than it; January to December is the whole of it.
  private static func isPart(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !wholeYear.start(rest) else { return false }
    let digits = rest.prefix { $0.isASCIIDigit }
    let afterDigits = rest.dropFirst(digits.count).first
    let isMonth = (1...2).contains(digits.count) && afterDigits.map { months.contains($0) } ?? false
    return isMonth || parts.start(rest)
  }

  private static let parts: Words = [
    "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "前三季度",
  ]
  private static let wholeYear: Words = ["1-12月", "1—12月", "1至12月", "1月-12月", "1月—12月", "1月至12月"]
  private static let months = Marks("月-—–~至")
  private static let plans: Words = ["计划", "安排", "打算", "思路", "要点", "规划"]
  private static let reports: Words = ["总结", "报告", "情况", "汇报", "小结"]
  private static let joints = Marks("及暨和与、")
}
