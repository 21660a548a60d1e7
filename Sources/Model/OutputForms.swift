// What a pipeline may choose about the files that it publishes.

/// Who the CSV files are for.
package enum CSVProfile: String, Sendable, Codable, CaseIterable {
  /// R, pandas, DuckDB, SPSS: UTF-8 without BOM, every value as it is.
  case data
  /// A double click in Chinese Excel or WPS: UTF-8 with BOM, text that would run as a formula made safe.
  case excel
}

/// A form that the tables take beside CSV and workbooks, where it is asked for.
package enum TableForm: String, Sendable, Codable, CaseIterable {
  /// SDMX-CSV 2.1, for statistical offices and their programs.
  case sdmxCSV = "sdmx_csv"
  /// A JSON object a line, for programs that read streams.
  case ndjson
  /// One database file, for who asks in SQL.
  case sqlite
}

/// How the workbooks are called, titled and signed, in the words of the office that sends them.
package struct WorkbookForm: Hashable, Sendable, Codable {
  /// What a template may hold; everything else stands for itself.
  package enum Blank: String, CaseIterable, Sendable {
    /// The county, or what `overall` says.
    case area
    /// `2023年`, or `2022-2024年` where there are several years; empty where there is none.
    case period
    /// The pipeline's title.
    case title
    /// The sheet: `汇总表`, `指标明细`.
    case sheet

    package var placeholder: String { "{\(rawValue)}" }
  }

  /// A template of the file's name, without `.xlsx`.
  package var name = "{area}{period}{title}汇总"
  /// A template of what stands over each sheet.
  package var heading = "{area}{period}{title}{sheet}"
  /// What stands for the county where a workbook is over all of them.
  package var overall = "全部县区"
  /// Over the units' names in a 汇总表.
  package var unitHeading = "单　位"
  /// Over the headline indicators in a 汇总表.
  package var headlineHeading = "重点指标"
  /// At the top right of a 汇总表, a line each: 表号, 制定机关, 批准文号, 有效期至.
  package var approval: [String] = []
  /// What stands under a 汇总表 to be filled in by hand.
  package var signatures = ["单位负责人", "统计负责人", "填表人", "联系电话", "填报日期"]
  package var fonts = Typography()

  package init() {}

  /// A template with its blanks filled in; those that `values` lacks come out empty.
  package static func filled(_ template: String, _ values: [Blank: String]) -> String {
    Blank.allCases.reduce(template) { $0.replacing($1.placeholder, with: values[$1] ?? "") }
  }

  /// `2023年`; of several years the first and the last.
  package static func years(_ periods: some Collection<Period>) -> String {
    guard let first = periods.min(), let last = periods.max() else { return "" }
    return first == last ? "\(first)年" : "\(first)-\(last)年"
  }
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
