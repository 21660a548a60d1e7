import Model

/// What a pipeline or an operator may choose about the files that are written.
package struct OutputOptions: Hashable, Sendable, Codable {
  package var csvProfile: CSVProfile
  /// The forms that the tables take besides.
  package var forms: Set<TableForm>
  /// 制表日期, and the creation date in the workbooks' properties.
  package var compiledOn: CalendarDate
  /// 填报单位 of the workbook over all counties; a county's own workbook names the county. Empty where the
  /// pipeline does not say, and then nobody signs what is sent to the units.
  package var office: String
  package var workbook: WorkbookForm
  /// Whether the pages to check figures on are written; they carry the reports' texts.
  package var hasReviewPages: Bool

  package init(
    csvProfile: CSVProfile = .data, forms: Set<TableForm> = [], compiledOn: CalendarDate, office: String = "",
    workbook: WorkbookForm = WorkbookForm(), hasReviewPages: Bool = true
  ) {
    (self.csvProfile, self.forms, self.compiledOn) = (csvProfile, forms, compiledOn)
    (self.office, self.workbook, self.hasReviewPages) = (office, workbook, hasReviewPages)
  }

  /// 填报单位 of what is over all counties.
  var overallOffice: String { office.isEmpty ? workbook.overall : office }
}
