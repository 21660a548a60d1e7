/// A defined statistic of the catalogue, as every stage after extraction needs to know it.
package struct Indicator: Hashable, Sendable, Codable {
  /// What kind of statistic it is, which decides how it may be combined.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// Events of the period; they add up over units.
    case count
    /// What exists at the period's end; adds up over units, never over periods.
    case stock
    /// A percentage; never added.
    case rate
    /// Money in yuan.
    case amount
  }

  /// How the observations of several units become one figure.
  package enum Combination: Hashable, Sendable, Codable {
    case sum
    /// 100 × numerator ÷ denominator, recomputed where both are known for a unit; else left out.
    case ratio(numerator: IndicatorID, denominator: IndicatorID)
    /// Shown by unit, never totalled.
    case none
  }

  package var id: IndicatorID
  package var domain: Domain
  package var labelZh: String
  package var labelEn: String
  /// The unit of measure, such as `件`, `人次`, `%` or `元`.
  package var unit: String
  package var kind: Kind
  package var isHeadline: Bool
  package var definition: String
  package var combination: Combination

  package init(
    id: IndicatorID, domain: Domain, labelZh: String, labelEn: String, unit: String, kind: Kind,
    isHeadline: Bool, definition: String, combination: Combination
  ) {
    (self.id, self.domain, self.labelZh, self.labelEn) = (id, domain, labelZh, labelEn)
    (self.unit, self.kind, self.isHeadline) = (unit, kind, isHeadline)
    (self.definition, self.combination) = (definition, combination)
  }
}

/// A group of indicators that stand together in a table's header.
package struct Domain: Hashable, Sendable, Codable {
  package var id: String
  package var labelZh: String
  package var labelEn: String

  package init(id: String, labelZh: String, labelEn: String) {
    (self.id, self.labelZh, self.labelEn) = (id, labelZh, labelEn)
  }
}

/// A body that must report: a row of the roster.
package struct ReportingUnit: Hashable, Sendable, Codable {
  /// The county's name, unique on the roster: where two counties share one, 徐州市鼓楼区.
  package var county: String
  /// The county with its code, prefecture and province; nil where the roster does not tell which one it is.
  package var division: Division?
  package var name: String
  /// The statistical code as text (leading zeros count); empty where the roster has none.
  package var code: String
  /// 镇, 乡, 街道, 局 …; empty where the roster does not say.
  package var kind: String
  package var aliases: [String]

  package init(
    county: String, division: Division? = nil, name: String, code: String = "", kind: String = "",
    aliases: [String] = []
  ) {
    (self.county, self.division, self.name) = (county, division, name)
    (self.code, self.kind, self.aliases) = (code, kind, aliases)
  }
}
