import Foundation

/// Invented counties whose units report over some years, with every figure known: what is read, reconciled and added
/// up from the reports can be compared with what is true.
///
/// The same seed makes the same world. Some units send nothing, some a file that nobody can read, some a second
/// report that takes the place of the first, and some are on no roster. Every other county reports about itself, too.
package struct KnownWorld: Sendable {
  /// A unit in a year, with what is true of it.
  package struct Entry: Sendable {
    package var county: String
    package var unit: String
    package var year: Int
    package var isOnRoster: Bool
    /// Whether it is a county's report about the whole county, which no total may count.
    package var isCountyItself = false
    /// Whether a report could be read.
    package var reported: Bool
    /// The figures by indicator; every other indicator of the catalogue is missing for `missingReason`.
    package var figures: [String: TrueFigure]
    package var missingReason: String
    /// Submissions by path, below the folder of submissions.
    package var files: [String: Data]
  }

  package private(set) var entries: [Entry] = []
  package let counties: [String]

  /// The indicators that the reports tell.
  package static let indicators =
    SentenceForms.all.map(\.indicator) + ["enforcement_staff", "certified_officers", "fines", "review_cases"]

  private static let unitsOfCounty = 20

  /// The edit rules that put figures in dispute, as `rules.yml`.
  package static let rules = """
    rules:
      - id: aid_beside_petitions
        severity: 待核实
        condition: legal_aid_cases <= 10 * petitions_received
        message: {zh: 法律援助数远大于信访数, en: Far more legal aid than petitions}

    """

  /// - Parameter units: on the roster, twenty a county.
  package init(units: Int, years: [Int], seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    counties = Array(Self.countyNames.prefix((units + Self.unitsOfCounty - 1) / Self.unitsOfCounty))
    for (index, county) in counties.enumerated() {
      let left = min(Self.unitsOfCounty, units - index * Self.unitsOfCounty)
      let names = Self.unitNames.shuffled(using: &random)
      for year in years {
        for name in names.prefix(left) { add(county, name, year, isOnRoster: true, using: &random) }
        if index % 4 == 0 { add(county, names[left], year, isOnRoster: false, using: &random) }
        if index % 2 == 0 { addItself(county, year, using: &random) }
      }
    }
  }

  /// The roster as `units.csv`.
  package var roster: String {
    var seen: Set<String> = []
    let rows = entries.filter(\.isOnRoster).map { "\($0.county),\($0.unit),,镇," }
    return (["county,unit,code,kind,aliases"] + rows.filter { seen.insert($0).inserted }).joined(
      separator: "\n") + "\n"
  }

  private mutating func add(
    _ county: String, _ unit: String, _ year: Int, isOnRoster: Bool, using random: inout SeededGenerator
  ) {
    let path = "\(year)/\(county)/\(unit)"
    var entry = Entry(
      county: county, unit: unit, year: year, isOnRoster: isOnRoster, reported: false, figures: [:],
      missingReason: "not_submitted", files: [:])
    let kind = isOnRoster ? Int.random(in: 0..<40, using: &random) : 9
    switch kind {
    case 0, 1: break
    case 2:
      entry.missingReason = "unreadable"
      entry.files["\(path).docx"] = Data([0x50, 0x4B, 0x03, 0x04, 0xFF, 0x00, 0x12])
    default:
      let report = KnownReport(by: county + unit, year: year, signed: 20, using: &random)
      entry.files["\(path).txt"] = Data(report.text.utf8)
      (entry.reported, entry.missingReason) = (true, "not_stated")
      entry.figures = report.figures
      let isComplete = !report.figures.values.contains { $0.missingReason == "placeholder" }
      if kind < 8, isComplete {
        let earlier = KnownReport(by: county + unit, year: year, signed: 5, using: &random)
        entry.files["\(path)（初稿）.txt"] = Data(earlier.text.utf8)
      }
    }
    entries.append(entry)
  }

  private mutating func addItself(_ county: String, _ year: Int, using random: inout SeededGenerator) {
    let report = KnownReport(by: county, year: year, signed: 30, using: &random)
    entries.append(
      Entry(
        county: county, unit: county + "人民政府", year: year, isOnRoster: false, isCountyItself: true,
        reported: true, figures: report.figures, missingReason: "not_stated",
        files: ["\(year)/\(county)/全县.txt": Data(report.text.utf8)]))
  }

  private static let countyNames = product("澄栖砚岚霁漱溯筠蔚棠", "塬汀屿垣岫渚阡畴坞陂", "县")
  private static let unitNames = product("东西南北上下新古长平", "桥岭塘坪湾港洲沟", "镇")

  private static func product(_ first: String, _ second: String, _ suffix: String) -> [String] {
    first.flatMap { a in second.map { b in "\(a)\(b)\(suffix)" } }
  }
}
