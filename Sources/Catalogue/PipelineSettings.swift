/// What `pipeline.yml` says: where the pipeline's parts are, and how its results are presented.
package struct PipelineSettings: Hashable, Sendable {
  package var title: String
  package var indicators: String
  package var vocabulary: String?
  package var others: String?
  package var rules: String?
  package var roster: String
  package var corrections: String?
  package var submissions: String
  package var domainOrder: [String]
  package var outputs: OutputSettings

  package struct OutputSettings: Hashable, Sendable {
    /// `data` (no BOM, raw) or `excel` (BOM, formula-like text made safe).
    package var csvProfile = "data"
    /// Who compiles the table: the 填报单位 of the workbook that covers all counties.
    package var compiledBy = ""
    /// Whether the pages to check figures on are written; they carry the reports' texts.
    package var reviewPage = true
  }

  init(_ root: YAMLNode) throws(CatalogueError) {
    let fields = try root.fields(
      "pipeline.yml",
      known: [
        "title", "language", "indicators", "vocabulary", "others", "rules", "domains", "roster",
        "corrections", "submissions", "outputs",
      ])
    title = try fields.required("title", in: root).string("title")
    if let language = fields["language"], try language.string("language") != "zh-CN" {
      throw language.failure(.unknownValue(try language.string("language"), known: ["zh-CN"]))
    }
    indicators = try fields["indicators"]?.string("indicators") ?? "indicators"
    vocabulary = try fields["vocabulary"]?.string("vocabulary")
    others = try fields["others"]?.string("others")
    rules = try fields["rules"]?.string("rules")
    roster = try fields["roster"]?.string("roster") ?? "units.csv"
    corrections = try fields["corrections"]?.string("corrections")
    submissions = try fields["submissions"]?.string("submissions") ?? "submissions"
    domainOrder = []
    for node in try fields["domains"]?.list("domains") ?? [] {
      domainOrder.append(try node.string("a domain"))
    }
    outputs = OutputSettings()
    if let node = fields["outputs"] { outputs = try Self.outputs(node) }
  }

  private static func outputs(_ node: YAMLNode) throws(CatalogueError) -> OutputSettings {
    var outputs = OutputSettings()
    let fields = try node.fields("outputs", known: ["csv_profile", "compiled_by", "review_page"])
    if let profile = fields["csv_profile"] {
      outputs.csvProfile = try profile.string("csv_profile")
      guard ["data", "excel"].contains(outputs.csvProfile) else {
        throw profile.failure(.unknownValue(outputs.csvProfile, known: ["data", "excel"]))
      }
    }
    if let name = fields["compiled_by"] { outputs.compiledBy = try name.string("compiled_by") }
    if let page = fields["review_page"] { outputs.reviewPage = try page.bool("review_page") }
    return outputs
  }
}
