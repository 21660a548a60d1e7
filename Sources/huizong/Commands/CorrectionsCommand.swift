import ArgumentParser
import Catalogue
import Foundation
import Model
import Nightly
import Publication

struct CorrectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "Take over what a person ruled.",
    subcommands: [CorrectionsImportCommand.self])
}

struct CorrectionsImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take rulings over from a workbook's 待核实 sheet, or from a CSV file.",
    discussion: """
      A row counts where 更正值, 说明 and 更正人 are filled in. All rows are checked against the newest \
      publication first: if one of them is wrong, or rules on a figure or a sentence that is no longer \
      published, every such cell is told and nothing is taken over (exit status 65). Rulings are added to the \
      pipeline's corrections.csv, never changed; a later one on the same figure supersedes. To take the same \
      file over twice adds nothing. The next `huizong run` goes by them.

      A CSV file has the columns unit, period, indicator, value, author and reason, and county where two \
      counties have a unit of that name.

      Example: huizong corrections import 青山县.xlsx --dry-run
      """)

  @Argument(
    help: ArgumentHelp("A workbook that a run published, filled in; or a CSV file.", valueName: "file"))
  var file: String

  @OptionGroup var published: PublishedOption

  @Option(
    help: ArgumentHelp("When it was ruled (ISO 8601). (default: the clock's time)", valueName: "time"),
    transform: Moment.option)
  var now: Moment?

  @Flag(help: "Check and show what would be taken over, and write nothing.")
  var dryRun = false

  func run() async throws {
    try await Door.open {
      let pipeline = try Pipeline.load(named: published.pipeline)
      guard FileManager.default.fileExists(atPath: file) else {
        throw NoInput(description: "\(file): no such file; name a workbook or a CSV file with rulings")
      }
      let run = try published.runs.latest()
      let lock = try published.runs.lock("huizong corrections import")
      defer { withExtendedLifetime(lock) {} }
      let rulings = try CorrectionImport(file, pipeline: pipeline, on: run, now: now ?? Moment())
      if !dryRun { try rulings.takeOver() }
      print(summary(of: rulings, into: pipeline).joined(separator: "\n"))
      return .success
    }
  }

  private func summary(of rulings: CorrectionImport, into pipeline: Pipeline) -> [String] {
    let table = "\(published.pipeline)/\(pipeline.settings.corrections ?? "")"
    let count = rulings.entries.count
    var lines: [String] = []
    if count > 0 {
      lines.append(dryRun ? "可录入 \(count) 条更正（没有写入 \(table)）：" : "已录入 \(count) 条更正，见 \(table)；下次运行即按更正值计：")
    } else {
      lines.append("没有新的更正可录入。")
    }
    lines += rulings.entries.map(Self.line)
    if rulings.known > 0 { lines.append("另有 \(rulings.known) 条先前已录入，没有重复录入。") }
    return lines
  }

  private static func line(_ entry: CorrectionImport.Entry) -> String {
    let ruling = entry.correction
    let cell = "\(ruling.county ?? "")/\(ruling.unit)/\(ruling.period)/\(ruling.indicator)"
    return
      "  \(cell)　\(entry.indicator.labelZh)：\(FigureWords.figure(entry.before, entry.indicator)) → \(ruling.value) \(entry.indicator.unit)（\(ruling.author)：\(ruling.reason)）"
  }
}
