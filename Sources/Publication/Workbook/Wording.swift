import Foundation
import Model

/// The words and number formats of the workbooks, in one place.
package enum Wording {
  static func grouped(_ number: Decimal) -> String { number.grouped }
  static func grouped(_ number: Int) -> String { grouped(Decimal(number)) }

  /// The number format that shows all of the number's own decimal places: `#,##0.0` for 98.5.
  static func format(of number: Decimal) -> String {
    let places = min(6, max(0, -number.exponent))
    return places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places)
  }

  /// As `format(of:)`, with two places at most: a recomputed rate may have endless ones.
  static func totalFormat(of number: Decimal) -> String {
    ["#,##0", "#,##0.0"].first { $0 == format(of: number) } ?? "#,##0.00"
  }

  /// What `totalFormat(of:)` shows.
  static func groupedTotal(_ number: Decimal) -> String { grouped(number.rounded(places: 2)) }

  static func date(_ date: CalendarDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }

  static func status(_ observation: Observation) -> String {
    switch observation.status {
    case .unvalidated: "待核实"
    case .imputed: "以他次报送补入"
    case .missingNotCollected: "占位待补"
    case .missing: reason(observation.missingReason) ?? "缺失"
    case .normal: observation.correction != nil ? "已更正" : reason(observation.missingReason) ?? "正常"
    }
  }

  /// A status alone, without its reason.
  static func status(_ status: ObservationStatus) -> String {
    switch status {
    case .normal: "正常（写明的零也是）"
    case .missingNotCollected: "占位待补"
    case .missing: "缺失"
    case .unvalidated: "待核实"
    case .imputed: "以他次报送补入"
    }
  }

  /// The words for every value of a type, by the value as it is published.
  static func labels<Value>(_ word: (Value) -> String) -> [String: String]
  where Value: RawRepresentable<String> & CaseIterable {
    Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, word($0)) })
  }

  static func reason(_ reason: MissingReason?) -> String? {
    switch reason {
    case .placeholder: "占位待补"
    case .partlyPlaceholder: "部分待补"
    case .notStated: "未提及"
    case .notSubmitted: "未报送"
    case .unreadable: "无法读取"
    case nil: nil
    }
  }

  static func precision(_ precision: Precision) -> String {
    switch precision {
    case .exact: "准确"
    case .over: "余、超、以上"
    case .under: "近、不足、以下"
    case .about: "约、左右"
    case .range: "区间"
    }
  }

  static func kind(_ kind: Indicator.Kind) -> String {
    switch kind {
    case .count: "期间数"
    case .stock: "期末数"
    case .rate: "比率"
    case .amount: "金额"
    }
  }

  static func combination(_ indicator: Indicator, labels: (IndicatorID) -> String) -> String {
    switch indicator.combination {
    case .sum: "各单位相加"
    case .ratio(let numerator, let denominator): "\(labels(numerator)) ÷ \(labels(denominator))，重新计算"
    case .none: "只分单位列示，不汇总"
    }
  }

  static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .returned: "退回"
    case .review: "待核实"
    case .note: "提示"
    }
  }

  package static func cause(_ cause: Revision.Cause) -> String {
    switch cause {
    case .correction: "人工更正"
    case .newSubmission: "新报送"
    case .resubmission: "重新报送"
    case .withdrawal: "撤回报送"
    case .catalogue: "口径调整"
    }
  }

  /// 一 … 十, then digits: for 续一.
  static func ordinal(_ number: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return digits.indices.contains(number - 1) ? digits[number - 1] : String(number)
  }
}
