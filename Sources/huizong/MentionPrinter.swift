import Foundation
import Model
import Nightly
import Publication

/// Prints mentions as JSON Lines, CSV or a table.
struct MentionPrinter {
  let all: Bool
  let format: ExtractCommand.Format

  func print(_ result: ExtractionResult) throws {
    switch format {
    case .jsonl: try printLines(result)
    case .csv: Swift.print(try mentionsCSV(of: shown(result).reports), terminator: "")
    case .table: printTable(result)
    }
  }

  private func shown(_ result: ExtractionResult) -> ExtractionResult {
    guard !all else { return result }
    var result = result
    for index in result.reports.indices {
      result.reports[index].mentions.removeAll { $0.disposition != .indicator }
    }
    return result
  }

  private func printLines(_ result: ExtractionResult) throws {
    for line in shown(result).lines {
      if !all { guard case .mention = line else { continue } }
      Swift.print(try line.json())
    }
  }

  private func printTable(_ result: ExtractionResult) {
    for extracted in shown(result).reports {
      let report = extracted.report
      let place = [report.county?.value, report.unit?.value, report.period.map { "\($0.value)年" }]
      Swift.print("\(report.document)  \(place.compactMap { $0 }.joined(separator: " "))")
      for mention in extracted.mentions {
        let cells = [
          (mention.indicator?.rawValue ?? mention.disposition.rawValue, 26), (mention.figure, 16),
          (mention.role.rawValue, 10), (mention.surface.filter { !$0.isNewline }, 16),
        ]
        Swift.print("  " + Columns.row(cells))
      }
    }
  }
}

extension Mention {
  /// `286 件`, `200+ 件`, `3–5 场次`, `? 件` for a placeholder; empty where the number counts nothing.
  fileprivate var figure: String {
    guard let quantity else { return "" }
    let sign =
      switch quantity.magnitude.precision {
      case .over: "+"
      case .under: "-"
      case .about: "~"
      case .exact, .range: ""
      }
    var number = quantity.magnitude.value.map { "\($0)" } ?? "?"
    if case .range(let lower, let upper) = quantity.magnitude { number = "\(lower)–\(upper)" }
    return number + sign + (quantity.measure.isEmpty ? "" : " \(quantity.measure)")
  }
}

/// Columns for a terminal, where a Chinese character is two wide.
enum Columns {
  static func row(_ cells: [(text: String, width: Int)]) -> String {
    cells.map { $0.text + String(repeating: " ", count: max(1, $0.width - width($0.text))) }.joined()
      .trimmingCharacters(in: .whitespaces)
  }

  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
