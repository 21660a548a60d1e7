import ArgumentParser
import Catalogue
import Foundation

/// The pipeline that a command works with.
struct PipelineOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The pipeline's folder.", valueName: "folder"))
  var pipeline = "Pipelines/fazhi"

  func load() throws(CatalogueError) -> Pipeline { try Pipeline.load(URL(fileURLWithPath: pipeline)) }
}
