import Model

/// How many units there are, and how many of them reported.
struct Coverage: Hashable, Sendable, Codable {
  var onRoster = 0
  var offRoster = 0
  var reporting = 0

  mutating func count(_ unit: UnitReport) {
    if unit.isOnRoster { onRoster += 1 } else { offRoster += 1 }
    if unit.outcome == .reported { reporting += 1 }
  }

  var units: Int { onRoster + offRoster }
  var isEmpty: Bool { units == 0 }

  static func + (left: Coverage, right: Coverage) -> Coverage {
    Coverage(
      onRoster: left.onRoster + right.onRoster, offRoster: left.offRoster + right.offRoster,
      reporting: left.reporting + right.reporting)
  }
}
