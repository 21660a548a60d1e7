import Foundation

/// A total worked out from the truth by plain addition.
package struct KnownTotal: Hashable, Sendable {
  package var value: Decimal?
  package var lower: Decimal?
  /// nil where a unit could add to it.
  package var upper: Decimal?
  package var onRoster = 0
  package var reporting = 0
  package var answering = 0
  package var unvalidated = 0
  /// What the county says of itself.
  package var own: Decimal?

  package init() {}
}

extension KnownWorld {
  /// The total of a county, or of all where it is nil.
  package func total(of indicator: String, in county: String?, _ year: Int) -> KnownTotal {
    var total = KnownTotal()
    var (value, lower, upper, isOpen) = (Decimal(0), Decimal(0), Decimal(0), false)
    for entry in units(in: county, year) {
      total.onRoster += entry.isOnRoster ? 1 : 0
      total.reporting += entry.reported ? 1 : 0
      let figure = entry.figures[indicator]
      total.answering += figure?.value == nil ? 0 : 1
      total.unvalidated += figure?.status == "V" ? 1 : 0
      value += figure?.value ?? 0
      lower += figure?.value == nil ? 0 : figure?.lower ?? 0
      upper += figure?.upper ?? 0
      isOpen = isOpen || figure?.upper == nil
    }
    let itself = entries.first { $0.isCountyItself && $0.county == county && $0.year == year }
    total.own = itself?.figures[indicator]?.value
    guard total.answering > 0 else { return total }
    (total.value, total.lower, total.upper) = (value, lower, isOpen ? nil : upper)
    return total
  }

  /// The certification rate of a county, or of all: of the units that state both parts.
  package func certificationRate(in county: String?, _ year: Int) -> Decimal? {
    let stating = units(in: county, year).filter { $0.figures["enforcement_staff"] != nil }
    let sum = { (id: String) in stating.reduce(Decimal(0)) { $0 + ($1.figures[id]?.value ?? 0) } }
    guard sum("enforcement_staff") > 0 else { return nil }
    var (exact, rounded) = (100 * sum("certified_officers") / sum("enforcement_staff"), Decimal())
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }

  private func units(in county: String?, _ year: Int) -> [Entry] {
    entries.filter { $0.year == year && !$0.isCountyItself && (county == nil || $0.county == county) }
  }
}
