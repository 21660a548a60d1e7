import Foundation
import Model

/// Everything that stage files said, put together again.
package struct StageFiles: Sendable {
  package private(set) var extraction = ExtractionResult()
  package private(set) var normalized = NormalizationResult()
  package private(set) var aggregates: [Aggregate] = []

  /// Where each document was told, so that no report is counted twice.
  private var places: [String: String] = [:]

  /// Reads the files one after another; `-` is standard input.
  ///
  /// - Throws: `StageFileError` with file and line for what is not a line of a stage, and where the files lack
  ///   what one of the `stages` writes.
  package init(reading paths: [String], of stages: [Stage]) throws(StageFileError) {
    for path in paths { try add(try Self.content(of: path), path: path) }
    for stage in stages where !holds(stage) {
      throw StageFileError(paths.joined(separator: ", "), nil, .nothingOf(stage))
    }
  }

  private static func content(of path: String) throws(StageFileError) -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw StageFileError(path, nil, FileManager.default.fileExists(atPath: path) ? .unreadable : .missing)
    }
  }

  private func holds(_ stage: Stage) -> Bool {
    switch stage {
    case .extract: !extraction.reports.isEmpty || !extraction.setAside.isEmpty
    case .normalize: !normalized.unitReports.isEmpty
    case .aggregate: !aggregates.isEmpty
    }
  }

  private mutating func add(_ data: Data, path: String) throws(StageFileError) {
    var current: ReportLine?
    var mentions: [Mention] = []
    func close(_ extraction: inout ExtractionResult) {
      if let report = current { extraction.reports.append(report.extracted(mentions)) }
      (current, mentions) = (nil, [])
    }
    for (index, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      let number = index + 1
      switch try Self.read(line, StageFileError(path, number, .notAStageLine)) {
      case .report(let report):
        close(&extraction)
        try note(report.document, path, number)
        current = report
      case .mention(let mention):
        guard mention.document == current?.document else { throw StageFileError(path, number, .noReport) }
        mentions.append(mention)
      case .setAside(let file):
        try note(file.document, path, number)
        extraction.setAside.append(file)
      case .unitReport(let unit): normalized.unitReports.append(unit)
      case .observation(let observation): normalized.observations.append(observation)
      case .finding(let finding): normalized.findings.append(finding)
      case .aggregate(let aggregate): aggregates.append(aggregate)
      }
    }
    close(&extraction)
  }

  private static func read(_ line: Data, _ failure: StageFileError) throws(StageFileError) -> StageLine {
    do { return try StageLine(json: Data(line)) } catch { throw failure }
  }

  private mutating func note(_ document: String, _ path: String, _ line: Int) throws(StageFileError) {
    if let first = places[document] { throw StageFileError(path, line, .twice(document, first: first)) }
    places[document] = "\(path):\(line)"
  }
}

/// A stage that writes a file for the next one; named as its command is.
package enum Stage: String, Sendable {
  case extract, normalize, aggregate
}

extension ExtractionResult {
  /// As `huizong extract --all --format jsonl` prints it.
  package var lines: [StageLine] {
    reports.flatMap { [.report(ReportLine($0))] + $0.mentions.map { .mention($0) } }
      + setAside.map { .setAside($0) }
  }
}

extension NormalizationResult {
  package var lines: [StageLine] {
    unitReports.map { .unitReport($0) } + observations.map { .observation($0) }
      + findings.map { .finding($0) }
  }
}

/// A stage's file that cannot be used.
package struct StageFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing, unreadable
    case notAStageLine
    /// A mention whose report does not stand before it.
    case noReport
    /// A document of that name was read already.
    case twice(String, first: String)
    case nothingOf(Stage)
  }

  package var path: String
  /// 1-based; nil where the file as a whole is meant.
  package var line: Int?
  package var reason: Reason

  init(_ path: String, _ line: Int?, _ reason: Reason) {
    (self.path, self.line, self.reason) = (path, line, reason)
  }

  package var description: String {
    let file = path == "-" ? "standard input" : path
    return "\(line.map { "\(file):\($0)" } ?? file): \(wording)"
  }

  private var wording: String {
    switch reason {
    case .missing: "no such file; check the path, or write it with the stage before"
    case .unreadable: "cannot be read; check its permissions, and that it is a file"
    case .notAStageLine:
      "not a line that a stage wrote; write the file with \(Self.extraction), huizong normalize or huizong aggregate"
    case .noReport: "a mention without its report before it; write the file with \(Self.extraction)"
    case .twice(let document, let first):
      "'\(document)' was told already (\(first)), and its figures must not count twice; leave one out"
    case .nothingOf(.extract): "nothing that huizong extract wrote; write the file with \(Self.extraction)"
    case .nothingOf(let stage): "nothing that huizong \(stage.rawValue) wrote; name its file as well"
    }
  }

  private static let extraction = "huizong extract --all --format jsonl"
}
