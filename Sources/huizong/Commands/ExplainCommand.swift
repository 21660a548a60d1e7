import ArgumentParser
import Catalogue
import Extraction
import Foundation
import Model
import Normalization
import Rainbow
import Submissions

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show a report with every number marked by what it was found to be.",
    discussion: """
      Statistics of the catalogue stand in ⟦ ⟧ with their indicator, and numbers that no rule understood with a \
      question mark; on a terminal the others have colours, which NO_COLOR switches off.

      With --numbers, a line for every number instead, parted by tabs: its offset in the text, its reading, its \
      role, the rule that read it with what spoke for it, and what else was considered.

      Example: huizong explain Pipelines/fazhi/submissions/2023/青山县/河口镇.txt
      """)

  @Argument(help: ArgumentHelp("A report.", valueName: "file"))
  var file: String

  @Flag(help: "List the numbers with what decided, instead of the text.")
  var numbers = false

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let pipeline = try pipeline.load()
      let received = try SubmissionReader(roster: pipeline.roster).read(
        SubmissionFile(path: file, document: file))
      let extractor = Extractor(pipeline.catalogue, editRules: pipeline.editRules)
      if numbers {
        print("offset\tnumber\treading\trole\trule\tconsidered")
        for explanation in extractor.explain(received.report) { print(explanation.text) }
      } else {
        print(ColouredReport(extractor.extract(received.report), text: received.report.text).text)
      }
      return .success
    }
  }
}

/// A report's text with its numbers in colour, and the legend.
struct ColouredReport {
  let text: String

  init(_ extracted: ExtractedReport, text: String) {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var at = 0
    for mention in extracted.mentions where mention.span.start >= at {
      result += String(String.UnicodeScalarView(scalars[at..<mention.span.start]))
      let surface = String(String.UnicodeScalarView(scalars[mention.span.start..<mention.span.end]))
      result += Self.painted(surface, mention)
      at = mention.span.end
    }
    result += String(String.UnicodeScalarView(scalars[at...]))
    let doubts = extracted.contradictions.map {
      "\n" + "矛盾".yellow + "  " + Finding.contradiction($0).message
    }
    self.text = result + "\n" + Self.legend(extracted.mentions) + doubts.joined()
  }

  private static func painted(_ surface: String, _ mention: Mention) -> String {
    switch mention.disposition {
    case .indicator: "⟦\(surface.green.bold) \(label(mention).green)⟧"
    case .other: surface.blue
    case .unclassified: "⟦\(surface.red.bold) \("?".red)⟧"
    case .maskedName, .maskedOrdinal: surface.magenta
    default: surface.lightBlack
    }
  }

  private static func label(_ mention: Mention) -> String {
    let role = mention.role == .total ? "" : ";\(mention.role.rawValue)"
    return (mention.indicator?.rawValue ?? "") + role
  }

  private static func legend(_ mentions: [Mention]) -> String {
    let counts = Dictionary(grouping: mentions, by: \.disposition).mapValues(\.count)
    func count(_ dispositions: Disposition...) -> Int { dispositions.reduce(0) { $0 + (counts[$1] ?? 0) } }
    let plain = mentions.count - count(.indicator, .other, .unclassified, .maskedName, .maskedOrdinal)
    return [
      "图例  " + "⟦指标⟧".green.bold + " \(count(.indicator))", "其他统计".blue + " \(count(.other))",
      "⟦未识别 ?⟧".red.bold + " \(count(.unclassified))",
      "名称占位".magenta + " \(count(.maskedName, .maskedOrdinal))",
      "日期、编号、名称等".lightBlack + " \(plain)",
    ].joined(separator: "  ")
  }
}
