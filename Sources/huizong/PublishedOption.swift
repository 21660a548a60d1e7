import ArgumentParser
import Catalogue
import Foundation
import Nightly

/// Where a pipeline has published.
struct PublishedOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The pipeline's folder.", valueName: "folder"))
  var pipeline = "Pipelines/fazhi"

  @Option(help: ArgumentHelp("The folder below which it has published.", valueName: "dir"))
  var output = "Output"

  var runs: PublishedRuns {
    PublishedRuns(of: URL(fileURLWithPath: pipeline).standardizedFileURL.lastPathComponent, below: output)
  }
}
