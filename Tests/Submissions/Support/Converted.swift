import Foundation
import Testing

@testable import Submissions

/// Reports converted by LibreOffice; tests that need it are skipped, with a word, where it is not installed.
enum Office {
  static let isInstalled = HelperPrograms.system.has(.soffice)
  static let skipped: Comment = "LibreOffice (libreoffice-writer-nogui) is not installed"

  static let text = "Text (encoded):UTF8"
  static let commaSeparated = "CSV:44,34,UTF8"

  /// A file in another format.
  static func convert(
    _ bytes: [UInt8], named name: String, read filter: String, to format: String
  ) throws -> [UInt8] {
    let folder = try WorkFolder()
    try folder.write(bytes, to: name)
    try HelperPrograms.system.run(
      .soffice,
      [
        "--headless", "--infilter=\(filter)", "-env:UserInstallation=file://\(folder.path)/profile",
        "--convert-to", format,
        "--outdir",
        folder.file("out"), folder.file(name),
      ], for: .doc, in: folder, limits: .standard)
    let suffix = format.prefix { $0 != ":" }
    return try folder.read("out/" + name.prefix { $0 != "." } + "." + suffix, limit: 10_000_000)
  }
}

enum Poppler {
  static let isInstalled = HelperPrograms.system.has(.pdftotext)
  static let skipped: Comment = "pdftotext (poppler-utils) is not installed"
}
