import Foundation
import Publication
import Submissions

/// A table that a person filled in: our own 待核实 sheet, or a CSV file.
struct FilledTable {
  /// What a cell is about, whatever the column is called.
  enum Field: CaseIterable {
    case county, unit, period, indicator, value, reason, author, stated, evidenceDigest
  }

  struct Row {
    /// As the program shows it, from 1.
    let number: Int
    fileprivate let cells: [String: String]
    fileprivate let table: FilledTable

    /// The first cell of the field that is not empty, without white space around it.
    func text(_ field: Field) -> String? {
      for column in field.columns {
        let text = cells[column]?.trimmingCharacters(in: .whitespacesAndNewlines)
        if let text, !text.isEmpty { return text }
      }
      return nil
    }

    /// Whether the row carries the key that the sheet was written with.
    var isKeyed: Bool { !(cells[ReviewColumn.indicator.rawValue] ?? "").isEmpty }

    /// `表“待核实”第 7 行 K 列（更正值）`
    func place(of field: Field) -> String {
      let column = field.columns.first { table.letters[$0] != nil } ?? field.columns[0]
      let sheet = table.sheet.map { "表“\($0)”" } ?? ""
      let letters = table.letters[column].map { "\($0) 列" } ?? ""
      return "\(sheet)第 \(number) 行 \(letters)（\(column)）"
    }
  }

  let path: String
  /// nil for a CSV file.
  let sheet: String?
  private(set) var rows: [Row] = []
  /// Of each column's title, where it stands: `K`.
  private let letters: [String: String]

  /// Reads a workbook or a CSV file; its content tells which.
  init(_ path: String) throws(CorrectionImportError) {
    do {
      try self.init(reading: path)
    } catch let error as SubmissionError {
      throw CorrectionImportError(path, [.file(error)])
    } catch let error as CorrectionImportError {
      throw error
    } catch {
      throw CorrectionImportError(path, [.noTable])
    }
  }

  private init(reading path: String) throws {
    let start = (try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)))?.readData(ofLength: 4)
    if start == Data([0x50, 0x4B, 0x03, 0x04]) {
      try self.init(try Spreadsheet(contentsOf: path), path: path)
    } else {
      self.init(csv: try PlainTextFile.read(path), path: path)
    }
    guard Field.required.allSatisfy({ field in field.columns.contains { letters[$0] != nil } }) else {
      throw CorrectionImportError(path, [.noTable])
    }
  }

  private init(csv text: String, path: String) {
    let records = CSVRecords(Array(text.utf8))
    (self.path, sheet) = (path, nil)
    letters = records.columns.mapValues(Spreadsheet.letters)
    var rows: [(Int, [String: String])] = []
    records.forEach { record in rows.append((record.line, record.texts)) }
    self.rows = rows.map { Row(number: $0, cells: $1, table: self) }
  }

  /// The header is the first row that has the columns to fill in; what stands above it is title and note.
  private init(_ workbook: Spreadsheet, path: String) throws(CorrectionImportError) {
    let required = [ReviewColumn.value, .reason, .author].map(\.rawValue)
    guard let sheet = workbook.sheets.first(where: { $0.name == ReviewColumn.sheet }),
      let header = sheet.rows.firstIndex(where: { row in required.allSatisfy(row.cells.values.contains) })
    else { throw CorrectionImportError(path, [.noSheet]) }
    let titles = sheet.rows[header].cells
    (self.path, self.sheet) = (path, sheet.name)
    letters = Dictionary(titles.map { ($1, Spreadsheet.letters($0)) }, uniquingKeysWith: { min($0, $1) })
    let content = sheet.rows[(header + 1)...].map { row in
      let cells = row.cells.compactMap { column, text in titles[column].map { ($0, text) } }
      return (row.number, Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
    rows = content.map { Row(number: $0, cells: $1, table: self) }
  }
}

extension FilledTable.Field {
  /// What a table without which no ruling can be read must have.
  fileprivate static let required: [Self] = [.unit, .period, .indicator, .value, .reason, .author]

  /// The titles that it may have: ours, those of corrections.csv, and those that a person would write.
  fileprivate var columns: [String] {
    switch self {
    case .county: [ReviewColumn.county.rawValue, "county"]
    case .unit: [ReviewColumn.unit.rawValue, "unit", "单位"]
    case .period: [ReviewColumn.period.rawValue, "period", "统计期"]
    case .indicator: [ReviewColumn.indicator.rawValue, "indicator", "指标"]
    case .value: [ReviewColumn.value.rawValue, "value"]
    case .reason: [ReviewColumn.reason.rawValue, "reason"]
    case .author: [ReviewColumn.author.rawValue, "author"]
    case .stated: [ReviewColumn.stated.rawValue]
    case .evidenceDigest: [ReviewColumn.evidenceDigest.rawValue, "evidence_digest"]
    }
  }
}
