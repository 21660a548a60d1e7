import Model

/// The comment on a figure that needs one: the sentence, the file, the rule.
enum EvidenceComment {
  /// Which figures get one. Every comment is a drawing, which Excel loads with the sheet and the library keeps in
  /// memory, so the larger a table, the more a figure must matter.
  enum Extent {
    /// Doubts, rulings, placeholders and inexact figures.
    case all
    /// The same without the inexact figures.
    case open
    /// Doubts and rulings on headline indicators.
    case vital

    init(units: Int) { self = units <= 200 ? .all : units <= 1_000 ? .open : .vital }
  }

  /// - Returns: nil for a plain figure or a silent unit.
  static func text(for observation: Observation, isHeadline: Bool, _ extent: Extent) -> String? {
    guard isNeeded(observation, isHeadline: isHeadline, extent) else { return nil }
    let rulings = observation.correction.map(ruling) ?? []
    let heading =
      "【\(mark(observation))】" + observation.sources.map(\.surface).joined(separator: "、")
    return ([heading] + rulings + observation.sources.prefix(3).map(quote) + more(observation)).joined(
      separator: "\n")
  }

  private static func isNeeded(_ observation: Observation, isHeadline: Bool, _ extent: Extent) -> Bool {
    let isRuled = observation.correction != nil || observation.status == .unvalidated
    if extent == .vital { return isRuled && isHeadline }
    if isRuled { return true }
    if observation.sources.isEmpty { return false }
    return observation.missingReason != nil || (extent == .all && observation.precision != .exact)
  }

  private static func mark(_ observation: Observation) -> String {
    let status = Wording.status(observation)
    return status == "正常" ? "原文用语：\(Wording.precision(observation.precision))" : status
  }

  private static func quote(_ source: SourceMention) -> String {
    "“\(source.evidence)”\n文件：\(source.document)（位置 \(source.span.start)—\(source.span.end)）\n规则：\(source.rule)"
  }

  private static func ruling(_ correction: Correction) -> [String] {
    ["更正为 \(Wording.grouped(correction.value))：\(correction.reason)（\(correction.author)，\(correction.date)）"]
  }

  private static func more(_ observation: Observation) -> [String] {
    observation.sources.count > 3 ? ["另有 \(observation.sources.count - 3) 处，见《指标明细》"] : []
  }
}
