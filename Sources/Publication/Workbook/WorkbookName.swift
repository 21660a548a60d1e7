import Model

extension Edition {
  /// What the workbook over all counties is called in the folder.
  package var overallWorkbook: String { FileName.safe(workbookName(of: nil)) + ".xlsx" }

  /// A workbook's name as an office writes it, without extension, and not yet safe for every file system.
  ///
  /// - Parameter county: nil for the workbook over all counties.
  func workbookName(of county: String?) -> String {
    let periods = unitReports.lazy.filter { county == nil || $0.county == county }.map(\.period)
    return WorkbookForm.filled(options.workbook.name, blanks(county, Set(periods)))
  }

  /// What stands over a sheet.
  func heading(_ sheet: String, of county: String?, _ periods: Set<Period>) -> String {
    var values = blanks(county, periods)
    values[.sheet] = sheet
    return WorkbookForm.filled(options.workbook.heading, values)
  }

  private func blanks(_ county: String?, _ periods: Set<Period>) -> [WorkbookForm.Blank: String] {
    [
      .area: county.map(PageContent.label) ?? options.workbook.overall,
      .period: WorkbookForm.years(periods), .title: pipeline.title,
    ]
  }
}
