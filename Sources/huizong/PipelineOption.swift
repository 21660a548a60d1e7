import ArgumentParser
import Catalogue
import Foundation

/// The pipeline that a command works with.
struct PipelineOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The pipeline's folder.", valueName: "folder"))
  var pipeline = "Pipelines/fazhi"

  func load() throws -> Pipeline { try Pipeline.load(named: pipeline) }
}

extension Pipeline {
  /// Reads the pipeline that a user named; whatever is wrong is told with the path that the user gave.
  static func load(named path: String) throws -> Pipeline {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw NoInput(
        description:
          "\(path): no such pipeline; name a folder with a pipeline.yml, or start huizong where \(path) is")
    }
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    /// The catalogue calls its files by the folder's own name.
    func named(_ file: String) -> String {
      let inside = file.dropFirst(folder.lastPathComponent.count + 1)
      return path.hasSuffix("/") ? path + inside : "\(path)/\(inside)"
    }
    do {
      var pipeline = try load(folder)
      for index in pipeline.catalogue.examples.indices {
        pipeline.catalogue.examples[index].place.file = named(pipeline.catalogue.examples[index].place.file)
      }
      return pipeline
    } catch {
      throw CatalogueError(
        error.reason,
        at: SourcePlace(file: named(error.place.file), line: error.place.line, column: error.place.column))
    }
  }
}
