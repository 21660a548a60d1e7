import Model
import Publication

/// The units and figures of a publication, by which rulings are checked.
struct PublishedCells {
  struct Key: Hashable {
    var county: String
    var unit: String
    var period: Period
    var indicator: IndicatorID
  }

  enum Place {
    case one(county: String, unit: String)
    /// Several counties have a unit of that name.
    case several(counties: [String])
    case none(near: [String])
  }

  let periods: Set<Period>
  let indicators: [Indicator]
  private let units: [UnitReport]
  private let roster: [ReportingUnit]
  private let observations: [Key: Observation]

  init(_ run: PublishedRun, roster: [ReportingUnit]) throws(PublishedRunError) {
    units = try run.unitReports()
    indicators = try run.indicators()
    let observations = try run.observations().map {
      (Key(county: $0.county, unit: $0.unit, period: $0.period, indicator: $0.indicator), $0)
    }
    self.observations = Dictionary(observations, uniquingKeysWith: { first, _ in first })
    periods = Set(units.map(\.period))
    self.roster = roster
  }

  /// nil where nothing was said.
  func observation(at key: Key) -> Observation? { observations[key] }

  /// By its id, or by its Chinese label where only one indicator bears it, as the workbook's list offers it.
  func indicator(_ name: String) -> Indicator? {
    if let indicator = indicators.first(where: { $0.id.rawValue == name }) { return indicator }
    let mark = ReviewColumn.headlineMark
    let label = name.hasPrefix(mark) ? String(name.dropFirst(mark.count)) : name
    let labelled = indicators.filter { $0.labelZh == label }
    return labelled.count == 1 ? labelled[0] : nil
  }

  /// The unit of a name or alias, in a county if one is given.
  func place(of name: String, in county: String?) -> Place {
    let published = units.map { (county: $0.county, unit: $0.unit) }
    let named = published.filter { $0.unit == name || $0.county + $0.unit == name }
    let aliased = roster.filter { $0.aliases.contains(name) }.map { (county: $0.county, unit: $0.name) }
    for places in [named, aliased] {
      let fitting = places.filter { county == nil || $0.county == county }
      guard let first = fitting.first else { continue }
      let counties = Set(fitting.map(\.county))
      return counties.count == 1
        ? .one(county: first.county, unit: first.unit) : .several(counties: counties.sorted())
    }
    let names = county == nil ? published.map(\.unit) : published.map { $0.county + $0.unit }
    return .none(near: names.near((county ?? "") + name))
  }
}
