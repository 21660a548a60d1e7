import Foundation
import Model

/// A report in which a person has marked every statistic and every placeholder: `⟦200余起¦disputes_mediated=200+⟧`.
package struct GoldReport: Hashable, Sendable {
  /// The file's name without `.ann`.
  package let name: String
  /// The report as it was submitted, without the marks; line ends are `\n`.
  package let text: String
  /// In the order of the text.
  package let marks: [GoldMark]
  let scalars: [Unicode.Scalar]

  /// - Parameters:
  ///   - annotated: the content of an `.ann` file.
  ///   - indicators: the identifiers that a mark may name.
  package init(name: String, annotated: String, indicators: Set<IndicatorID>) throws(GoldError) {
    var reader = MarkReader(annotated)
    do {
      try reader.read(indicators: indicators)
    } catch {
      throw GoldError(report: name, reason: error)
    }
    self.name = name
    (scalars, marks) = (reader.plain, reader.marks)
    text = String(String.UnicodeScalarView(reader.plain))
  }

  /// Reads an `.ann` file, which must be UTF-8.
  package init(contentsOf path: String, indicators: Set<IndicatorID>) throws(GoldError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GoldError(report: path, reason: .unreadable)
    }
    let content = String(decoding: data, as: UTF8.self)
    guard content.utf8.elementsEqual(data) else { throw GoldError(report: path, reason: .notUTF8) }
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    try self.init(name: name, annotated: content, indicators: indicators)
  }

  /// The `.ann` files that paths name, those of a folder in code-point order; subfolders are not entered.
  package static func files(at paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        return [path]
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".ann") }
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path + "/" + $0 }
    }
  }

  /// Whether a claim is one of the readings of a mark that may also be left unread.
  func allows(_ claim: Claim) -> Bool {
    marks.contains {
      $0.isOptional && $0.span.overlaps(claim.span) && claim.names(oneOf: $0.indicators)
        && $0.agrees(with: claim)
    }
  }

  /// The text between two offsets, cut to what there is.
  func slice(_ start: Int, _ end: Int) -> String {
    let start = min(max(0, start), scalars.count)
    let end = max(start, min(end, scalars.count))
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}

/// What is wrong with an annotated report.
package struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Error, Hashable, Sendable {
    case unreadable
    case notUTF8
    case brokenMark(near: String)
    case label(LabelError, label: String, surface: String)
  }

  package let report: String
  package let reason: Reason

  package var description: String {
    switch reason {
    case .unreadable: "\(report): cannot be read"
    case .notUTF8: "\(report): not UTF-8"
    case .brokenMark(let near): "\(report): broken mark near '\(near)'"
    case .label(let problem, let label, let surface): "\(report): '\(surface)': \(problem.wording(label))"
    }
  }
}

/// What is wrong with a mark's label.
package enum LabelError: Error, Hashable, Sendable {
  case unknownFlag
  case unknownIndicator(String)
  case unreadableValue
  case noValue

  func wording(_ label: String) -> String {
    switch self {
    case .unknownFlag: "unknown flag in '\(label)'"
    case .unknownIndicator(let name): "unknown indicator '\(name)' in '\(label)'"
    case .unreadableValue: "unreadable value in '\(label)'"
    case .noValue: "'\(label)' has no value"
    }
  }
}
