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
  /// SHA-256 over the roster's file: what it depends on to recognise who reports.
  package var rosterDigest = ""
  /// SHA-256 over every file of the pipeline: what a publication depends on beside the submissions.
  package var digest = ""

  /// Reads `pipeline.yml` in `folder` and every file that it names.
  ///
  /// - Throws: `CatalogueError` with file, line and column for the first thing that is wrong.
  package static func load(_ folder: URL) throws(CatalogueError) -> Pipeline {
    let files = PipelineFiles(folder: folder)
    let settingsText = try files.text("pipeline.yml")
    let settings = try PipelineSettings(
      try YAMLNode.parse(settingsText, file: files.label("pipeline.yml")))
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
    let rosterText = try files.text(settings.roster)
    let roster = try RosterTable.read(rosterText, file: files.label(settings.roster))
    var corrections: [Correction] = []
    var correctionsText = ""
    if let name = settings.corrections {
      correctionsText = try files.text(name)
      corrections = try CorrectionTable.read(correctionsText, file: files.label(name), catalogue: catalogue)
    }
    let catalogueDigest = hash.finalize().hexadecimal
    let rosterDigest = SHA256.hash(data: Data(rosterText.utf8)).hexadecimal
    let whole = [settingsText, catalogueDigest, rosterDigest, correctionsText].joined(separator: "\0")
    return Pipeline(
      folder: folder, name: folder.lastPathComponent, title: settings.title, catalogue: catalogue,
      roster: roster,
      corrections: corrections, editRules: editRules, settings: settings,
      catalogueDigest: catalogueDigest, rosterDigest: rosterDigest,
      digest: SHA256.hash(data: Data(whole.utf8)).hexadecimal)
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String { map { String(format: "%02x", $0) }.joined() }
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
