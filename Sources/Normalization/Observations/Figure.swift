import Foundation
import Model

/// What a report's `total` mentions of one indicator come to.
///
/// | mentions | value | bounds | status | reason |
/// |---|---|---|---|---|
/// | stated | their sum | the sum of their bounds | `A` | |
/// | placeholders alone | none | where digits are stated (`1XX`) | `L` | `placeholder` |
/// | stated and placeholders | the stated sum | from the stated sum, open above unless digits close it | `V` | `partly_placeholder` |
/// | a rate told alike | the rate | its bounds | `A` | |
/// | a rate told differently | the lowest | from lowest to highest | `V` | |
///
/// An incomplete value is `V` and not `L`: readers of SDMX drop what is missing, and would drop a stated figure
/// with it; `V` keeps it and says that a person must look.
struct Figure {
  let value: Decimal?
  let bounds: Interval?
  let precision: Precision
  let status: ObservationStatus
  let missingReason: MissingReason?
  let sources: [SourceMention]

  /// - Parameter mentions: at least one, all of the same indicator and report, in any order.
  init(_ mentions: [Mention], isRate: Bool) {
    let mentions = mentions.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
    let magnitudes = mentions.compactMap { $0.quantity?.magnitude }
    let stated = magnitudes.filter { !$0.isMasked }
    let masks = magnitudes.filter(\.isMasked)
    sources = mentions.map(SourceMention.init)
    guard !stated.isEmpty else {
      value = nil
      bounds = isRate ? masks.commonMaskBounds : masks.summedMaskBounds
      precision = .combining(masks.map(\.precision))
      (status, missingReason) = (.missingNotCollected, .placeholder)
      return
    }
    let whole = isRate ? Self.rate(stated) : Self.sum(stated)
    value = whole.value
    guard !masks.isEmpty else {
      (bounds, precision) = (whole.bounds, whole.precision)
      (status, missingReason) = (whole.isConflict ? .unvalidated : .normal, nil)
      return
    }
    (status, missingReason) = (.unvalidated, .partlyPlaceholder)
    guard !isRate else {
      (bounds, precision) = (whole.bounds, whole.precision)
      return
    }
    // The lower end stays at what is stated, so that the bounds contain the value.
    let masked = Interval(0, masks.summedMaskBounds?.upper)
    bounds = whole.bounds + masked
    precision = .combining([whole.precision, .over])
  }

  func observation(unit: UnitKey, period: Period, indicator: IndicatorID) -> Observation {
    Observation(
      county: unit.county, unit: unit.name, period: period, indicator: indicator, value: value,
      bounds: bounds,
      precision: precision, status: status, missingReason: missingReason, sources: sources)
  }

  private struct Whole {
    var value: Decimal
    var bounds: Interval
    var precision: Precision
    var isConflict = false
  }

  private static func sum(_ stated: [Magnitude]) -> Whole {
    Whole(
      value: stated.compactMap(\.value).reduce(0, +),
      bounds: stated.map(\.bounds).reduce(Interval(0, 0), +),
      precision: .combining(stated.map(\.precision)))
  }

  /// Rates are never added: told alike they are one, told differently they span a range that a person settles.
  private static func rate(_ stated: [Magnitude]) -> Whole {
    let values = stated.compactMap(\.value)
    let isConflict = Set(values).count > 1 || Set(stated.map(\.precision)).count > 1
    return Whole(
      value: values.min() ?? 0,
      bounds: stated.dropFirst().map(\.bounds).reduce(stated[0].bounds, hull),
      precision: isConflict ? .range : stated[0].precision, isConflict: isConflict)
  }

  private static func hull(_ left: Interval, _ right: Interval) -> Interval {
    let upper = left.upper.flatMap { a in right.upper.map { max(a, $0) } }
    return Interval(min(left.lower, right.lower), upper)
  }
}

extension [Magnitude] {
  /// nil where one of the placeholders states no digit, since nothing then bounds the sum.
  fileprivate var summedMaskBounds: Interval? {
    reduce(Interval(0, 0)) { sum, mask in
      guard let sum, let bounds = mask.maskBounds else { return nil }
      return sum + bounds
    }
  }

  /// The bounds that every placeholder of a rate states alike, else nil.
  fileprivate var commonMaskBounds: Interval? {
    allSatisfy { $0.maskBounds == first?.maskBounds } ? first?.maskBounds : nil
  }
}

extension Magnitude {
  fileprivate var maskBounds: Interval? { if case .masked(let mask) = self { mask.bounds } else { nil } }
}

extension Precision {
  /// The precision of a sum: exact parts change nothing, parts that are inexact in the same way stay so, and
  /// parts that are inexact in different ways make it `about`.
  static func combining(_ parts: [Precision]) -> Precision {
    let inexact = Set(parts).subtracting([.exact])
    return inexact.count > 1 ? .about : inexact.first ?? .exact
  }
}

extension SourceMention {
  init(_ mention: Mention) {
    self.init(
      document: mention.document, span: mention.span, surface: mention.surface, role: mention.role,
      evidence: mention.evidence, rule: mention.rule)
  }
}
