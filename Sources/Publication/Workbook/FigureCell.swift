import Foundation
import Model

/// How an observation shows in a cell: as a number wherever there is one, with its qualifier in the number
/// format, so that `200余` reads as written and still adds up.
struct FigureCell: Hashable {
  enum Content: Hashable {
    case number(Decimal, format: String)
    case text(String)
  }

  /// What the cell is coloured by; the words say it as well.
  enum Tone: Hashable { case plain, silent, notSubmitted, placeholder, doubtful }

  let content: Content
  let tone: Tone
  /// The text as it will be seen, for the column's width.
  let shown: String

  /// - Parameter observation: nil where a unit has none, as one that did not report.
  init(_ observation: Observation?, outcome: UnitReport.Outcome?) {
    guard let observation else {
      self.init(text: outcome == .reported ? "—" : Self.absence(outcome), tone: .init(outcome))
      return
    }
    if let value = observation.value {
      self.init(value, observation)
    } else {
      self.init(missing: observation)
    }
  }

  private init(_ value: Decimal, _ observation: Observation) {
    let affixes = Self.affixes(of: observation)
    let isDoubtful = observation.status == .unvalidated
    let isPartial = observation.missingReason == .partlyPlaceholder
    let suffix = affixes.after + (isPartial ? "+待补" : "") + (isDoubtful ? "待核" : "")
    content = .number(
      value, format: Self.quoted(affixes.before) + Wording.format(of: value) + Self.quoted(suffix))
    tone = isDoubtful ? .doubtful : isPartial ? .placeholder : .plain
    shown = affixes.before + Wording.grouped(value) + suffix
  }

  private init(missing observation: Observation) {
    switch (observation.status, observation.missingReason) {
    case (.unvalidated, _): self.init(text: "待核实", tone: .doubtful)
    case (.missingNotCollected, _), (_, .placeholder), (_, .partlyPlaceholder):
      self.init(text: "XX 待补", tone: .placeholder)
    case (_, .notSubmitted): self.init(text: "未报", tone: .notSubmitted)
    case (_, .unreadable): self.init(text: "不可读", tone: .notSubmitted)
    default: self.init(text: "—", tone: .silent)
    }
  }

  private init(text: String, tone: Tone) {
    (content, self.tone, shown) = (.text(text), tone, text)
  }

  /// The words around the number: 近 before 50, 余 after 200.
  private static func affixes(of observation: Observation) -> (before: String, after: String) {
    switch observation.precision {
    case .exact: ("", "")
    case .over: observation.bounds?.upper == nil ? ("", "以上") : ("", "余")
    case .under: observation.bounds?.lower == 0 ? ("", "以下") : ("近", "")
    case .about: ("约", "")
    case .range: ("", observation.bounds?.upper.map { "～\(Wording.grouped($0))" } ?? "以上")
    }
  }

  /// Our own words and digits alone come here, so there is no quote to escape.
  private static func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }

  private static func absence(_ outcome: UnitReport.Outcome?) -> String {
    outcome == .unreadable ? "不可读" : "未报"
  }
}

extension FigureCell.Tone {
  fileprivate init(_ outcome: UnitReport.Outcome?) { self = outcome == .reported ? .silent : .notSubmitted }
}
