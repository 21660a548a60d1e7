import Catalogue
import Foundation
import Model
import Nightly
import Testing

/// The small pipeline of the tests, and a folder that is thrown away.
struct SmallPipeline {
  let pipeline: Pipeline
  let folder: TemporaryFolder

  init() throws {
    let tests = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    pipeline = try Pipeline.load(tests.appendingPathComponent("Pipelines/small"))
    folder = try TemporaryFolder()
  }

  var output: URL { folder.url.appendingPathComponent("out") }

  func options(submissions: String? = nil, jobs: Int = 1) -> Job.Options {
    Job.Options(submissions: submissions, output: output.path, jobs: jobs, now: Self.now)
  }

  static let now = Moment(iso8601: "2024-03-15T02:00:00+08:00") ?? Moment()
}

/// Removed with its content when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("huizong-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Every file below a folder by its path, with its bytes.
  static func content(of folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var content: [String: Data] = [:]
    for name in names {
      let file = folder.appendingPathComponent(name)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        content[name] = try Data(contentsOf: file)
      }
    }
    return content
  }
}
