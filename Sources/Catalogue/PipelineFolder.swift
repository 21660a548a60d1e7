import Crypto
import Foundation
import Model

/// A pipeline as it stands on disk, read whole and checked.
package struct Pipeline: Sendable {
  package var folder: URL
  package var name: String
  package var title: String
  package var catalogue: IndicatorCatalogue
  package var roster: [ReportingUnit]
  package var corrections: [Correction]
  package var editRules: [EditRule]
  package var settings: PipelineSettings
  /// SHA-256 over the catalogue's files: what an extraction depends on beside the submission.
  package var catalogueDigest: String

  /// Reads `pipeline.yml` in `folder` and every file that it names.
  ///
  /// - Throws: `CatalogueError` with file, line and column for the first thing that is wrong.
  package static func load(_ folder: URL) throws(CatalogueError) -> Pipeline {
    let files = PipelineFiles(folder: folder)
    let settings = try PipelineSettings(
      try YAMLNode.parse(try files.text("pipeline.yml"), file: files.label("pipeline.yml")))
    var hash = SHA256()
    var sets: YAMLNode?
    if let name = settings.vocabulary { sets = try files.yaml(name, hashing: &hash) }
    var decoder = CatalogueDecoder(vocabulary: try Vocabulary(sets))
    for name in try files.yamlFiles(in: settings.indicators, order: settings.domainOrder) {
      try decoder.addDomain(try files.yaml(name, hashing: &hash))
    }
    if let others = settings.others { try decoder.addOthers(try files.yaml(others, hashing: &hash)) }
    let catalogue = try decoder.finish()
    var editRules: [EditRule] = []
    if let name = settings.rules {
      editRules = try EditRuleDecoder(catalogue: catalogue).rules(try files.yaml(name, hashing: &hash))
    }
    let roster = try RosterTable.read(try files.text(settings.roster), file: files.label(settings.roster))
    var corrections: [Correction] = []
    if let name = settings.corrections {
      corrections = try CorrectionTable.read(
        try files.text(name), file: files.label(name), catalogue: catalogue)
    }
    return Pipeline(
      folder: folder, name: folder.lastPathComponent, title: settings.title, catalogue: catalogue,
      roster: roster,
      corrections: corrections, editRules: editRules, settings: settings,
      catalogueDigest: hash.finalize().map { String(format: "%02x", $0) }.joined())
  }
}

/// The files of a pipeline's folder, by the names that its settings give them.
private struct PipelineFiles {
  let folder: URL

  func label(_ name: String) -> String { folder.lastPathComponent + "/" + name }

  func text(_ name: String) throws(CatalogueError) -> String {
    let url = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw CatalogueError(.missingFile, at: SourcePlace(file: label(name)))
    }
    do {
      return try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw CatalogueError(.unreadable("\(error.localizedDescription)"), at: SourcePlace(file: label(name)))
    }
  }

  func yaml(_ name: String, hashing hash: inout SHA256) throws(CatalogueError) -> YAMLNode {
    let text = try text(name)
    hash.update(data: Data(text.utf8))
    return try YAMLNode.parse(text, file: label(name))
  }

  /// The YAML files of a folder: those of `order` first, the others by name.
  func yamlFiles(in name: String, order: [String]) throws(CatalogueError) -> [String] {
    let url = folder.appendingPathComponent(name)
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      throw CatalogueError(.missingFile, at: SourcePlace(file: label(name)))
    }
    let rank = Dictionary(order.enumerated().map { ($1 + ".yml", $0) }) { first, _ in first }
    let files = found.filter { $0.hasSuffix(".yml") }.sorted {
      (rank[$0] ?? .max, $0) < (rank[$1] ?? .max, $1)
    }
    guard !files.isEmpty else {
      throw CatalogueError(.missingFile, at: SourcePlace(file: label(name) + "/*.yml"))
    }
    return files.map { name + "/" + $0 }
  }
}
