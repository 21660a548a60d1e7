import Foundation

/// A number in text with its measure word: `200余件`, `近50场次`, `XX人`.
package struct Quantity: Hashable, Sendable {
  package var magnitude: Magnitude
  /// The measure word as written (`件`, `人次`, `%`), without 万/亿 and qualifiers; empty where there is none.
  package var measure: String

  package init(_ magnitude: Magnitude, measure: String) {
    (self.magnitude, self.measure) = (magnitude, measure)
  }
}

/// How much a quantity says: a case for each degree of knowledge, so that `XX` is never 0
/// and `200余` is never 200.
package enum Magnitude: Hashable, Sendable {
  case exact(Decimal)
  /// More than, or at least. `step` is the order of the last stated digit (`200余` has 100); nil where
  /// the wording sets no upper end (`不少于`, `以上`).
  case over(Decimal, step: Decimal?)
  /// Nearly, or less than. `step` as above; nil where the wording sets no lower end (`以下`, `不超过`).
  case under(Decimal, step: Decimal?)
  case about(Decimal, step: Decimal)
  case range(Decimal, Decimal)
  /// A placeholder stands for the number, or for some of its digits.
  case masked(Mask)
}

/// What a placeholder still tells: the words around it, and the bounds that its stated digits set.
package struct Mask: Hashable, Sendable, Codable {
  package let precision: Precision
  /// `1XX` lies in 100…199, `1XX余` from 100 up; nil where nothing is told.
  package let bounds: Interval?

  /// - Parameter bounds: what the stated digits allow. A qualifier opens the end that it points to (余, 以上 the
  ///   upper, 近, 以下 the lower, 约 both), since how coarsely the number is told is masked with it.
  package init(precision: Precision = .exact, bounds: Interval? = nil) {
    self.precision = precision
    self.bounds =
      switch precision {
      case .exact, .range: bounds
      case .over: bounds.map { Interval($0.lower, nil) }
      case .under: bounds.map { Interval(0, $0.upper) }
      case .about: nil
      }
  }
}

/// The qualifier of a quantity, as the line format and the CSV write it.
package enum Precision: String, Sendable, Codable, CaseIterable {
  case exact, over, under, about, range
}

extension Magnitude {
  package var isMasked: Bool { if case .masked = self { true } else { false } }

  package var precision: Precision {
    switch self {
    case .exact: .exact
    case .over: .over
    case .under: .under
    case .about: .about
    case .range: .range
    case .masked(let mask): mask.precision
    }
  }

  /// The stated number: for a range its lower end; nil where a placeholder stands for it.
  package var value: Decimal? {
    switch self {
    case .exact(let value), .over(let value, _), .under(let value, _), .about(let value, _): value
    case .range(let lower, _): lower
    case .masked: nil
    }
  }
}
