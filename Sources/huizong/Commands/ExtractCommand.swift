import ArgumentParser
import Catalogue
import Foundation
import Model
import Nightly
import Submissions

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print the figures of reports, one a line.",
    discussion: """
      With --all every number is printed with what it was found to be (a statistic, a date, a numbering, a \
      name, …), and jsonl also has a line for each report: that is what `huizong normalize` reads. Offsets \
      count code points of the decoded text, from 0.

      Of a single folder, documents are named relative to it; otherwise by the path as given.

      Examples:
        huizong extract 河口镇.txt
        huizong extract --all --format jsonl Pipelines/fazhi/submissions > mentions.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, jsonl }

  @Argument(help: ArgumentHelp("Reports, or folders of reports.", valueName: "file|dir"))
  var paths: [String]

  @Flag(help: "Every number, not the catalogue's statistics alone.")
  var all = false

  @Option(help: "How to print. (default: table on a terminal, jsonl otherwise)")
  var format: Format?

  @OptionGroup var parallel: JobsOption
  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let reading = SubmissionsReading(try pipeline.load(), jobs: parallel.count)
      let listing = try listing()
      let printer = MentionPrinter(
        all: all, format: format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl))
      let setAside = try await printer.print(reading, listing)
      setAside.forEach(Door.warn)
      return setAside.isEmpty ? .success : .someSetAside
    }
  }

  /// A path that leads nowhere is a slip of the hand: nothing is printed before it is mended.
  private func listing() throws -> SubmissionListing {
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      throw NoInput(description: "\(path): no such file or folder; check the path")
    }
    let listing = isSingleFolder ? SubmissionFolder(paths[0]).listing() : SubmissionListing(of: paths)
    guard !listing.files.isEmpty || !listing.unreadable.isEmpty else {
      throw NoInput(
        description: "\(paths.joined(separator: ", ")): no submissions there; put reports in, or name others")
    }
    return listing
  }

  private var isSingleFolder: Bool {
    var isFolder: ObjCBool = false
    return paths.count == 1 && FileManager.default.fileExists(atPath: paths[0], isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
