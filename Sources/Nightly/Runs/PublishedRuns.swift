import Foundation
import Ledger
import Model
import Publication

/// The runs that a pipeline has published.
package struct PublishedRuns: Sendable {
  private let folder: RunFolder
  /// As the user named it.
  private let label: String

  /// - Parameter output: the folder below which the pipeline's results are published.
  package init(of pipeline: String, below output: String) {
    folder = RunFolder(root: URL(fileURLWithPath: output).appendingPathComponent(pipeline))
    label = "\(output)/\(pipeline)/runs"
  }

  /// Their names, oldest first.
  package var names: [String] { folder.names }

  /// The lock that a run holds; who changes what a run reads holds it too.
  package func lock(_ command: String) throws(RunError) -> RunLock { try folder.lock(command) }

  /// What was seen and done; nil where no run was yet.
  package func ledger() throws -> LedgerFile? { try LedgerFile.reading(folder.ledger) }

  /// The run that `latest` points to.
  package func latest() throws -> PublishedRun {
    guard FileManager.default.fileExists(atPath: folder.latest.path) else { throw nothing }
    return try PublishedRun(folder.latest)
  }

  /// To throw where any run would do and there is none.
  package var nothing: UnknownRun { UnknownRun(name: nil, place: label, near: []) }

  /// A run by its name, or by the path of its folder.
  package func run(named name: String) throws -> PublishedRun {
    let names = names
    if names.contains(name) { return try PublishedRun(folder.run(name)) }
    let folder = URL(fileURLWithPath: name)
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("run.json").path) else {
      let near = names.near(name)
      throw UnknownRun(name: name, place: label, near: near.isEmpty ? names.suffix(3) : near)
    }
    return try PublishedRun(folder)
  }
}

/// No run of that name was published, or none at all.
package struct UnknownRun: Error, Hashable, Sendable, CustomStringConvertible {
  /// nil where any would do.
  package var name: String?
  package var place: String
  package var near: [String]

  package init(name: String?, place: String, near: [String]) {
    (self.name, self.place, self.near) = (name, place, near)
  }

  package var description: String {
    guard let name else {
      return "\(place): no run is published there; run `huizong run` first, or name the folder with --output"
    }
    let names = near.isEmpty ? "none is there" : "there are \(near.joined(separator: ", "))"
    return "\(place): no run '\(name)'; \(names), or give the path of a run's folder"
  }
}
