import Foundation
import Model

/// `review/index.html`: the counties, how far each has come, and the way to its page.
struct IndexPage {
  let edition: OrderedEdition
  let entries: [ReviewPages.Entry]
  let templates: PageTemplates

  func write(to url: URL) throws(PublicationError) {
    let file = try OutputFile(at: url)
    try file.write(templates.render("index", shell, path: url.path).utf8)
    try file.write(templates.render("script", ["code": templates.script], path: url.path).utf8)
    _ = try file.close()
  }

  private var newest: Period? { edition.periods.last }

  private var shell: Shell {
    Shell(
      title: "\(edition.edition.pipeline.title)核对页", subject: edition.edition.pipeline.title,
      office: edition.edition.options.overallOffice, period: newest.map { "\($0)年" } ?? "",
      compiledOn: "\(edition.edition.options.compiledOn)", counties: entries.map(row), totals: totals,
      version: edition.edition.run.version, catalogue: String(edition.edition.run.catalogueDigest.prefix(16)),
      style: templates.style, policy: templates.policy)
  }

  private func row(_ entry: ReviewPages.Entry) -> Row {
    let coverage = newest.map { Coverage(of: entry.county, in: $0, edition) }
    let (listed, reporting) = (coverage?.unitsOnRoster ?? 0, coverage?.unitsReporting ?? 0)
    let issues = edition.issues(of: entry.county)
    let count = { (severity: Finding.Severity) in issues.count { $0.finding.severity == severity } }
    return Row(
      name: PageContent.label(of: entry.county),
      link: entry.fileName.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
      coverage: listed > 0 ? "\(reporting)／\(listed)" : "—",
      share: listed > 0 ? min(100, 100 * reporting / listed) : 0,
      returned: count(.returned), review: count(.review), notes: count(.note))
  }

  private var totals: [Total] {
    guard let newest else { return [] }
    return edition.indicators.filter { $0.isHeadline && $0.combination != .none }.map { indicator in
      let aggregate = edition.aggregate(.all, newest, indicator.id)
      return Total(
        label: indicator.labelZh, value: aggregate?.value.map(Wording.groupedTotal) ?? "—",
        unit: indicator.unit,
        note: Reliability.text(for: aggregate).split(separator: "\n").joined(separator: " "))
    }
  }

  /// What the template fills in; its names are the template's.
  private struct Shell {
    let title: String
    let subject: String
    let office: String
    let period: String
    let compiledOn: String
    let counties: [Row]
    let totals: [Total]
    let version: String
    let catalogue: String
    let style: String
    let policy: String
  }

  private struct Row {
    let name: String
    /// The file's name, percent-encoded.
    let link: String
    let coverage: String
    /// Per cent.
    let share: Int
    let returned: Int
    let review: Int
    let notes: Int
  }

  private struct Total {
    let label: String
    let value: String
    let unit: String
    let note: String
  }
}
