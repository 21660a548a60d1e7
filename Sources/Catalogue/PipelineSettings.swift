import Model

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
  package var resubmissions = ResubmissionPolicy()
  package var outputs: OutputSettings

  init(_ root: YAMLNode) throws(CatalogueError) {
    let fields = try root.fields(
      "pipeline.yml",
      known: [
        "title", "language", "indicators", "vocabulary", "others", "rules", "domains", "roster",
        "corrections", "submissions", "resubmissions", "outputs",
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
    if let node = fields["resubmissions"] { resubmissions = try ResubmissionPolicy(node) }
    outputs = OutputSettings()
    if let node = fields["outputs"] { outputs = try OutputSettings(node) }
  }
}
