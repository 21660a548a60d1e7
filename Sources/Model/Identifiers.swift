// Model: the values that pass between rooms. No files, no printing, no dependency.

/// The stable name of an indicator, such as `disputes_mediated`: its key in YAML, CSV and logs.
package struct IndicatorID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  package var description: String { rawValue }
}

/// The reference period of a figure: a calendar year (SDMX `TIME_PERIOD`), such as `2023`.
package struct Period: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  package let year: Int

  package init(_ year: Int) { self.year = year }

  package init(from decoder: any Decoder) throws {
    year = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(year)
  }

  package static func < (left: Self, right: Self) -> Bool { left.year < right.year }
  package var previous: Period { Period(year - 1) }
  package var description: String { String(year) }
}

/// A day without a time zone; ordered by the calendar and written as ISO 8601 (`2024-01-16`).
package struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Returns: `nil` where month or day is out of the calendar's range (a day up to 31 is taken).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2024-01-16`.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = Self(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a date like 2024-01-16"))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package var description: String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
}

/// A half-open range `start..<end` of Unicode code points in a decoded text; 0-based.
package struct TextSpan: Hashable, Comparable, Sendable, Codable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, end) }

  package var count: Int { end - start }
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  package static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
