import Foundation
import Model

/// One report's figure for one indicator: what the gold report says that it is, and what the mentions come to.
struct Cell {
  let indicator: IndicatorID
  /// Marks that surely count for it, and marks that may.
  let sure: [GoldMark]
  let possible: [GoldMark]
  let claims: [Claim]

  /// At most so many uncertain marks are tried in every combination.
  private static let triedMarks = 12

  /// The cells that the marks or the mentions speak of, by indicator, those of `excluded` left out.
  static func cells(of gold: GoldReport, said: [Claim], except excluded: Set<IndicatorID>) -> [Cell] {
    var (sure, possible): ([IndicatorID: [GoldMark]], [IndicatorID: [GoldMark]]) = ([:], [:])
    for mark in gold.marks where mark.role == .total {
      for indicator in mark.sure { sure[indicator, default: []].append(mark) }
      guard mark.sure.isEmpty else { continue }
      for indicator in mark.indicators { possible[indicator, default: []].append(mark) }
    }
    let totals = said.filter { $0.isClaimed && $0.role == .total }
    let claims = Dictionary(grouping: totals) { $0.indicator ?? IndicatorID("") }
    let indicators = Set(sure.keys).union(possible.keys).union(claims.keys).subtracting(excluded)
    return indicators.sorted().map { indicator in
      Cell(
        indicator: indicator, sure: sure[indicator] ?? [], possible: possible[indicator] ?? [],
        claims: claims[indicator] ?? [])
    }
  }

  var isExpected: Bool { !sure.isEmpty }
  var isSaid: Bool { !claims.isEmpty }
  var isAllMasked: Bool { isSaid && claims.allSatisfy(\.isMasked) }
  var value: Double { claims.compactMap(\.value).reduce(0, +) }

  var isRight: Bool {
    guard isSaid else { return false }
    let stated = sure.compactMap(\.value)
    if isAllMasked { return isExpected ? stated.isEmpty : possible.contains(where: \.isMasked) }
    return sums(of: stated).contains { value.isNear($0) }
  }

  /// What the cell may come to: the sure marks with any of the uncertain ones.
  private func sums(of stated: [Double]) -> [Double] {
    let extra = possible.compactMap(\.value).prefix(Self.triedMarks)
    let base = stated.reduce(0, +)
    return (0..<(1 << extra.count)).compactMap { choice in
      guard choice > 0 || !stated.isEmpty else { return nil }
      let chosen = extra.indices.filter { choice & (1 << $0) != 0 }.map { extra[$0] }
      return (base + chosen.reduce(0, +).rounded(places: 6)).rounded(places: 6)
    }
  }
}

extension Double {
  /// Rounded to decimal places, half to even of the exact binary value, as Python's `round` does.
  fileprivate func rounded(places: Int) -> Double { Double(String(format: "%.\(places)f", self)) ?? self }
}
