import Foundation
import Model
import Normalization

// The small world that the examples play in: a county of three units, and six indicators.

let mediated = indicator("disputes_mediated", "调处矛盾纠纷", "件", headline: true)
let materials = indicator("materials_distributed", "发放宣传资料", "份")
let staff = indicator("enforcement_staff", "执法人员", "人", kind: .stock)
let certified = indicator("certified_officers", "持证执法人员", "人", kind: .stock)
let rate = indicator(
  "certification_rate", "执法持证率", "%", kind: .rate,
  combination: .ratio(numerator: certified.id, denominator: staff.id))
let passRate = indicator("exam_pass_rate", "合格率", "%", kind: .rate, combination: .none)
let catalogue = [mediated, materials, staff, certified, rate, passRate]

let roster = [
  ReportingUnit(county: "青山县", name: "柳林镇", aliases: ["柳林"]),
  ReportingUnit(county: "青山县", name: "河口镇"),
  ReportingUnit(county: "白水县", name: "河口镇"),
]

func indicator(
  _ id: String, _ label: String, _ unit: String, kind: Indicator.Kind = .count, headline: Bool = false,
  combination: Indicator.Combination = .sum
) -> Indicator {
  Indicator(
    id: IndicatorID(id), domain: Domain(id: "d", labelZh: "领域", labelEn: "domain"), labelZh: label,
    labelEn: id, unit: unit, kind: kind, isHeadline: headline, definition: "", combination: combination)
}

/// A report of 柳林镇 for 2023, unless told otherwise; its mentions stand one after the other.
func report(
  _ document: String, unit: String? = "柳林镇", county: String? = "青山县", period: Int? = 2023,
  signed: String? = nil, digest: String? = nil, findings: [Finding] = [], _ said: [Said] = []
) -> ExtractedReport {
  ExtractedReport(
    report: Report(
      document: document, digest: digest ?? "digest of \(document)", format: "txt", encoding: "UTF-8",
      title: unit.map { "\($0)法治政府建设年度报告" },
      unit: unit.map { Sourced($0, from: .title, evidence: $0) },
      county: county.map { Sourced($0, from: .title, evidence: $0) },
      period: period.map { Sourced(Period($0), from: .title, evidence: "\($0)年") },
      signedOn: signed.flatMap { CalendarDate(iso8601: $0) }, text: ""),
    mentions: said.enumerated().map { index, said in said.mention(in: document, at: index * 10) },
    findings: findings)
}

/// A report whose sentences each hold some figures; otherwise as above.
func report(
  _ document: String, unit: String = "柳林镇", period: Int = 2023, sentences: [(String, [Said])]
) -> ExtractedReport {
  var whole = report(document, unit: unit, period: period, sentences.flatMap(\.1))
  var index = 0
  for (number, (text, said)) in sentences.enumerated() {
    for _ in said {
      whole.mentions[index].evidence = text
      whole.mentions[index].evidenceSpan = TextSpan(number * 1000, number * 1000 + text.unicodeScalars.count)
      index += 1
    }
  }
  return whole
}

/// What a report says: an indicator with a magnitude, or a number that no rule understood.
struct Said {
  var indicator: IndicatorID?
  var magnitude: Magnitude
  var role = Role.total
  var surface: String

  func mention(in document: String, at offset: Int) -> Mention {
    Mention(
      document: document, span: TextSpan(offset, offset + 5), surface: surface,
      disposition: indicator == nil ? .unclassified : .indicator, indicator: indicator,
      quantity: Quantity(magnitude, measure: ""), role: role, evidence: "句子含\(surface)。",
      evidenceSpan: TextSpan(offset, offset + 9), rule: "test")
  }
}

func says(_ indicator: Indicator, _ magnitude: Magnitude, _ role: Role = .total) -> Said {
  Said(indicator: indicator.id, magnitude: magnitude, role: role, surface: surface(of: magnitude))
}

func says(_ indicator: Indicator, _ value: Decimal, _ role: Role = .total) -> Said {
  says(indicator, .exact(value), role)
}

func unclassified(_ value: Decimal) -> Said { Said(magnitude: .exact(value), surface: "\(value)") }

let masked = Magnitude.masked(Mask())

private func surface(of magnitude: Magnitude) -> String {
  magnitude.value.map { "\($0)" } ?? "XX"
}

func normalize(
  _ reports: [ExtractedReport], setAside: [SetAside] = [], corrections: [Correction] = [],
  rules: [EditRule] = [], options: NormalizationOptions = NormalizationOptions()
) -> NormalizationResult {
  Normalizer(roster: roster, indicators: catalogue, corrections: corrections, rules: rules, options: options)
    .normalize(ExtractionResult(reports: reports, setAside: setAside))
}

func correction(
  _ indicator: Indicator, _ value: Decimal, unit: String = "柳林镇", county: String? = nil, period: Int = 2023,
  on date: String = "2024-03-01"
) -> Correction {
  Correction(
    county: county, unit: unit, period: Period(period), indicator: indicator.id, value: value, author: "王五",
    date: CalendarDate(iso8601: date) ?? someDay, reason: "电话核实")
}

let someDay: CalendarDate = {
  guard let date = CalendarDate(year: 2024, month: 1, day: 1) else { preconditionFailure("a day in January") }
  return date
}()

extension NormalizationResult {
  /// The observation of a unit; of 柳林镇 for 2023, unless told otherwise.
  func observation(
    _ indicator: Indicator, unit: String = "柳林镇", county: String = "青山县", period: Int = 2023
  ) -> Observation? {
    observations.first {
      $0.indicator == indicator.id && $0.unit == unit && $0.county == county && $0.period == Period(period)
    }
  }

  func findings(_ code: String) -> [Finding] { findings.filter { $0.code == code } }
}
