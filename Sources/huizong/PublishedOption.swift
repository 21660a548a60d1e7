import ArgumentParser
import Catalogue
import Foundation
import Model
import Nightly

/// Where a pipeline has published.
struct PublishedOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The pipeline's folder.", valueName: "folder"))
  var pipeline = "Pipelines/fazhi"

  @Option(help: ArgumentHelp("The folder below which it has published.", valueName: "dir"))
  var output = "Output"

  func roster() throws -> [ReportingUnit] { try Pipeline.load(named: pipeline).roster }

  var runs: PublishedRuns { PublishedRuns(of: name, below: output) }

  /// The folder that it publishes in, as the user named it.
  var place: String { "\(output)/\(name)" }

  private var name: String { URL(fileURLWithPath: pipeline).standardizedFileURL.lastPathComponent }
}
