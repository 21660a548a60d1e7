import Foundation
import Model

extension Mention: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(document)
    record.write(span)
    record.write(surface)
    record.write(disposition)
    record.write(indicator)
    record.write(quantity)
    record.write(role)
    record.write(evidence)
    record.write(evidenceSpan)
    record.write(rule)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(
      document: try record.read(), span: try record.read(), surface: try record.read(),
      disposition: try record.read(), indicator: try record.read(), quantity: try record.read(),
      role: try record.read(), evidence: try record.read(), evidenceSpan: try record.read(),
      rule: try record.read())
  }
}

extension Quantity: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(magnitude)
    record.write(measure)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(try record.read(), measure: try record.read())
  }
}

extension Magnitude: Recordable {
  func write(to record: inout RecordWriter) {
    switch self {
    case .exact(let value):
      record.write(0)
      record.write(value)
    case .over(let value, let step):
      record.write(1)
      record.write(value)
      record.write(step)
    case .under(let value, let step):
      record.write(2)
      record.write(value)
      record.write(step)
    case .about(let value, let step):
      record.write(3)
      record.write(value)
      record.write(step)
    case .range(let lower, let upper):
      record.write(4)
      record.write(lower)
      record.write(upper)
    case .masked(let mask):
      record.write(5)
      record.write(mask.precision)
      record.write(mask.bounds)
    }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    switch try record.number() {
    case 0: self = .exact(try record.read())
    case 1: self = .over(try record.read(), step: try record.read())
    case 2: self = .under(try record.read(), step: try record.read())
    case 3: self = .about(try record.read(), step: try record.read())
    case 4: self = .range(try record.read(), try record.read())
    case 5: self = .masked(Mask(precision: try record.read(), bounds: try record.read()))
    default: throw RecordDamage()
    }
  }
}

extension Contradiction: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(check)
    record.write(claim)
    record.write(others)
    record.write(amount)
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(
      try record.read(), claim: try record.read(), others: try record.read(), amount: try record.read())
  }
}
