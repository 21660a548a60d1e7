import Foundation
import Model

/// Whether a row that a person filled in is a ruling.
struct RulingCheck {
  typealias Problem = CorrectionImportError.Problem

  enum Verdict {
    case good(CorrectionImport.Entry, PublishedCells.Key)
    /// The very ruling was taken over before.
    case known
    case wrong([Problem])
  }

  let cells: PublishedCells
  /// Those that were taken over before.
  let corrections: [Correction]
  let date: CalendarDate

  func verdict(on row: FilledTable.Row) -> Verdict {
    var problems: [Problem] = []
    func take<Value>(_ result: Result<Value, Refusal>) -> Value? {
      switch result {
      case .success(let value): return value
      case .failure(let refusal):
        problems.append(refusal.problem)
        return nil
      }
    }
    let value = take(value(of: row))
    let reason = take(text(.reason, of: row, what: "没有写说明", remedy: "请写明更正的理由或依据"))
    let author = take(text(.author, of: row, what: "没有写更正人", remedy: "请写明由谁更正"))
    let period = take(period(of: row))
    let indicator = take(indicator(of: row))
    let unit = take(unit(of: row))
    guard let value, let reason, let author, let period, let indicator, let unit else {
      return .wrong(problems)
    }
    let key = PublishedCells.Key(
      county: unit.county, unit: unit.unit, period: period, indicator: indicator.id)
    let stated = cells.observation(at: key)
    let correction = Correction(
      county: unit.county, unit: unit.unit, period: period, indicator: indicator.id, value: value,
      author: author, date: date, reason: reason,
      evidenceDigest: stated?.evidenceDigest ?? Correction.noEvidence)
    if corrections.contains(where: { $0.isSameRuling(as: correction) }) { return .known }
    if let problem = change(of: stated, since: row) ?? later(than: correction, row) {
      return .wrong([problem])
    }
    return .good(CorrectionImport.Entry(correction: correction, indicator: indicator, before: stated), key)
  }

  private struct Refusal: Error {
    let problem: Problem

    init(_ row: FilledTable.Row, _ field: FilledTable.Field, _ what: String, _ remedy: String) {
      problem = row.problem(field, what, remedy)
    }
  }

  // MARK: Cells

  private func value(of row: FilledTable.Row) -> Result<Decimal, Refusal> {
    guard let text = row.text(.value) else {
      return .failure(Refusal(row, .value, "没有填更正值", "核实无误的，也请把现值照填一遍；不更正的，请清空说明和更正人"))
    }
    let isPlain =
      text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && text.contains { $0.isNumber }
    guard isPlain, text.count(where: { $0 == "." }) <= 1,
      let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else {
      return .failure(Refusal(row, .value, "“\(text)”不是不小于 0 的数字", "请只填数字，不带单位、千分号和“余、近、约”"))
    }
    return .success(value)
  }

  private func text(
    _ field: FilledTable.Field, of row: FilledTable.Row, what: String, remedy: String
  ) -> Result<String, Refusal> {
    row.text(field).map { .success($0) } ?? .failure(Refusal(row, field, what, remedy))
  }

  private func period(of row: FilledTable.Row) -> Result<Period, Refusal> {
    let text = row.text(.period) ?? ""
    if let year = Int(text), cells.periods.contains(Period(year)) { return .success(Period(year)) }
    let known = cells.periods.sorted().map(\.description).joined(separator: "、")
    let what = text.isEmpty ? "没有统计期" : "“\(text)”不是已发布的统计期"
    return .failure(Refusal(row, .period, what, "请填 \(known)"))
  }

  private func indicator(of row: FilledTable.Row) -> Result<Indicator, Refusal> {
    guard let text = row.text(.indicator) else {
      return .failure(Refusal(row, .indicator, "这一行没有归入任何指标", "请在“指标”栏写明指标名称或代码；不属于任何指标的，请清空更正值"))
    }
    if let indicator = cells.indicator(text) { return .success(indicator) }
    let near = cells.indicators.flatMap { [$0.id.rawValue, $0.labelZh] }.near(text)
    return .failure(
      Refusal(
        row, .indicator, "没有“\(text)”这个指标",
        near.isEmpty ? "指标见 indicators.csv" : "是不是 \(near.joined(separator: "、"))？"))
  }

  private func unit(of row: FilledTable.Row) -> Result<(county: String, unit: String), Refusal> {
    guard let name = row.text(.unit) else {
      return .failure(Refusal(row, .unit, "这一行不知道是哪个单位", "请先使报告写明单位，重新运行后再更正"))
    }
    switch cells.place(of: name, in: row.text(.county)) {
    case .one(let county, let unit): return .success((county, unit))
    case .several(let counties):
      return .failure(
        Refusal(
          row, .county, "不止一个县区有\(name)", "请加“县区”（county）一栏，写明 \(counties.joined(separator: "、")) 中的哪一个"))
    case .none(let near):
      return .failure(
        Refusal(
          row, .unit, "没有“\((row.text(.county) ?? "") + name)”这个单位",
          near.isEmpty ? "单位见花名册 units.csv" : "是不是 \(near.joined(separator: "、"))？"))
    }
  }

  // MARK: What was ruled on

  /// Whether the publication says something else by now than the table that the person had before them.
  private func change(of stated: Observation?, since row: FilledTable.Row) -> Problem? {
    let digest = stated?.evidenceDigest ?? Correction.noEvidence
    if let seen = row.text(.evidenceDigest), seen != digest {
      return row.problem(.value, "这张表发布以后，报告中的语句已变", "请在最新发布的工作簿中看过新的语句再更正")
    }
    guard row.isKeyed else { return nil }
    let (seen, now) = (row.text(.stated) ?? "", stated?.value?.description ?? "")
    guard seen == now else {
      return row.problem(
        .value, "现值已不是\(seen.isEmpty ? "空缺" : seen)，而是\(now.isEmpty ? "空缺" : now)", "请在最新发布的工作簿中核对后再更正")
    }
    return nil
  }

  private func later(than correction: Correction, _ row: FilledTable.Row) -> Problem? {
    let later = corrections.filter { $0.isAboutTheSame(as: correction) && $0.date > correction.date }
    guard let last = later.map(\.date).max() else { return nil }
    return row.problem(.value, "已有日期更晚（\(last)）的更正，这一条不会生效", "请核对电脑的日期，或用 --now 写明日期")
  }
}

extension Correction {
  fileprivate func isAboutTheSame(as other: Correction) -> Bool {
    unit == other.unit && (county == nil || county == other.county) && period == other.period
      && indicator == other.indicator
  }

  /// Whatever its date: a table that is taken over twice adds nothing.
  fileprivate func isSameRuling(as other: Correction) -> Bool {
    isAboutTheSame(as: other) && value == other.value && author == other.author && reason == other.reason
      && evidenceDigest == other.evidenceDigest
  }
}
