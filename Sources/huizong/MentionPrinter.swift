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
      let place = [report.county?.value, report.unit?.value, report.period.map { "\($0.value)年" }].compactMap
      { $0 }
      Swift.print("\(report.document)  \(place.joined(separator: " "))")
      for mention in extracted.mentions {
        let name = mention.indicator?.rawValue ?? mention.disposition.rawValue
        let value =
          mention.quantity?.magnitude.value.map { "\($0)" }
          ?? (mention.quantity?.magnitude.isMasked == true ? "?" : "")
        Swift.print(
          "  "
            + Columns.row([
              (name, 26), (value, 12), (mention.role.rawValue, 10),
              (mention.surface.replacingOccurrences(of: "\n", with: ""), 16),
            ]))
      }
    }
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
