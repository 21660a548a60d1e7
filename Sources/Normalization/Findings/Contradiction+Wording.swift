import Model

// The wording of what a report's own text contradicts: both figures as they are written.
extension Finding {
  /// - Returns: a finding without unit and period, which the text alone does not settle.
  package static func contradiction(_ found: Contradiction) -> Finding {
    Finding(
      code: found.check.rawValue, severity: .review, document: found.claim.document,
      indicator: found.claim.indicator ?? found.others.lazy.compactMap(\.indicator).first,
      message: found.message, remedy: "请核对原文，确定以何者为准；数值有误的，在 corrections.csv 中更正",
      evidence: found.mentions.sorted { $0.span < $1.span }.map { SourceMention($0) }.quotation,
      span: found.claim.span)
  }
}

extension Contradiction {
  fileprivate var message: String {
    let told = others.map { quoted($0) }
    let whole = quoted(claim)
    return switch check {
    case .partsDifferFromTotal: "分项之和与总数不符：总数\(whole)，分项\(told.joined(separator: "、"))，合计\(amount.worded)"
    case .partExceedsTotal: "其中数大于总数：总数\(whole)，其中\(told.joined(separator: "、"))"
    case .rateDiffersFromRatio: "比率与分子、分母不符：\(whole)，而\(told.joined(separator: "÷"))为\(amount.worded)%"
    case .outcomesDifferFromWhole: "已办结与未办结之和与总数不符：总数\(whole)，\(told.joined(separator: "＋"))为\(amount.worded)"
    case .toldDifferently: "同一事项前后不一：\(whole)，又作\(told.joined(separator: "、"))"
    }
  }

  private func quoted(_ mention: Mention) -> String { "“\(mention.surface.filter { !$0.isWhitespace })”" }
}

extension Interval {
  /// `160`, `160至170`, `160以上`.
  fileprivate var worded: String {
    if isPoint { return "\(lower)" }
    return upper.map { "\(lower)至\($0)" } ?? "\(lower)以上"
  }
}
