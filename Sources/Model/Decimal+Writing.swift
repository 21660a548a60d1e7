import Foundation

extension Decimal {
  /// With commas between thousands and all of its own decimal places: `1254.5` as `1,254.5`.
  package var grouped: String {
    let parts = description.split(separator: ".", maxSplits: 1)
    var rest = parts[0].drop { $0 == "-" }
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    let whole = (self < 0 ? "-" : "") + groups.joined(separator: ",")
    return parts.count > 1 ? "\(whole).\(parts[1])" : whole
  }

  /// - Parameter mode: by default half up, away from zero.
  package func rounded(places: Int, _ mode: NSDecimalNumber.RoundingMode = .plain) -> Decimal {
    var (exact, result) = (self, Decimal())
    NSDecimalRound(&result, &exact, places, mode)
    return result
  }
}
