import Model

extension PipelineSettings {
  /// `outputs:` in `pipeline.yml`: how the results are presented.
  package struct OutputSettings: Hashable, Sendable {
    package var csvProfile = CSVProfile.data
    /// The forms that the tables take beside CSV and workbooks.
    package var forms: Set<TableForm> = []
    /// Who compiles the table: the 填报单位 of the workbook that covers all counties.
    package var compiledBy = ""
    /// Whether the pages to check figures on are written; they carry the reports' texts.
    package var reviewPage = true
    package var workbook = WorkbookForm()
  }
}

extension PipelineSettings.OutputSettings {
  init(_ node: YAMLNode) throws(CatalogueError) {
    self.init()
    let fields = try node.fields(
      "outputs", known: ["csv_profile", "also", "compiled_by", "review_page", "workbook"])
    if let profile = fields["csv_profile"] { csvProfile = try profile.choice("csv_profile") }
    for form in try fields["also"]?.list("also") ?? [] {
      forms.insert(try form.choice("a form of the tables"))
    }
    if let name = fields["compiled_by"] { compiledBy = try name.string("compiled_by") }
    if let page = fields["review_page"] { reviewPage = try page.bool("review_page") }
    if let form = fields["workbook"] { workbook = try WorkbookForm(form) }
  }
}

extension WorkbookForm {
  fileprivate init(_ node: YAMLNode) throws(CatalogueError) {
    self.init()
    let fields = try node.fields(
      "workbook",
      known: ["name", "heading", "overall", "units", "headline", "approval", "signatures", "fonts"])
    if let text = fields["name"] { name = try Self.template(text, "name", requires: .area) }
    if let text = fields["heading"] { heading = try Self.template(text, "heading", requires: .sheet) }
    if let text = fields["overall"] { overall = try text.string("overall") }
    if let text = fields["units"] { unitHeading = try text.string("units") }
    if let text = fields["headline"] { headlineHeading = try text.string("headline") }
    if let lines = fields["approval"] { approval = try lines.strings("approval") }
    if let lines = fields["signatures"] { signatures = try lines.strings("signatures") }
    if let names = fields["fonts"] { fonts = try Typography(names) }
  }

  /// - Parameter blank: without it two files or two sheets would be called the same.
  private static func template(
    _ node: YAMLNode, _ key: String, requires blank: Blank
  ) throws(CatalogueError) -> String {
    let text = try node.string(key)
    let known = Blank.allCases.map(\.placeholder)
    for found in text.matches(of: /\{[^}]*\}/).map({ String($0.output) }) where !known.contains(found) {
      throw node.failure(.unknownValue(found, known: known))
    }
    guard text.contains(blank.placeholder) else {
      throw node.failure(.wrongType(key, expected: "a text with \(blank.placeholder)"))
    }
    return text
  }
}

extension Typography {
  fileprivate init(_ node: YAMLNode) throws(CatalogueError) {
    self.init()
    let fields = try node.fields("fonts", known: ["title", "header", "body", "digits"])
    if let name = fields["title"] { title = try name.string("title") }
    if let name = fields["header"] { header = try name.string("header") }
    if let name = fields["body"] { body = try name.string("body") }
    if let name = fields["digits"] { digits = try name.string("digits") }
  }
}

extension YAMLNode {
  fileprivate func strings(_ what: String) throws(CatalogueError) -> [String] {
    var texts: [String] = []
    for node in try list(what) { texts.append(try node.string(what)) }
    return texts
  }

  /// One of the words that a type knows.
  fileprivate func choice<Choice>(_ what: String) throws(CatalogueError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let word = try string(what)
    guard let choice = Choice(rawValue: word) else {
      throw failure(.unknownValue(word, known: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}
