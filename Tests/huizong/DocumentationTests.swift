import Foundation
import Testing

/// What the documentation lists is what the program has.
@Suite struct DocumentationTests {
  private func article(_ name: String) throws -> String {
    let folder = Program.tests.deletingLastPathComponent().appendingPathComponent(
      "Sources/huizong/Documentation.docc")
    return try String(contentsOf: folder.appendingPathComponent("\(name).md"), encoding: .utf8)
  }

  private func inFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "huizong-doc-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.tests.appendingPathComponent("Pipelines/small"), to: folder.appendingPathComponent("small"))
    return try work(folder)
  }

  private struct Package: Decodable {
    struct Resource: Decodable {
      var name: String
      var schema: Schema
    }
    struct Schema: Decodable { var fields: [Field] }
    struct Field: Decodable { var name: String }
    var resources: [Resource]
  }

  @Test func everyColumnOfTheTablesIsExplained() throws {
    let package = try inFolder { folder in
      let outcome = try Program.run(["huizong", "run", "small", "--output", "out", "--quiet"], in: folder)
      try #require(outcome.exit == 0, "\(outcome.stderr)")
      let data = try Data(contentsOf: folder.appendingPathComponent("out/small/latest/datapackage.json"))
      return try JSONDecoder().decode(Package.self, from: data)
    }
    let sections = try article("CSVColumns").components(separatedBy: "\n### ")
    let indicators = ["disputes_mediated", "disputes_resolved", "publicity_events"]
    #expect(package.resources.count == 8)
    for resource in package.resources {
      let section = try #require(
        sections.first { $0.hasPrefix("\(resource.name).csv\n") }, "\(resource.name).csv is missing")
      for field in resource.schema.fields where !indicators.contains(field.name) {
        #expect(section.contains("| `\(field.name)` |"), "\(resource.name).csv: \(field.name) is missing")
      }
    }
  }

  @Test func everyExitStatusIsExplained() throws {
    let help = try Program.run(["huizong", "--help"], in: FileManager.default.temporaryDirectory).stdout
    let list = try #require(
      help.components(separatedBy: "EXIT STATUS:\n").last?.components(separatedBy: "\n\n").first)
    let statuses = list.split(separator: "\n").compactMap { Int($0.split(separator: " ").first ?? "") }
    #expect(statuses.count > 10)
    let readme = Program.tests.deletingLastPathComponent().appendingPathComponent("README.md")
    for text in [try article("Operation"), try String(contentsOf: readme, encoding: .utf8)] {
      for status in statuses { #expect(text.contains("| \(status) |") || text.contains("| \(status), ")) }
    }
  }

  /// The program names the keys that it knows when it meets one that it does not.
  @Test(arguments: [("pipeline.yml", "title: "), ("indicators/disputes.yml", "    kind: ")])
  func everyKeyOfTheCatalogueIsExplained(_ file: String, _ key: String) throws {
    let said = try inFolder { folder in
      let url = folder.appendingPathComponent("small/\(file)")
      let text = try String(contentsOf: url, encoding: .utf8)
      let range = try #require(text.range(of: key))
      let indent = key.prefix { $0 == " " }
      try text.replacingCharacters(in: range, with: "\(indent)nonsense: ")
        .write(to: url, atomically: true, encoding: .utf8)
      return try Program.run(["huizong", "check", "small"], in: folder).stderr
    }
    let known = try #require(said.components(separatedBy: "known here: ").last)
    let keys = known.trimmingCharacters(in: .newlines).components(separatedBy: ", ")
    #expect(keys.count > 5, "\(said)")
    let article = try article("CatalogueFormat")
    for key in keys {
      #expect(article.contains("`\(key)`") || article.contains("`\(key): "), "\(key) is missing")
    }
  }
}
