import Foundation
import Model

// Forms: what the tables look like to programs that read neither CSV nor workbooks; each by option.

extension TableForm {
  /// Writes the form's files into a publication's folder.
  func write(
    _ tables: [PublishedTable], of edition: OrderedEdition, to folder: URL
  ) throws(PublicationError) {
    switch self {
    case .sqlite:
      try DatabaseFile(tables: tables).write(to: folder.appendingPathComponent("tables.sqlite"))
    case .ndjson:
      let own = try Self.make("ndjson", in: folder)
      for table in tables {
        try NDJSON.write(table, to: own.appendingPathComponent("\(table.name).ndjson"))
      }
    case .sdmxCSV:
      let own = try Self.make("sdmx", in: folder)
      for table in SDMX(edition).tables {
        _ = try table.write(to: own.appendingPathComponent("\(table.name).csv"), as: .data)
      }
    }
  }

  private static func make(_ name: String, in folder: URL) throws(PublicationError) -> URL {
    let url = folder.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: url.path)
    }
    return url
  }
}
