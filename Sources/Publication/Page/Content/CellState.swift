import Model

/// What a figure is, as a reader filters by it; the key stands in the page's data and its styles.
enum CellState: String, Encodable, CaseIterable {
  case stated, doubtful, placeholder, partial, corrected, imputed, silent, absent, unreadable

  init(_ observation: Observation) {
    switch observation.status {
    case .unvalidated: self = .doubtful
    case .imputed: self = .imputed
    case .missingNotCollected: self = .placeholder
    case .missing: self = Self.missing(observation.missingReason)
    case .normal where observation.correction != nil: self = .corrected
    case .normal where observation.missingReason == .partlyPlaceholder: self = .partial
    case .normal: self = .stated
    }
  }

  /// Of a unit without an observation.
  init(_ outcome: UnitReport.Outcome?) {
    switch outcome {
    case .reported: self = .silent
    case .unreadable: self = .unreadable
    case .notSubmitted, nil: self = .absent
    }
  }

  private static func missing(_ reason: MissingReason?) -> CellState {
    switch reason {
    case .placeholder, .partlyPlaceholder: .placeholder
    case .notSubmitted: .absent
    case .unreadable: .unreadable
    case .notStated, nil: .silent
    }
  }

  var label: String {
    switch self {
    case .stated: "正常"
    case .doubtful: "待核实"
    case .placeholder: "占位待补"
    case .partial: "部分待补"
    case .corrected: "已更正"
    case .imputed: "以他次报送补入"
    case .silent: "未提及"
    case .absent: "未报送"
    case .unreadable: "无法读取"
    }
  }

  var hint: String {
    switch self {
    case .stated: "报告写明的数值；“200余”“近50”照原文显示"
    case .doubtful: "存疑，核实前仍计入合计"
    case .placeholder: "留有“XX”等占位符，没有填写，不是零"
    case .partial: "一部分写明，另一部分是占位符，数值只是下限"
    case .corrected: "人工更正的数值，写明更正人和理由"
    case .imputed: "占位处以同一单位他次报送的数值补入"
    case .silent: "报告没有提及，不是零"
    case .absent: "没有收到报告"
    case .unreadable: "收到了报告，但无法读取"
    }
  }
}
