import Foundation
import Model

/// A run's folder, read back: what was published stands there for good.
package struct PublishedRun: Sendable {
  package let folder: URL
  package let record: RunRecord

  package var name: String { folder.lastPathComponent }

  /// - Throws: `PublishedRunError` where the folder is not one that a run wrote.
  package init(_ folder: URL) throws(PublishedRunError) {
    self.folder = folder.resolvingSymlinksInPath()
    let file = self.folder.appendingPathComponent("run.json")
    guard let data = try? Data(contentsOf: file) else { throw PublishedRunError(.missing, file) }
    do {
      record = try JSONDecoder().decode(RunRecord.self, from: data)
    } catch {
      throw PublishedRunError(.damaged, file)
    }
  }

  /// Its figures, for a comparison with another run's.
  package func vintage() throws(PublishedRunError) -> Vintage {
    let digests = record.submissions.map { ($0.document, $0.digest) }
    return Vintage(
      name: name, version: record.version, catalogueDigest: record.catalogueDigest, period: record.period,
      submissions: Dictionary(digests, uniquingKeysWith: { first, _ in first }),
      unitReports: try unitReports(), observations: try observations(), aggregates: try aggregates())
  }

  /// The catalogue that it was published with.
  package func indicators() throws(PublishedRunError) -> [Indicator] {
    try rows("indicators", Indicator.init(published:))
  }

  package func unitReports() throws(PublishedRunError) -> [UnitReport] {
    try rows("units", UnitReport.init(published:))
  }

  package func aggregates() throws(PublishedRunError) -> [Aggregate] {
    try rows("aggregates", Aggregate.init(published:))
  }

  /// Those that say something.
  package func observations() throws(PublishedRunError) -> [Observation] {
    try rows("observations") { row in
      // Most rows are silence; they are left out before they are read.
      if row.text("obs_status") == ObservationStatus.missing.rawValue, row.text("spans") == nil {
        return .some(Observation?.none)
      }
      guard let observation = Observation(published: row) else { return nil }
      return .some(observation.saysSomething ? observation : nil)
    }.compactMap(\.self)
  }

  /// Every mention of some indicators.
  package func mentions(of indicators: Set<IndicatorID>) throws(PublishedRunError) -> [PublishedMention] {
    try rows("mentions") { row in
      guard let id = row.text("indicator"), indicators.contains(IndicatorID(id)) else {
        return .some(PublishedMention?.none)
      }
      return PublishedMention(published: row)
    }.compactMap(\.self)
  }

  /// - Parameter value: nil where the row is not what the table's columns promise.
  private func rows<Value>(
    _ table: String, _ value: (CSVRecords.Record) -> Value?
  ) throws(PublishedRunError) -> [Value] {
    let file = folder.appendingPathComponent("\(table).csv")
    guard let data = try? Data(contentsOf: file) else { throw PublishedRunError(.missing, file) }
    var values: [Value] = []
    try CSVRecords([UInt8](data)).forEach { (row) throws(PublishedRunError) in
      guard let value = value(row) else { throw PublishedRunError(.damagedLine(row.line), file) }
      values.append(value)
    }
    return values
  }
}

/// A mention as `mentions.csv` has it.
package struct PublishedMention: Hashable, Sendable {
  package var document: String
  package var indicator: IndicatorID
  package var span: TextSpan
  package var surface: String
  package var role: Role
  package var rule: String
  package var evidence: String
}

/// A published folder that cannot be read back.
package struct PublishedRunError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing
    case damaged
    /// From 1.
    case damagedLine(Int)
  }

  package let reason: Reason
  package let path: String

  init(_ reason: Reason, _ file: URL) { (self.reason, path) = (reason, file.path) }

  package var description: String {
    switch reason {
    case .missing: "\(path): no such file; name the folder of a run, as `huizong run` wrote it"
    case .damaged: "\(path): not what huizong run wrote; name the folder of another run"
    case .damagedLine(let line):
      "\(path):\(line): not what huizong run wrote; name the folder of another run, or run again"
    }
  }
}
