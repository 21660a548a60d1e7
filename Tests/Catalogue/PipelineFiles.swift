import Foundation

@testable import Catalogue

/// A pipeline's folder made for one test: a small catalogue that is right, with some files otherwise.
struct PipelineFiles {
  static let right: [String: String] = [
    "pipeline.yml": """
    title: 统计
    vocabulary: vocabulary.yml
    others: others.yml
    rules: rules.yml
    corrections: corrections.csv
    """,
    "vocabulary.yml": """
    sets:
      dispute: [矛盾纠纷, 纠纷]
      handled: [调处, "化解@dispute"]
    """,
    "indicators/disputes.yml": """
    domain: {id: disputes, zh: 矛盾纠纷, en: Disputes}
    indicators:
      - id: disputes_mediated
        label: {zh: 调处矛盾纠纷, en: Disputes mediated}
        unit: 件
        kind: count
        headline: true
        definition: 调处的件数。
        counted_in: [件, 起]
        cues:
          5: [调解, "调处@dispute", 排查…纠纷]
          -4: [信访]
        zero: ["@dispute"]
        examples:
          - 调处矛盾纠纷286件 → 286
        counterexamples:
          - 信访3件
      - id: mediation_rate
        label: {zh: 调解率, en: Mediation rate}
        unit: "%"
        kind: rate
        definition: 比例。
        counted_in: ["%"]
        before: {5: [调解率]}
        follows: {2: [disputes_mediated]}
    """,
    "others.yml": """
    others:
      - id: money
        label: 金额
        counted_in: [元]
        cues: {5: [资金]}
    """,
    "rules.yml": """
    rules:
      - id: rates
        severity: 待核实
        condition: mediation_rate <= 100
        message: {zh: 超过百分之百}
    """,
    "units.csv": "county,unit,code,kind,aliases\n青山县,河口镇,990121101000,镇,河口|河口镇政府\n云溪县,云台镇,,,\n",
    "corrections.csv":
      "unit,period,indicator,value,author,date,reason\n河口镇,2023,disputes_mediated,9,司法局,2024-03-12,核对\n",
  ]

  private let files: [String: String?]

  /// - Parameter other: what stands in these files instead; nil for a file that is not there.
  init(_ other: [String: String?] = [:]) {
    files = Self.right.mapValues { Optional($0) }.merging(other) { $1 }
  }

  /// Reads the pipeline from a folder of its own.
  func load() throws -> Pipeline {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)/p")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for case (let name, let content?) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    return try Pipeline.load(folder)
  }
}
