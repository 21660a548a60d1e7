import Model

extension ExtractedReport: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(report)
    record.write(mentions)
    record.write(findings)
    record.write(contradictions)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(
      report: try record.read(), mentions: try record.read(), findings: try record.read(),
      contradictions: try record.read())
  }
}

/// Without its text, which is read again where it is needed.
extension Report: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(digest)
    record.write(format)
    record.write(encoding)
    record.write(title)
    record.write(unit)
    record.write(county)
    record.write(period)
    record.write(signedOn)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(
      document: try record.read(), digest: try record.read(), format: try record.read(),
      encoding: try record.read(), title: try record.read(), unit: try record.read(),
      county: try record.read(), period: try record.read(), signedOn: try record.read(), text: "")
  }
}

extension Sourced: Recordable where Value: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(value)
    record.write(source)
    record.write(evidence)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(try record.read(), from: try record.read(), evidence: try record.read())
  }
}

extension Finding: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(code)
    record.write(severity)
    record.write(document)
    record.write(county)
    record.write(unit)
    record.write(period)
    record.write(indicator)
    record.write(message)
    record.write(remedy)
    record.write(evidence)
    record.write(span)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(
      code: try record.read(), severity: try record.read(), document: try record.read(),
      county: try record.read(), unit: try record.read(), period: try record.read(),
      indicator: try record.read(), message: try record.read(), remedy: try record.read(),
      evidence: try record.read(), span: try record.read())
  }
}
