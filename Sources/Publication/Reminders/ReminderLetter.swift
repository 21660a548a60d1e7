import Model

/// 催报单: a page to one unit that says what is missing, with the sentence that it stands in and room for the answer.
struct ReminderLetter {
  /// Of one unit, the newest period first; at least one.
  let reminders: [Reminder]
  let title: String
  let options: OutputOptions

  /// More would not fit a page; what is left out is told.
  private static let listed = 12
  private static let excerpt = 90
  private static let blank = "________________"

  var text: String {
    let unit = reminders.first?.unit.name ?? ""
    let head = ["关于补报\(title)数据的通知", "", "\(unit)："]
    let foot = [
      "", "填报人：\(Self.blank)　联系电话：\(Self.blank)　填报日期：\(Self.blank)", "",
      options.signatory, Wording.date(options.compiledOn),
    ]
    let lines = head + reminders.flatMap(Self.body) + foot
    return lines.filter { !$0.isEmpty || $0 == "" }.joined(separator: "\n") + "\n"
  }

  private static func body(_ reminder: Reminder) -> [String] {
    let year = "\(reminder.period)年度"
    switch reminder.outcome {
    case .notSubmitted: return ["", "　　你单位\(year)的报告至今没有收到，请尽快报送。"]
    case .unreadable: return ["", "　　你单位\(year)的报告已收到，但文件无法打开，请用 WPS 或 Word 重新保存后再报。"]
    case .reported:
      let name = reminder.document?.split(separator: "/").last.map { "（\($0)）" } ?? ""
      return [
        "",
        "　　你单位\(year)的报告\(name)收悉。其中下列 \(reminder.items.count) 项请补报或核实，在横线上写明数字后报回；确无发生的写“0”，不要留空或写“XX”。",
      ]
        + sections(reminder)
    }
  }

  private static func sections(_ reminder: Reminder) -> [String] {
    let kinds = Reminder.Item.Kind.allCases.filter { !reminder.items($0).isEmpty }
    return kinds.enumerated().flatMap { number, kind -> [String] in
      let items = reminder.items(kind)
      let rest = items.count - listed
      return ["", "\(Wording.ordinal(number + 1))、\(kind.heading)（\(items.count) 项）"]
        + items.prefix(listed).enumerated().flatMap { lines(of: $1, number: $0 + 1) }
        + (rest > 0 ? ["另有 \(rest) 项，见县区工作簿的“催报”表。"] : [])
    }
  }

  private static func lines(of item: Reminder.Item, number: Int) -> [String] {
    let figure = item.shown.isEmpty ? "" : "，报告写“\(item.shown)”"
    return ["\(number). \(item.indicator.labelZh)（\(item.indicator.unit)）\(figure)：\(blank)"]
      + item.doubts.map { "　 疑问：\($0)" }
      + item.evidence.prefix(2).map { "　 原文：“\(shortened($0))”" }
  }

  private static func shortened(_ sentence: String) -> String {
    let line = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > excerpt ? line.prefix(excerpt) + "……" : line
  }
}

extension Reminder.Item.Kind {
  var heading: String {
    switch self {
    case .masked: "没有填写的"
    case .doubtful: "需要核实的"
    case .silent: "没有提到的重点指标"
    }
  }
}
