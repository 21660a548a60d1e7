import Foundation
import Model
import Nightly
import Publication
import Submissions

/// Prints mentions as JSON Lines, CSV or a table.
struct MentionPrinter {
  let all: Bool
  let format: ExtractCommand.Format

  /// - Returns: what could not be read.
  func print(_ reading: SubmissionsReading, _ listing: SubmissionListing) async throws -> [SetAside] {
    if format == .jsonl { return try await printLines(reading, listing) }
    var result = await reading.read(listing)
    if !all { for index in result.reports.indices { result.reports[index].mentions.keepIndicators() } }
    if format == .csv {
      Swift.print(try mentionsCSV(of: result.reports), terminator: "")
    } else {
      printTable(result)
    }
    return result.setAside
  }

  /// Prints each report as soon as it is read, so that memory does not grow with their number.
  private func printLines(
    _ reading: SubmissionsReading, _ listing: SubmissionListing
  ) async throws -> [SetAside] {
    var setAside = listing.unreadable.map(\.setAside)
    var failure: (any Error)?
    await reading.forEach(of: listing, make: { outcome in (outcome.setAside, Result { try lines(outcome) }) })
    {
      file, lines in
      if let file { setAside.append(file) }
      do { write(try lines.get()) } catch { failure = error }
    }
    if let failure { throw failure }
    setAside.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    if all {
      var bytes: [UInt8] = []
      for file in setAside { try StageLine.setAside(file).append(to: &bytes) }
      write(bytes)
    }
    return setAside
  }

  /// The lines of a report; none for a file that is set aside, whose line stands behind all others.
  private func lines(_ outcome: SubmissionsReading.Outcome) throws -> [UInt8] {
    guard case .read(var extracted) = outcome else { return [] }
    var bytes: [UInt8] = []
    if all {
      try StageLine.report(ReportLine(extracted)).append(to: &bytes)
    } else {
      extracted.mentions.keepIndicators()
    }
    for mention in extracted.mentions { try StageLine.mention(mention).append(to: &bytes) }
    return bytes
  }

  private func write(_ bytes: [UInt8]) { Swift.print(String(decoding: bytes, as: UTF8.self), terminator: "") }

  private func printTable(_ result: ExtractionResult) {
    for extracted in result.reports {
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

extension [Mention] {
  fileprivate mutating func keepIndicators() { removeAll { $0.disposition != .indicator } }
}

extension SubmissionsReading.Outcome {
  fileprivate var setAside: SetAside? { if case .setAside(let file) = self { file } else { nil } }
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
