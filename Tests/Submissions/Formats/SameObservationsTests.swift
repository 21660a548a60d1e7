import Catalogue
import Extraction
import Foundation
import Model
import Normalization
import Testing

@testable import Submissions

/// One report in every format: the format says nothing about the figures.
@Suite struct SameObservationsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private let pipeline: Pipeline
  private let plain: String

  init() throws {
    pipeline = try Pipeline.load(Self.root.appendingPathComponent("Pipelines/fazhi"))
    let sample = Self.root.appendingPathComponent("Pipelines/fazhi/submissions/2023/青山县/河口镇.txt")
    plain = try String(contentsOf: sample, encoding: .utf8)
  }

  /// Unit, period, indicator, value, bounds and status of everything observed.
  private func observations(in bytes: [UInt8], format: String) throws -> [String] {
    let received = try SubmissionReader(roster: pipeline.roster).read(bytes: bytes, document: "青山县/report")
    #expect(received.report.format == format)
    let extracted = Extractor(pipeline.catalogue).extract(received.report)
    expectSurfaces(of: extracted.mentions, in: received.report.text)
    let normalized = Normalizer(
      roster: pipeline.roster, indicators: pipeline.catalogue.indicators, corrections: [],
      rules: pipeline.editRules, options: NormalizationOptions(periods: [Period(2023)])
    ).normalize(ExtractionResult(reports: [extracted]))
    return normalized.observations.filter { $0.unit == "河口镇" }.map {
      "\($0.county) \($0.unit) \($0.period) \($0.indicator) \($0.value.map(String.init(describing:)) ?? "-") \($0.status)"
    }
  }

  /// What an offset says is what stands there.
  private func expectSurfaces(of mentions: [Mention], in text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(mentions.count > 50)
    for mention in mentions {
      let (start, end) = (mention.span.start, mention.span.end)
      let found =
        scalars.indices.contains(start) && end <= scalars.count
        ? String(String.UnicodeScalarView(scalars[start..<end])) : ""
      #expect(found == mention.surface)
    }
  }

  private func expectSame(_ bytes: [UInt8], format: String) throws {
    let expected = try observations(in: Array(plain.utf8), format: "txt")
    #expect(expected.count > 50)
    #expect(try observations(in: bytes, format: format) == expected)
  }

  @Test(arguments: ["GB18030", "UTF-16LE", "UTF-16BE"]) func otherEncodings(encoding: String) throws {
    try expectSame([UInt8](plain, in: encoding), format: "txt")
  }

  @Test func docx() throws {
    let body = plain.split(separator: "\n", omittingEmptySubsequences: false).map {
      WordFile.paragraph(String($0))
    }
    try expectSame(WordFile.bytes(body: body.joined()), format: "docx")
  }

  @Test(
    "A pdf set on pages of any length", .enabled(if: Poppler.isInstalled, Poppler.skipped),
    arguments: [7, 22])
  func pdf(linesAPage: Int) throws {
    let lines = plain.split(separator: "\n").map(String.init)
    let paragraphs = lines.map { $0.count > PdfFile.charactersALine ? "　　" + $0 : $0 }
    try expectSame(
      PdfFile(paragraphs, linesAPage: linesAPage, runningHead: "法治政府建设年度报告").bytes, format: "pdf")
  }

  @Test(
    "Files as LibreOffice saves them",
    .enabled(if: Office.isInstalled && Poppler.isInstalled, Office.skipped),
    arguments: [
      ("docx", "docx"), ("doc", "doc:MS Word 97"), ("odt", "odt"), ("rtf", "rtf"),
      ("html", "html:HTML (StarWriter)"),
      ("pdf", "pdf:writer_pdf_Export"),
    ])
  func converted(format: String, filter: String) throws {
    let saved = try Office.convert(Array(plain.utf8), named: "report.txt", read: Office.text, to: filter)
    try expectSame(saved, format: format)
  }
}
