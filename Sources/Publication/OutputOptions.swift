import Model

/// What a pipeline or an operator may choose about the files that are written.
package struct OutputOptions: Hashable, Sendable, Codable {
  package var csvProfile: CSVProfile
  /// 制表日期, and the creation date in the workbooks' properties.
  package var compiledOn: CalendarDate
  /// 填报单位 of the workbook over all counties; a county's own workbook names the county.
  package var office: String
  /// Who signs what is sent to the units; empty where the pipeline does not say.
  package var signatory: String
  /// What stands under the form to be signed.
  package var signatures: [String]
  package var typography: Typography
  /// Whether the pages to check figures on are written; they carry the reports' texts.
  package var hasReviewPages: Bool

  package init(
    csvProfile: CSVProfile = .data, compiledOn: CalendarDate, office: String = "全部县区", signatory: String = "",
    signatures: [String] = ["单位负责人", "统计负责人", "填表人", "联系电话", "填报日期"],
    typography: Typography = Typography(),
    hasReviewPages: Bool = true
  ) {
    (self.csvProfile, self.compiledOn, self.office) = (csvProfile, compiledOn, office)
    (self.signatory, self.signatures, self.typography) = (signatory, signatures, typography)
    self.hasReviewPages = hasReviewPages
  }
}

/// Who the CSV files are for.
package enum CSVProfile: String, Sendable, Codable, CaseIterable {
  /// R, pandas, DuckDB, SPSS: UTF-8 without BOM, every value as it is.
  case data
  /// A double click in Chinese Excel or WPS: UTF-8 with BOM, text that would run as a formula made safe.
  case excel
}

/// The fonts of the workbooks, by name; a computer that lacks one takes another of the GB2312 charset.
package struct Typography: Hashable, Sendable, Codable {
  package var title: String
  package var header: String
  package var body: String
  package var digits: String

  package init(
    title: String = "方正小标宋简体", header: String = "黑体", body: String = "宋体", digits: String = "Times New Roman"
  ) {
    (self.title, self.header, self.body, self.digits) = (title, header, body, digits)
  }
}
