import Model

/// The words of the pages for what the extraction says in codes.
enum PageWording {
  static func label(_ disposition: Disposition) -> String { words(disposition).label }
  static func hint(_ disposition: Disposition) -> String { words(disposition).hint }
  static func label(_ role: Role) -> String { words(role).label }
  static func hint(_ role: Role) -> String { words(role).hint }

  private static func words(_ disposition: Disposition) -> (label: String, hint: String) {
    switch disposition {
    case .indicator: ("指标", "计入统计指标的数字")
    case .other: ("其他统计", "统计数字，但不在指标目录中")
    case .unclassified: ("未归类", "没有规则能判断，请人工确认")
    case .maskedName: ("占位名称", "代替名称的占位符，如“XXX镇”")
    case .maskedOrdinal: ("占位序数", "固定说法或日期中的占位符，如“党的XX大”")
    case .date: ("日期", "年、月、日")
    case .time: ("时间", "钟点")
    case .duration: ("时长", "一段时间，如“3个月”")
    case .numbering: ("编号", "“一是”“（三）”“1.”等层次序号")
    case .ordinal: ("序数", "“第一责任人”等次序")
    case .name: ("名称", "口号和固定名称中的数字，如“三项制度”“12345”")
    case .reference: ("文号条款", "文号、法律名称和条款")
    case .threshold: ("限定条件", "法定期限或条件，如“两人以上”")
    case .indefinite: ("不定指", "“一批”“一系列”中的“一”")
    case .contact: ("联系方式", "电话、证件号码")
    case .clutter: ("网页杂项", "索引号、浏览次数等页面附加内容")
    }
  }

  private static func words(_ role: Role) -> (label: String, hint: String) {
    switch role {
    case .total: ("合计数", "本单位本期的数字，计入统计值")
    case .part: ("其中项", "另一数字的组成部分，不再相加")
    case .duplicate: ("重复", "同一事实再次出现，只计一次")
    case .prior: ("往期", "上年或累计数字，不计入本期")
    case .plan: ("计划", "目标、要求或下一步打算")
    }
  }

  static let method = [
    "报告中的每个数字和占位符都有去向，读不懂的列入《待核实》。",
    "点按汇总表中的数值，即到原文中的那句话；每个数字都标明去向、规则和角色。",
    "“200余”“近50”“约3000”照原文显示；“XX”等占位符不是零，没有提及也不是零。",
    "存疑的数值在核实之前照计，并注明“待核”；人工更正优先于程序读数。",
    "位置按原文字符数计，从 0 开始，与 mentions.csv、issues.csv 一致。",
    "本页离线可用，不连接网络，也不改动任何数据；更正请填在工作簿的《待核实》表。",
  ]
}
