import Quantities

/// The year that a report is about, where its envelope does not say: the first one that its text names.
enum ReportYear {
  /// Beyond its head a text names the years of other things.
  private static let head = 1500

  static func find(in units: [UInt16]) -> Int? {
    for index in units.indices.prefix(head).dropLast(5) {
      let before = units.unit(index - 1)
      if let year = units.year(at: index), !Fold.isDigit(before), before != Fold.dash { return year }
    }
    return nil
  }
}
