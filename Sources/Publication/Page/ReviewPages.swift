import Foundation
import Model

// Page: the pages that figures are checked on, offline and without a side file.
//
//   ReviewPages     which pages there are, and what they are called
//   CountyPage      one county: the shell by template, then the reports, one after another
//   IndexPage       the way to the counties
//   Content/        what a page knows, as JSON
//   Charts/         pictures of it, as SVG
//   Assets/         templates, styles and scripts; compiled into the program
//
// A page carries all its reports, so they are written as they are read: one text at a time is in memory.

/// Writes `review/index.html` and `review/<county>.html` into a publication's folder.
struct ReviewPages {
  let edition: OrderedEdition

  func write(to folder: URL) throws(PublicationError) {
    let review = folder.appendingPathComponent("review")
    do {
      try FileManager.default.createDirectory(at: review, withIntermediateDirectories: false)
    } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: review.path)
    }
    let templates = try PageTemplates()
    let documents = CountyDocuments(edition)
    let entries = Self.entries(of: edition, documents)
    for entry in entries {
      let content = PageContent(edition, county: entry.county, documents.of(entry.county))
      try CountyPage(content: content, edition: edition, templates: templates)
        .write(to: review.appendingPathComponent(entry.fileName))
    }
    try IndexPage(edition: edition, entries: entries, templates: templates)
      .write(to: review.appendingPathComponent("index.html"))
  }

  /// A county's page and its file.
  struct Entry {
    /// Empty for what belongs to no county.
    let county: String
    let fileName: String
  }

  /// What belongs to no county has a page where there is any.
  private static func entries(of edition: OrderedEdition, _ documents: CountyDocuments) -> [Entry] {
    let hasStrays = !documents.of("").isEmpty || !edition.issues(of: "").isEmpty
    let counties = edition.counties + (hasStrays && !edition.counties.contains("") ? [""] : [])
    let addresses = ReviewAddresses(edition.counties)
    return counties.map { Entry(county: $0, fileName: addresses.fileName(of: $0)) }
  }
}

/// Which reports stand on which county's page.
struct CountyDocuments {
  private let byCounty: [String: [ExtractedReport]]

  /// A report goes where it was counted, else where it says that it comes from; one of a period that is not
  /// published goes nowhere.
  init(_ edition: OrderedEdition) {
    var owner: [String: String] = [:]
    for unit in edition.unitReports {
      for document in [unit.document].compactMap(\.self) + unit.superseded { owner[document] = unit.county }
    }
    let asked = edition.edition.run.period
    let published = edition.reports.filter { extracted in
      let period = extracted.report.period?.value
      return asked == nil || period == nil || period == asked || owner[extracted.report.document] != nil
    }
    byCounty = Dictionary(grouping: published) { extracted in
      owner[extracted.report.document] ?? extracted.report.county?.value ?? ""
    }
  }

  func of(_ county: String) -> [ExtractedReport] { byCounty[county] ?? [] }
}
