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
      With --all every number is printed with its disposition (a statistic, a date, a numbering, a name …), and
      jsonl also has a line for each report: that is what `huizong normalize` reads. Offsets are code points in
      the decoded text.

      Example: huizong extract --all Pipelines/fazhi/submissions > mentions.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, jsonl }

  @Argument(help: ArgumentHelp("Reports, or folders of reports.", valueName: "file|dir"))
  var paths: [String]

  @Flag(help: "Every number, not the catalogue's statistics alone.")
  var all = false

  @Option(help: "How to print: table on a terminal, jsonl otherwise, where it is not given.")
  var format: Format?

  @Option(help: ArgumentHelp("How many reports are read at the same time.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var pipeline: PipelineOption

  func run() async throws {
    try await Door.open {
      let reading = SubmissionsReading(try pipeline.load(), jobs: jobs)
      let listing =
        paths.count == 1 && isFolder(paths[0])
        ? SubmissionFolder(paths[0]).listing() : SubmissionListing(of: paths)
      guard !listing.files.isEmpty || !listing.unreadable.isEmpty else {
        throw NoInput(description: "\(paths.joined(separator: ", ")): no submissions there")
      }
      let result = await reading.read(listing)
      for file in result.setAside {
        Door.tell("warning: \(file.document): \(file.reason)；已退回。\(file.remedy)")
      }
      try MentionPrinter(all: all, format: format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl)).print(
        result)
      return result.setAside.isEmpty ? .success : .someSetAside
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
