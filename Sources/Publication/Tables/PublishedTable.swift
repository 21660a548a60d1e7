import Foundation
import Model

/// A table as it is published: what its columns mean, and its rows.
///
/// A column's meaning and its value are declared together (see `Column`), so that header, data and
/// `datapackage.json` cannot get out of step.
struct PublishedTable {
  /// The file's name without `.csv`.
  let name: String
  let title: String
  let fields: [Field]
  var primaryKey: [String] = []
  var foreignKeys: [ForeignKey] = []
  /// Calls its argument with each row in turn, so that no table need be in memory as a whole.
  let forEachRow: ((_ row: [TableValue]) throws(PublicationError) -> Void) throws(PublicationError) -> Void

  init<Rows: Sequence>(
    _ name: String, title: String, rows: Rows, columns: [Column<Rows.Element>], primaryKey: [String] = []
  ) {
    (self.name, self.title, self.primaryKey) = (name, title, primaryKey)
    fields = columns.map(\.field)
    forEachRow = { (body) throws(PublicationError) in
      for row in rows { try body(columns.map { $0.value(row) }) }
    }
  }

  func write(to url: URL, as profile: CSVProfile) throws(PublicationError) -> OutputFile.Summary {
    let encoder = CSVEncoder(profile: profile)
    let file = try OutputFile(at: url)
    try file.write(encoder.preamble)
    try file.write(encoder.encode(fields.map { .text($0.name) }))
    try forEachRow { (row) throws(PublicationError) in try file.write(encoder.encode(row)) }
    return try file.close()
  }
}

/// What a column is, in the words of Frictionless Table Schema.
struct Field: Hashable, Sendable {
  enum Kind: String, Sendable { case string, number, integer, boolean, year }

  let name: String
  let kind: Kind
  let title: String
  var description = ""
  /// All the values that there can be; empty where they are open.
  var values: [String] = []
  /// What values mean, for people.
  var labels: [String: String] = [:]
  var isRequired = false
}

/// That the values of some columns are found in another table.
struct ForeignKey: Hashable {
  let fields: [String]
  let table: String
  let tableFields: [String]
}

/// A column: its meaning and where its value comes from.
struct Column<Row>: Sendable {
  let field: Field
  let value: @Sendable (Row) -> TableValue

  static func text(
    _ name: String, _ title: String, _ description: String = "", values: [String] = [],
    labels: [String: String] = [:], required: Bool = false,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Column {
    let field = Field(
      name: name, kind: .string, title: title, description: description, values: values, labels: labels,
      isRequired: required)
    return Column(field: field) { row in value(row).map { .text($0) } ?? .empty }
  }

  static func number(
    _ name: String, _ title: String, _ description: String = "",
    _ value: @escaping @Sendable (Row) -> Decimal?
  ) -> Column {
    let field = Field(name: name, kind: .number, title: title, description: description)
    return Column(field: field) { row in value(row).map { .number($0) } ?? .empty }
  }

  static func integer(
    _ name: String, _ title: String, _ description: String = "", _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column {
    let field = Field(name: name, kind: .integer, title: title, description: description)
    return Column(field: field) { row in value(row).map { .integer($0) } ?? .empty }
  }

  static func flag(
    _ name: String, _ title: String, _ description: String = "", _ value: @escaping @Sendable (Row) -> Bool?
  ) -> Column {
    let field = Field(name: name, kind: .boolean, title: title, description: description)
    return Column(field: field) { row in value(row).map { .flag($0) } ?? .empty }
  }

  static func period(
    required: Bool = false, _ value: @escaping @Sendable (Row) -> Period?
  ) -> Column {
    let field = Field(
      name: "period", kind: .year, title: "统计期", description: "The calendar year that the figures are about.",
      isRequired: required)
    return Column(field: field) { row in value(row).map { .integer($0.year) } ?? .empty }
  }
}
