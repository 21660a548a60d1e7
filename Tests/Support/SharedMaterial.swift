import Foundation

/// Real and gold reports beside the repository; tests that use them are skipped where they are not there.
package enum SharedMaterial {
  package static let seeds = folder("seeds")
  package static let gold = folder("gold/dev")

  private static func folder(_ name: String) -> URL? {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { package.deleteLastPathComponent() }
    let place = package.deletingLastPathComponent().appendingPathComponent("shared/\(name)")
    return FileManager.default.fileExists(atPath: place.path) ? place : nil
  }

  /// A gold report without its marks `⟦surface¦label⟧`.
  package static func withoutMarks(_ text: String) -> String {
    var plain = ""
    for (index, part) in text.components(separatedBy: "⟦").enumerated() {
      guard index > 0, let bar = part.firstIndex(of: "¦"), let end = part.firstIndex(of: "⟧") else {
        plain += part
        continue
      }
      plain += part[..<bar] + part[part.index(after: end)...]
    }
    return plain
  }
}
