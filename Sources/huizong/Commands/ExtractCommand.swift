import ArgumentParser
import Catalogue
import Extraction
import Foundation
import Model

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "extract")
  @Argument var files: [String]
  @Flag var all = false
  @Option var format = "jsonl"
  @Option var pipeline = "Pipelines/fazhi"

  func run() throws {
    let pipeline = try Pipeline.load(URL(fileURLWithPath: self.pipeline))
    let extractor = Extractor(pipeline.catalogue)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let report = Report(document: file, digest: "", format: "txt", encoding: "UTF-8", text: text)
      for mention in extractor.extract(report).mentions where all || mention.disposition == .indicator {
        print(String(decoding: try encoder.encode(mention), as: UTF8.self))
      }
    }
  }
}
