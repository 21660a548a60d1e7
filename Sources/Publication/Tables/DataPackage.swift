import Model

/// `datapackage.json`: what the tables are, for people and programs (Data Package 2.0).
struct DataPackage: Encodable {
  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let name: String
  let title: String
  let version: String
  let created: String
  let resources: [Resource]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, version, created, resources
  }

  /// A file with its table's schema.
  struct Resource: Encodable {
    let name: String
    let path: String
    let title: String
    let type = "table"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding: String
    let bytes: Int
    let hash: String
    let schema: TableSchema
  }

  struct TableSchema: Encodable {
    let fields: [FieldDescriptor]
    let missingValues = [ValueLabel(value: "", label: "没有数值，不是零")]
    let primaryKey: [String]?
    let foreignKeys: [KeyDescriptor]?
  }

  /// A value and what it means.
  struct ValueLabel: Encodable {
    let value: String
    let label: String
  }

  struct FieldDescriptor: Encodable {
    let name: String
    let type: String
    let title: String
    let description: String?
    let categories: [ValueLabel]?
    let constraints: Constraints?
  }

  struct Constraints: Encodable {
    let required: Bool?
    let values: [String]?

    enum CodingKeys: String, CodingKey {
      case required
      case values = "enum"
    }
  }

  struct KeyDescriptor: Encodable {
    let fields: [String]
    let reference: Reference
  }

  struct Reference: Encodable {
    let resource: String
    let fields: [String]
  }
}

extension DataPackage {
  init(_ edition: Edition, tables: [(table: PublishedTable, file: OutputFile.Summary)]) {
    name = edition.pipeline.id.lowercased()
    title = edition.pipeline.title
    version = edition.run.version
    created = edition.run.started
    resources = tables.map { Resource($0.table, $0.file, profile: edition.options.csvProfile) }
  }
}

extension DataPackage.Resource {
  init(_ table: PublishedTable, _ file: OutputFile.Summary, profile: CSVProfile) {
    name = table.name
    path = "\(table.name).csv"
    title = table.title
    encoding = profile == .excel ? "utf-8-sig" : "utf-8"
    bytes = file.byteCount
    hash = "sha256:\(file.digest)"
    schema = DataPackage.TableSchema(
      fields: table.fields.map(DataPackage.FieldDescriptor.init),
      primaryKey: table.primaryKey.isEmpty ? nil : table.primaryKey,
      foreignKeys: table.foreignKeys.isEmpty ? nil : table.foreignKeys.map(DataPackage.KeyDescriptor.init))
  }
}

extension DataPackage.FieldDescriptor {
  init(_ field: Field) {
    (name, type, title) = (field.name, field.kind.rawValue, field.title)
    description = field.description.isEmpty ? nil : field.description
    let labels = field.values.compactMap { value in
      field.labels[value].map { DataPackage.ValueLabel(value: value, label: $0) }
    }
    categories = labels.isEmpty ? nil : labels
    let isOpen = !field.isRequired && field.values.isEmpty
    constraints =
      isOpen
      ? nil
      : DataPackage.Constraints(
        required: field.isRequired ? true : nil, values: field.values.isEmpty ? nil : field.values)
  }
}

extension DataPackage.KeyDescriptor {
  init(_ key: ForeignKey) {
    fields = key.fields
    reference = DataPackage.Reference(resource: key.table, fields: key.tableFields)
  }
}
