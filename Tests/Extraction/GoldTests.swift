import Catalogue
import Evaluation
import Extraction
import Foundation
import Model
import Testing

/// Accuracy on annotated reports may rise, not fall. The floors lie just below what was measured last.
@Suite("Accuracy on annotated reports")
struct GoldTests {
  struct Floor: Sendable, CustomTestStringConvertible {
    var folder: String
    var mentions: Double
    var strict: Double
    var cells: Double
    var testDescription: String { folder }
  }

  private static func score(_ folder: URL) throws -> Scorecard? {
    guard FileManager.default.fileExists(atPath: folder.path) else { return nil }
    let indicators = try Sample.pipeline.get().catalogue.indicators
    var card = Scorecard(indicators: indicators)
    for file in try GoldReport.files(at: [folder.path]) {
      let gold = try GoldReport(contentsOf: file, indicators: Set(indicators.map(\.id)))
      card.add(gold, mentions: try Sample.mentions(of: gold.text))
    }
    return card
  }

  @Test(
    "The project's own reports",
    arguments: [
      Floor(folder: "Samples", mentions: 0.97, strict: 0.96, cells: 0.97),
      Floor(folder: "Voices", mentions: 0.89, strict: 0.83, cells: 0.81),
      Floor(folder: "Phrasings", mentions: 0.945, strict: 0.925, cells: 0.9),
      Floor(folder: "Reports", mentions: 0.98, strict: 0.96, cells: 0.96),
    ])
  func ownReports(_ floor: Floor) throws {
    let folder = Sample.root.appendingPathComponent("Tests/Extraction/Fixtures/\(floor.folder)")
    let card = try #require(try Self.score(folder))
    #expect(card.mentions.f1 >= floor.mentions)
    #expect(card.strict.f1 >= floor.strict)
    #expect(card.cells.f1 >= floor.cells)
    #expect(card.accounted.ratio == 1)
  }

  /// Gold reports beside the project, where there are any.
  @Test(
    "The reports beside the project",
    arguments: [
      Floor(folder: "seeds", mentions: 0.98, strict: 0.91, cells: 0.94),
      Floor(folder: "dev", mentions: 0.98, strict: 0.965, cells: 0.96),
    ])
  func neighbours(_ floor: Floor) throws {
    let folder = Sample.root.deletingLastPathComponent().appendingPathComponent("shared/gold/\(floor.folder)")
    guard let card = try Self.score(folder) else { return }
    #expect(card.mentions.f1 >= floor.mentions)
    #expect(card.strict.f1 >= floor.strict)
    #expect(card.cells.f1 >= floor.cells)
    #expect(card.placeholders.ratio >= 0.99)
    #expect(card.accounted.ratio == 1)
  }
}
