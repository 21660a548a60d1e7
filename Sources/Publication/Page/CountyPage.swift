import Foundation
import Model

/// One county's page.
struct CountyPage {
  let content: PageContent
  let edition: OrderedEdition
  let templates: PageTemplates

  func write(to url: URL) throws(PublicationError) {
    let file = try OutputFile(at: url)
    try file.write(templates.render("page", shell, path: url.path).utf8)
    try file.write(ScriptJSON.element(content, id: "data", path: url.path))
    for (number, extracted) in content.documents.enumerated() {
      let readable = ReadableReport(extracted, text: edition.edition.text(extracted.report))
      try file.write(ScriptJSON.element(readable, id: "report-\(number)", path: url.path))
    }
    try file.write(templates.render("script", ["code": templates.script], path: url.path).utf8)
    _ = try file.close()
  }

  private var shell: Shell {
    let period = content.periods.first
    return Shell(
      title: content.heading, office: content.countyLabel, subject: edition.edition.pipeline.title,
      facts: facts, charts: PageCharts(content, edition: edition).figures,
      chartPeriod: period.map { "\($0)年" } ?? "", states: CellState.allCases.map(Legend.init),
      dispositions: Disposition.allCases.map(Legend.init), roles: Role.allCases.map(Legend.init),
      method: PageWording.method, version: edition.edition.run.version,
      catalogue: String(edition.edition.run.catalogueDigest.prefix(16)), style: templates.style,
      policy: templates.policy)
  }

  private var facts: [Fact] {
    let mentions = content.documents.reduce(0) { $0 + $1.mentions.count }
    let coverage = content.tables.prefix(2).map { table in
      Fact(name: "\(table.period)年已报", value: "\(table.reporting)", of: "／应报 \(table.listed)")
    }
    let open = content.issues.count { $0.severity != Finding.Severity.note.rawValue }
    return [Fact(name: "待核实", value: "\(open)", of: "条")] + coverage + [
      Fact(name: "读到的数字", value: Wording.grouped(mentions), of: "个"),
      Fact(name: "制表日期", value: "\(edition.edition.options.compiledOn)", of: ""),
    ]
  }

  /// What the template fills in; its names are the template's.
  private struct Shell {
    let title: String
    let office: String
    let subject: String
    let facts: [Fact]
    let charts: [ChartFigure]
    let chartPeriod: String
    let states: [Legend]
    let dispositions: [Legend]
    let roles: [Legend]
    let method: [String]
    let version: String
    let catalogue: String
    let style: String
    let policy: String
  }

  struct Fact {
    let name: String
    let value: String
    let of: String
  }

  private struct Legend {
    let key: String
    let label: String
    let hint: String

    init(_ state: CellState) { (key, label, hint) = (state.rawValue, state.label, state.hint) }
    init(_ disposition: Disposition) {
      (key, label) = (disposition.rawValue, PageWording.label(disposition))
      hint = PageWording.hint(disposition)
    }
    init(_ role: Role) {
      (key, label, hint) = (role.rawValue, PageWording.label(role), PageWording.hint(role))
    }
  }
}
