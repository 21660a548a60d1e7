import Divisions
import Model

/// Which counties a roster's rows mean.
///
/// A row may tell by its county's name, by the first six digits of the unit's code and by the columns
/// `prefecture` and `province`; the county is the one of the gazetteer that all of them fit. A county that the
/// gazetteer does not have is taken as its rows tell of it.
struct RosterCounties {
  private struct Known {
    var division: Division
    var line: Int
  }

  private var known: [String: Known] = [:]
  private var candidates: [String: [Division]] = [:]

  /// Learns from a row which county it means.
  ///
  /// - Throws: `CatalogueError` where an earlier row of the same county means another one.
  mutating func add(_ cells: [String: String], county: String, at place: SourcePlace) throws(CatalogueError) {
    guard let division = division(of: cells, county: county) else { return }
    guard let first = known[county] else {
      known[county] = Known(division: division, line: place.line ?? 0)
      return
    }
    guard first.division == division else {
      throw CatalogueError(
        .twoCounties(county, first: first.division.label, line: first.line, second: division.label), at: place
      )
    }
  }

  subscript(county: String) -> Division? { known[county]?.division }

  private mutating func division(of cells: [String: String], county: String) -> Division? {
    let code = Self.countyCode(cells["code"] ?? "")
    let (prefecture, province) = (cells["prefecture"] ?? "", cells["province"] ?? "")
    let fitting = candidates(county).filter {
      [(code, $0.code), (prefecture, $0.prefecture), (province, $0.province)].allSatisfy { told, actual in
        told.isEmpty || told == actual
      }
    }
    if fitting.count == 1 { return fitting[0] }
    guard !prefecture.isEmpty || !province.isEmpty else { return nil }
    return Division(code: code, name: county, prefecture: prefecture, province: province)
  }

  private mutating func candidates(_ county: String) -> [Division] {
    if let found = candidates[county] { return found }
    let found = Gazetteer.standard.counties(called: county)
    candidates[county] = found
    return found
  }

  /// The first six digits of a statistical code of 6, 9 or 12 digits; empty where the code is none.
  private static func countyCode(_ code: String) -> String {
    [6, 9, 12].contains(code.count) && code.allSatisfy { $0.isASCII && $0.isNumber }
      ? String(code.prefix(6)) : ""
  }
}

extension Division {
  /// `徐州市鼓楼区（320302）`
  fileprivate var label: String { "\(prefecture)\(name)" + (code.isEmpty ? "" : "（\(code)）") }
}
