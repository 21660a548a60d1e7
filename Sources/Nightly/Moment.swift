import Foundation
import Model

/// A point in time as an input of a run, so that a run can be repeated: never read inside a stage.
package struct Moment: Hashable, Sendable {
  private let instant: Date

  /// The clock's time.
  package init() { instant = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down)) }

  /// Reads ISO 8601 (`2024-03-05T02:00:00Z`, `2024-03-05T02:00:00+08:00`, `2024-03-05`).
  package init?(iso8601 text: String) {
    if let day = CalendarDate(iso8601: text) {
      guard let date = ISO8601DateFormatter().date(from: "\(day)T00:00:00Z") else { return nil }
      instant = date
    } else {
      guard let date = ISO8601DateFormatter().date(from: text) else { return nil }
      instant = date
    }
  }

  package var iso8601: String { ISO8601DateFormatter().string(from: instant) }

  /// As a folder's name that sorts by time: `2024-03-05T020000Z`.
  var folderName: String { iso8601.replacingOccurrences(of: ":", with: "") }

  /// The day in the time zone of China, where the tables are signed.
  package var date: CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("the Gregorian calendar gives every moment a day") }
    return date
  }
}
