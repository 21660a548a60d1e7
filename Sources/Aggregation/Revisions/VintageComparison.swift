import Foundation
import Model

/// Compares two vintages: which figures and totals are others now, why, and by how much.
///
/// Only the periods are compared that both runs were asked for. The result is the same whatever the order of the
/// input; publication puts it in order.
package struct VintageComparison: Sendable {
  private let before: Vintage
  private let after: Vintage
  private let indicators: [Indicator]
  private let roster: [ReportingUnit]

  /// - Parameters:
  ///   - indicators: the catalogue by which totals are decomposed: that of the later vintage.
  ///   - roster: tells the prefecture and the province of a county.
  package init(
    from before: Vintage, to after: Vintage, indicators: [Indicator], roster: [ReportingUnit] = []
  ) {
    self.roster = roster
    (self.before, self.after) = (before.limited(to: after.period), after.limited(to: before.period))
    self.indicators = indicators
  }

  package func revisions() -> RevisionList {
    let changes = FigureChanges(from: before, to: after)
    let totals = TotalChanges(from: before, to: after, by: changes, indicators: indicators, roster: roster)
    return RevisionList(since: before.name, changes.revisions + totals.revisions)
  }
}

extension Vintage {
  fileprivate func limited(to period: Period?) -> Vintage {
    guard let period else { return self }
    var vintage = self
    vintage.unitReports.removeAll { $0.period != period }
    vintage.observations.removeAll { $0.period != period }
    vintage.aggregates.removeAll { $0.period != period }
    return vintage
  }
}

extension Revision.Side {
  /// As it is published: without a value there are no bounds, and what nobody stated is missing.
  init(_ observation: Observation?) {
    let bounds = observation?.value == nil ? nil : observation?.bounds
    self.init(value: observation?.value, bounds: bounds, status: observation?.status ?? .missing)
  }

  init(_ aggregate: Aggregate?) { self.init(value: aggregate?.value, bounds: aggregate?.bounds) }

  /// What it adds to a total: nothing where there is no value.
  var contribution: Decimal { value ?? 0 }
}
