import Foundation
import Model

/// The figures that differ between two vintages, each with its cause.
struct FigureChanges {
  /// A figure's place.
  struct Cell: Hashable {
    var county: String
    var unit: String
    var period: Period
    var indicator: IndicatorID

    init(_ observation: Observation) {
      (county, unit) = (observation.county, observation.unit)
      (period, indicator) = (observation.period, observation.indicator)
    }
  }

  /// A figure before and after; nil where nothing was said of it.
  struct Change {
    var before: Observation?
    var after: Observation?
    var cause: Revision.Cause
  }

  let changes: [Cell: Change]
  let revisions: [Revision]

  init(from before: Vintage, to after: Vintage) {
    let old = Self.figures(of: before)
    let new = Self.figures(of: after)
    let causes = RevisionCauses(from: before, to: after)
    var changes: [Cell: Change] = [:]
    for cell in Set(old.keys).union(new.keys) {
      let (was, now) = (old[cell], new[cell])
      guard Revision.Side(was) != Revision.Side(now) || was?.correction?.ruling != now?.correction?.ruling
      else {
        continue
      }
      changes[cell] = Change(before: was, after: now, cause: causes.cause(of: cell, from: was, to: now))
    }
    self.changes = changes
    revisions = changes.map { cell, change in
      let (was, now) = (Revision.Side(change.before), Revision.Side(change.after))
      return Revision(
        of: .figure(county: cell.county, unit: cell.unit), period: cell.period, indicator: cell.indicator,
        cause: change.cause, before: was, after: now, amount: now.contribution - was.contribution,
        detail: causes.detail(of: change, at: cell))
    }
  }

  private static func figures(of vintage: Vintage) -> [Cell: Observation] {
    let figures = vintage.observations.lazy.filter(\.saysSomething).map { (Cell($0), $0) }
    return Dictionary(figures, uniquingKeysWith: { first, _ in first })
  }
}

extension Correction {
  /// What makes it the same ruling, however it names the unit.
  var ruling: [String] { ["\(value)", author, date.description, reason] }
}
