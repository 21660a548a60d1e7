import Foundation
import Model

extension Int: Recordable {
  func write(to record: inout RecordWriter) { record.write(number: self) }
  init(from record: inout RecordReader) throws(RecordDamage) { self = try record.number() }
}

extension String: Recordable {
  func write(to record: inout RecordWriter) { record.write(text: self) }
  init(from record: inout RecordReader) throws(RecordDamage) { self = try record.text() }
}

extension Optional: Recordable where Wrapped: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(self == nil ? 0 : 1)
    if let self { record.write(self) }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self = try record.number() == 0 ? nil : try Wrapped(from: &record)
  }
}

extension Array: Recordable where Element: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(count)
    for element in self { record.write(element) }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self = []
    for _ in 0..<(try Self.count(&record)) { append(try Element(from: &record)) }
  }

  private static func count(_ record: inout RecordReader) throws(RecordDamage) -> Int {
    let count = try record.number()
    guard count >= 0 else { throw RecordDamage() }
    return count
  }
}

extension Decimal: Recordable {
  func write(to record: inout RecordWriter) { record.write("\(self)") }

  init(from record: inout RecordReader) throws(RecordDamage) {
    guard let value = Decimal(string: try record.text()) else { throw RecordDamage() }
    self = value
  }
}

/// Words of a fixed list, by their stable names.
extension RawRepresentable where RawValue == String {
  func write(to record: inout RecordWriter) { record.write(rawValue) }

  init(from record: inout RecordReader) throws(RecordDamage) {
    guard let value = Self(rawValue: try record.text()) else { throw RecordDamage() }
    self = value
  }
}

extension Disposition: Recordable {}
extension Role: Recordable {}
extension Precision: Recordable {}
extension FactSource: Recordable {}
extension Finding.Severity: Recordable {}
extension Contradiction.Check: Recordable {}

extension IndicatorID: Recordable {
  func write(to record: inout RecordWriter) { record.write(rawValue) }
  init(from record: inout RecordReader) throws(RecordDamage) { self.init(try record.read()) }
}

extension Period: Recordable {
  func write(to record: inout RecordWriter) { record.write(year) }
  init(from record: inout RecordReader) throws(RecordDamage) { self.init(try record.read()) }
}

extension TextSpan: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(start)
    record.write(count)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    let (start, count) = (try record.number(), try record.number())
    self.init(start, start + count)
  }
}

extension CalendarDate: Recordable {
  func write(to record: inout RecordWriter) {
    for part in [year, month, day] { record.write(part) }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    let (year, month, day) = (try record.number(), try record.number(), try record.number())
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw RecordDamage() }
    self = date
  }
}

extension Interval: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(lower)
    record.write(upper)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(try record.read(), try record.read())
  }
}
