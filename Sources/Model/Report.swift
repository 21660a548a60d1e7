/// A submission's text with what it says of itself: who reports, about which period, when.
package struct Report: Hashable, Sendable, Codable {
  /// The path of the submission, relative to the submissions folder where there is one.
  package var document: String
  /// SHA-256 of the bytes received, in hexadecimal.
  package var digest: String
  /// Told by content: `txt`, `docx`, `pdf`, …
  package var format: String
  /// What the text was decoded from, such as `UTF-8` or `GB18030`.
  package var encoding: String
  package var title: String?
  package var unit: Sourced<String>?
  package var county: Sourced<String>?
  package var period: Sourced<Period>?
  /// The date under the signature, which orders resubmissions.
  package var signedOn: CalendarDate?
  /// The decoded text that every offset refers to; not carried in stage files.
  package var text: String

  package init(
    document: String, digest: String, format: String, encoding: String, title: String? = nil,
    unit: Sourced<String>? = nil, county: Sourced<String>? = nil, period: Sourced<Period>? = nil,
    signedOn: CalendarDate? = nil, text: String
  ) {
    (self.document, self.digest, self.format, self.encoding) = (document, digest, format, encoding)
    (self.title, self.unit, self.county, self.period) = (title, unit, county, period)
    (self.signedOn, self.text) = (signedOn, text)
  }
}

/// A fact read off a report, with the place that it was read from.
package struct Sourced<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package var value: Value
  package var source: FactSource
  /// The words that said it, such as the title.
  package var evidence: String

  package init(_ value: Value, from source: FactSource, evidence: String) {
    (self.value, self.source, self.evidence) = (value, source, evidence)
  }
}

/// Where a report's unit, county or period was read; strongest first.
package enum FactSource: String, Sendable, Codable, CaseIterable {
  case title, signature, addressee, body, metadata, path, roster, option
}

/// A submission that could not be read, and why; it never stops the others.
package struct SetAside: Hashable, Sendable, Codable {
  package var document: String
  /// A stable code such as `empty`, `binary`, `truncated`, `unreadable`, `too_large`.
  package var code: String
  /// What is wrong, for the person who sent or collects the file, in Chinese.
  package var reason: String
  /// What to do about it, in Chinese.
  package var remedy: String

  package init(document: String, code: String, reason: String, remedy: String) {
    (self.document, self.code, self.reason, self.remedy) = (document, code, reason, remedy)
  }
}
