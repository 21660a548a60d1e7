import Foundation
import Model

/// 催报单: a page to one unit that says what is missing, with the sentence that it stands in and room for the answer.
struct ReminderLetter {
  /// Of one unit, the newest period first; at least one.
  let reminders: [Reminder]
  let title: String
  let options: OutputOptions

  /// More would not fit a page; what is left out is told.
  private static let listed = 24
  /// Of a sentence, in characters: this much of it, and of this much what stands before the figure.
  private static let (excerpt, lead) = (110, 36)
  private static let blank = "____________"

  var text: String {
    let unit = reminders.first?.unit.name ?? ""
    var lines = ["关于补报\(title)数据的通知", "", "\(unit)："] + reminders.flatMap(Self.body)
    if reminders.contains(where: { !$0.items.isEmpty }) {
      lines += ["", "填报人：\(Self.blank)　联系电话：\(Self.blank)　填报日期：\(Self.blank)"]
    }
    lines += options.office.isEmpty ? [""] : ["", options.office]
    return (lines + [Wording.date(options.compiledOn)]).joined(separator: "\n") + "\n"
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
    var number = 0
    let kinds = Reminder.Item.Kind.allCases.filter { !reminder.items($0).isEmpty }
    let lines = kinds.enumerated().flatMap { index, kind -> [String] in
      let items = reminder.items(kind)
      let head = "\(Wording.ordinal(index + 1))、\(kind.heading)（\(items.count) 项）"
      return ["", head]
        + bySentence(items).flatMap { group -> [String] in
          let shown = group.prefix(max(0, listed - number))
          guard let first = shown.first else { return [] }
          let sentence = first.evidence.first.map { ["　原文：“\(excerpt(of: $0, around: first.shown))”"] } ?? []
          return sentence
            + shown.flatMap { item in
              number += 1
              return Self.lines(of: item, number: number)
            }
        }
    }
    let rest = reminder.items.count - number
    return lines + (rest > 0 ? ["", "另有 \(rest) 项，见县区工作簿的“催报”表。"] : [])
  }

  /// Figures of one sentence together, in the order of the first.
  private static func bySentence(_ items: [Reminder.Item]) -> [[Reminder.Item]] {
    let groups = Dictionary(grouping: items, by: \.evidence)
    return items.map(\.evidence).uniqued().flatMap { evidence -> [[Reminder.Item]] in
      let group = groups[evidence] ?? []
      return evidence.isEmpty ? group.map { [$0] } : [group]
    }
  }

  private static func lines(of item: Reminder.Item, number: Int) -> [String] {
    let shown = item.shown.isEmpty ? "" : "，报告写“\(item.shown)”"
    return ["　　\(number). \(item.indicator.labelZh)\(shown)：\(blank)\(item.indicator.unit)"]
      + item.doubts.map { "　　　 疑问：\($0)" }
  }

  /// The sentence, or the part of it around the figure.
  private static func excerpt(of sentence: String, around figure: String) -> String {
    let line = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > excerpt else { return line }
    let place = line.range(of: figure).map { line.distance(from: line.startIndex, to: $0.lowerBound) } ?? 0
    let start = max(0, min(place - lead, line.count - excerpt))
    let part = line.dropFirst(start).prefix(excerpt)
    return (start > 0 ? "……" : "") + part + (start + excerpt < line.count ? "……" : "")
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
