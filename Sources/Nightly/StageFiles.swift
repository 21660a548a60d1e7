import Foundation
import Model

/// Everything that stage files said, put together again.
package struct StageFiles: Sendable {
  package var extraction = ExtractionResult()
  package var normalized = NormalizationResult()
  package var aggregates: [Aggregate] = []

  package init() {}

  /// Reads the files one after another; `-` is standard input.
  ///
  /// - Throws: `StageFileError` with file and line for what is not a line of a stage.
  package init(reading paths: [String]) throws {
    for path in paths {
      let data: Data
      if path == "-" {
        data = FileHandle.standardInput.readDataToEndOfFile()
      } else {
        guard let read = FileManager.default.contents(atPath: path) else {
          throw StageFileError(path, nil, .missing)
        }
        data = read
      }
      try add(data, path: path)
    }
  }

  private mutating func add(_ data: Data, path: String) throws {
    var current: ReportLine?
    var mentions: [Mention] = []
    func close(_ extraction: inout ExtractionResult) {
      if let report = current { extraction.reports.append(report.extracted(mentions)) }
      (current, mentions) = (nil, [])
    }
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      let read: StageLine
      do { read = try StageLine(json: Data(line)) } catch {
        throw StageFileError(path, index + 1, .broken("\(error)"))
      }
      switch read {
      case .report(let report):
        close(&extraction)
        current = report
      case .mention(let mention):
        guard mention.document == current?.document else { throw StageFileError(path, index + 1, .noReport) }
        mentions.append(mention)
      case .setAside(let file): extraction.setAside.append(file)
      case .unitReport(let unit): normalized.unitReports.append(unit)
      case .observation(let observation): normalized.observations.append(observation)
      case .finding(let finding): normalized.findings.append(finding)
      case .aggregate(let aggregate): aggregates.append(aggregate)
      }
    }
    close(&extraction)
  }
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

/// A stage's file that cannot be read.
package struct StageFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing, noReport
    case broken(String)
  }

  package var path: String
  /// 1-based; nil where the file as a whole is meant.
  package var line: Int?
  package var reason: Reason

  init(_ path: String, _ line: Int?, _ reason: Reason) {
    (self.path, self.line, self.reason) = (path, line, reason)
  }

  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return switch reason {
    case .missing: "\(place): no such file, or it cannot be read"
    case .noReport:
      "\(place): a mention without its report; write the file with `huizong extract --all --format jsonl`"
    case .broken(let why): "\(place): not a line that a stage wrote: \(why)"
    }
  }
}
